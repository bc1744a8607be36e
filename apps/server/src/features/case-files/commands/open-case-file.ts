import { Injectable } from '@nestjs/common';
import type { BodyOf, openCaseFile, ViewOf } from '@passerelle/contracts';
import {
  cleanBarriers,
  cleanReference,
  confirmAgreement,
  dateIn,
  describeCase,
  mayConfirmAgreement,
  mayOpenCase,
  writeWords,
  type CaseFile,
  type Committee,
} from '@passerelle/domain';
import { announceCaseFiles } from '../../../model/case-files/announce-case-files.js';
import { CaseFileRepository } from '../../../model/case-files/case-file.repository.js';
import { CaseOrganisations } from '../../../model/case-files/case-organisations.js';
import { CommitteeAccess } from '../../../model/committees/committee-access.js';
import type { Tx } from '../../../platform/database/tx.js';
import { accepted, acceptedText, refuse } from '../../../platform/refused.js';
import { blankCaseFile } from '../new-case-file.js';

type Params = { committeeId: string };
type Body = BodyOf<typeof openCaseFile>;
type Opened = ViewOf<typeof openCaseFile>;

/** A facilitator, or a prescriber for its own organisation, opens a case; its id is that of the command. */
@Injectable()
export class OpenCaseFile {
  constructor(
    private readonly access: CommitteeAccess,
    private readonly organisations: CaseOrganisations,
    private readonly caseFiles: CaseFileRepository,
  ) {}

  async execute(tx: Tx, { committeeId }: Params, body: Body): Promise<Opened> {
    // The committee is locked: of two cases opened in parallel, or one and a list, one alone finds a reference new.
    const { viewer, committee } = await this.access.lock(tx, committeeId);
    const begun = begin(committee, body, tx.now);

    if (!mayOpenCase(viewer, committeeId, body.prescriberOrganisationId)) refuse('not-allowed');
    if (body.agreement.length > 0 && !mayConfirmAgreement(viewer, begun)) refuse('not-allowed', { field: 'agreement' });
    await this.requireOrganisations(tx, committeeId, body);

    const caseFile = write(begun, body, viewer.accountId, tx.now, committee);
    const taken = await this.caseFiles.referencesIn(tx, committeeId);
    if (taken.has(caseFile.reference)) refuse('reference-taken', { field: 'reference' });

    await this.caseFiles.add(tx, [caseFile]);

    await tx.audit({ action: 'case-files.open', subjectId: caseFile.id, committeeId });
    announceCaseFiles(tx, committeeId);
    return { caseFileId: caseFile.id };
  }

  replay(_tx: Tx, _params: Params, { commandId }: Body): Promise<Opened> {
    return Promise.resolve({ caseFileId: commandId });
  }

  private async requireOrganisations(tx: Tx, committeeId: string, body: Body): Promise<void> {
    const { prescriberOrganisationId: prescriber, providerOrganisationId: provider } = body;
    await this.organisations.requirePrescriber(tx, committeeId, prescriber, 'prescriberOrganisationId');
    if (provider === null) return;
    await this.organisations.requireProvider(tx, committeeId, provider, 'providerOrganisationId');
  }
}

function begin(committee: Committee, body: Body, now: Date): CaseFile {
  const { commandId: id, prescriberOrganisationId, providerOrganisationId } = body;
  return { ...blankCaseFile(committee, now), id, prescriberOrganisationId, providerOrganisationId };
}

/** The case as it begins, by the same rules as every later change; it is version 1 all the same. */
function write(begun: CaseFile, body: Body, by: string, now: Date, { timeZone }: Committee): CaseFile {
  const barriers = accepted(cleanBarriers(body.barriers));
  const reference = acceptedText(cleanReference(body.reference));
  const facts = { ...body, barriers, status: 'open' as const, lastContactOn: null };
  const described = accepted(describeCase({ ...begun, reference }, facts, dateIn(timeZone, now)));
  const said = accepted(writeWords(described, body, by, now));
  const agreed = body.agreement.length > 0 ? confirmAgreement(said, by, now, body.agreement) : said;
  return { ...agreed, version: 1 };
}
