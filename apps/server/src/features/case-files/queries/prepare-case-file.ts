import { Injectable } from '@nestjs/common';
import type { prepareCaseFile, ViewOf } from '@passerelle/contracts';
import {
  dateIn,
  mayConfirmAgreement,
  mayOpenCase,
  maySeeCommittee,
  nextReference,
  type CalendarDate,
} from '@passerelle/domain';
import { presentOrganisation } from '../../../model/organisations/organisation.view.js';
import { CommitteeRepository } from '../../../model/committees/committee.repository.js';
import { ViewerRepository } from '../../../model/memberships/viewer.repository.js';
import type { MemberActor } from '../../../platform/database/actor.js';
import { Transaction } from '../../../platform/database/transaction.js';
import { refuse } from '../../../platform/refused.js';
import { CaseFileRepository } from '../../../model/case-files/case-file.repository.js';
import { CaseOrganisations } from '../../../model/case-files/case-organisations.js';

type Form = ViewOf<typeof prepareCaseFile>;

/** What the form of a new case needs, for whoever may open one. */
@Injectable()
export class PrepareCaseFile {
  constructor(
    private readonly transaction: Transaction,
    private readonly viewers: ViewerRepository,
    private readonly committees: CommitteeRepository,
    private readonly organisations: CaseOrganisations,
    private readonly caseFiles: CaseFileRepository,
  ) {}

  execute(actor: MemberActor, committeeId: string): Promise<Form> {
    return this.transaction.run(actor, async (tx) => {
      const viewer = await this.viewers.get(tx);
      if (!maySeeCommittee(viewer, committeeId)) refuse('not-found');
      const seats = viewer.memberships.map(({ organisationId }) => organisationId);
      // A facilitator opens a case for any prescriber, even in a committee where none sits yet.
      if (!['', ...seats].some((id) => mayOpenCase(viewer, committeeId, id))) refuse('not-allowed');

      const committee = await this.committees.get(tx, committeeId);
      const prescribers = await this.organisations.prescribers(tx, committeeId);
      const references = await this.caseFiles.referencesIn(tx, committeeId);
      const confirms = (prescriberOrganisationId: string): boolean =>
        mayConfirmAgreement(viewer, {
          ...{ committeeId, prescriberOrganisationId },
          providerOrganisationId: null,
          pathReferentId: null,
        });
      await tx.audit({ action: 'case-files.prepare', committeeId });
      return {
        reference: nextReference([...references], yearOf(dateIn(committee.timeZone, tx.now))),
        territory: committee.territory,
        prescribers: prescribers.filter(({ id }) => mayOpenCase(viewer, committeeId, id)).map(presentOrganisation),
        providers: (await this.organisations.providers(tx, committeeId)).map(presentOrganisation),
        mayConfirm: prescribers.map(({ id }) => id).filter(confirms),
      };
    });
  }
}

function yearOf(date: CalendarDate): number {
  return Number(date.slice(0, 4));
}
