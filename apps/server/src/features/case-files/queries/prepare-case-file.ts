import { Injectable } from '@nestjs/common';
import type { prepareCaseFile, ViewOf } from '@passerelle/contracts';
import { dateIn, mayConfirmAgreement, mayOpenCase, mayOpenCases, nextReference } from '@passerelle/domain';
import { CaseFileRepository } from '../../../model/case-files/case-file.repository.js';
import { CaseOrganisations } from '../../../model/case-files/case-organisations.js';
import { CommitteeAccess } from '../../../model/committees/committee-access.js';
import { presentOrganisation } from '../../../model/organisations/organisation.view.js';
import type { Tx } from '../../../platform/database/tx.js';
import { refuse } from '../../../platform/refused.js';

type Form = ViewOf<typeof prepareCaseFile>;

/** What the form of a new case needs, for a member who may open one. */
@Injectable()
export class PrepareCaseFile {
  constructor(
    private readonly access: CommitteeAccess,
    private readonly organisations: CaseOrganisations,
    private readonly caseFiles: CaseFileRepository,
  ) {}

  async execute(tx: Tx, { committeeId }: { committeeId: string }): Promise<Form> {
    const { viewer, committee } = await this.access.load(tx, committeeId);

    if (!mayOpenCases(viewer, committeeId)) refuse('not-allowed');

    const prescribers = await this.organisations.prescribers(tx, committeeId);
    const providers = await this.organisations.providers(tx, committeeId);
    const references = await this.caseFiles.referencesIn(tx, committeeId);
    const year = Number(dateIn(committee.timeZone, tx.now).slice(0, 4));
    const caseOf = (prescriberOrganisationId: string) => ({
      ...{ committeeId, prescriberOrganisationId, providerOrganisationId: null, pathReferentId: null },
    });

    await tx.audit({ action: 'case-files.prepare', committeeId });
    return {
      reference: nextReference([...references], year),
      territory: committee.territory,
      prescribers: prescribers.filter(({ id }) => mayOpenCase(viewer, committeeId, id)).map(presentOrganisation),
      providers: providers.map(presentOrganisation),
      mayConfirm: prescribers.map(({ id }) => id).filter((id) => mayConfirmAgreement(viewer, caseOf(id))),
    };
  }
}
