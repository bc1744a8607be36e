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
  nextReference,
  writeWords,
  type AgreementRecording,
  type CaseFile,
  type Committee,
  type Viewer,
} from '@passerelle/domain';
import { announceCaseFiles } from '../../../model/case-files/announce-case-files.js';
import { CaseFileRepository } from '../../../model/case-files/case-file.repository.js';
import { CaseOrganisations } from '../../../model/case-files/case-organisations.js';
import { CommitteeAccess } from '../../../model/committees/committee-access.js';
import { CommitteeRepository } from '../../../model/committees/committee.repository.js';
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
    private readonly committees: CommitteeRepository,
    private readonly organisations: CaseOrganisations,
    private readonly caseFiles: CaseFileRepository,
  ) {}

  async execute(tx: Tx, { committeeId }: Params, body: Body): Promise<Opened> {
    const viewer = await this.access.viewer(tx, committeeId);
    if (!mayOpenCase(viewer, committeeId, body.prescriberOrganisationId)) refuse('not-allowed');

    // The committee is locked: of two cases opened in parallel, or one and a list, one alone finds a reference new.
    const committee = await this.committees.lock(tx, committeeId);
    await this.requireOrganisations(tx, committeeId, body);
    const caseFile = write(committee, body, viewer, tx.now);
    const taken = await this.caseFiles.referencesIn(tx, committeeId);
    if (taken.has(caseFile.reference)) {
      const year = Number(dateIn(committee.timeZone, tx.now).slice(0, 4));
      refuse('reference-taken', { field: 'reference', freeReference: nextReference([...taken], year) });
    }

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

/** The case as it begins, by the same rules as every later change; it is version 1 all the same. */
function write(committee: Committee, body: Body, viewer: Viewer, now: Date): CaseFile {
  const { commandId: id, prescriberOrganisationId, providerOrganisationId } = body;
  const begun = { ...blankCaseFile(committee, now), id, prescriberOrganisationId, providerOrganisationId };
  const barriers = accepted(cleanBarriers(body.barriers));
  const reference = acceptedText(cleanReference(body.reference));
  const facts = { ...body, barriers, status: 'open' as const, lastContactOn: null };
  const described = accepted(describeCase({ ...begun, reference }, facts, dateIn(committee.timeZone, now)));
  const said = accepted(writeWords(described, body, viewer.accountId, now));
  const recording = { by: viewer.accountId, at: now, timeZone: committee.timeZone };
  return { ...agreed(said, body, viewer, recording), version: 1 };
}

/** [DO-3] The prescriber alone says that the person agrees. */
function agreed(
  caseFile: CaseFile,
  { agreement: purposes, agreementGivenOn }: Body,
  viewer: Viewer,
  recording: AgreementRecording,
): CaseFile {
  if (purposes.length === 0) return caseFile;
  if (!mayConfirmAgreement(viewer, caseFile)) refuse('not-allowed', { field: 'agreement' });
  const confirmed = confirmAgreement(caseFile, { purposes, givenOn: agreementGivenOn ?? '' }, recording);
  if ('refused' in confirmed && confirmed.field === 'givenOn') refuse(confirmed.refused, { field: 'agreementGivenOn' });
  return accepted(confirmed);
}
