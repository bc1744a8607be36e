import { Injectable } from '@nestjs/common';
import type { BodyOf, openCaseFile } from '@passerelle/contracts';
import {
  cleanText,
  confirmAgreement,
  dateIn,
  describeCase,
  isSensitiveBarrier,
  mayConfirmAgreement,
  mayOpenCase,
  maySeeCommittee,
  writeWords,
  type CaseFile,
  type Committee,
  type Viewer,
} from '@passerelle/domain';
import { CommitteeRepository } from '../../../model/committees/committee.repository.js';
import { ViewerRepository } from '../../../model/memberships/viewer.repository.js';
import type { MemberActor } from '../../../platform/database/actor.js';
import type { Tx } from '../../../platform/database/tx.js';
import { toCommand } from '../../../platform/database/commands.js';
import { Transaction } from '../../../platform/database/transaction.js';
import { accepted, acceptedText, refuse } from '../../../platform/refused.js';
import { announceCaseFiles } from '../../../model/case-files/announce-case-files.js';
import { CaseFileRepository } from '../../../model/case-files/case-file.repository.js';
import { CaseOrganisations } from '../../../model/case-files/case-organisations.js';
import { blankCaseFile } from '../new-case-file.js';

type Request = BodyOf<typeof openCaseFile>;

/** As for a line of a list. */
const REFERENCE_LIMIT = 40;

/** A facilitator, or a prescriber for its own organisation, opens a case; its id is that of the command. */
@Injectable()
export class OpenCaseFile {
  constructor(
    private readonly transaction: Transaction,
    private readonly viewers: ViewerRepository,
    private readonly committees: CommitteeRepository,
    private readonly organisations: CaseOrganisations,
    private readonly caseFiles: CaseFileRepository,
  ) {}

  async execute(actor: MemberActor, committeeId: string, request: Request): Promise<{ caseFileId: string }> {
    await this.transaction.command(actor, toCommand('case-files.open', committeeId, request), async (tx) => {
      const viewer = await this.viewers.get(tx);
      if (!maySeeCommittee(viewer, committeeId)) refuse('not-found');
      if (!mayOpenCase(viewer, committeeId, request.prescriberOrganisationId)) refuse('not-allowed');
      // Two cases opened at once, or one and a list, must not both find a reference new.
      const committee = await this.committees.lock(tx, committeeId);
      await this.requireOrganisations(tx, committeeId, request);

      const caseFile = written(committee, request, viewer, tx.now);
      const taken = await this.caseFiles.referencesIn(tx, committeeId);
      if (taken.has(caseFile.reference)) refuse('reference-taken', { field: 'reference' });

      await this.caseFiles.add(tx, [caseFile]);
      await tx.audit({ action: 'case-files.open', subjectId: caseFile.id, committeeId });
      announceCaseFiles(tx, committeeId);
    });
    return { caseFileId: request.commandId };
  }

  private async requireOrganisations(tx: Tx, committeeId: string, request: Request): Promise<void> {
    const { prescriberOrganisationId: prescriber, providerOrganisationId: provider } = request;
    await this.organisations.requirePrescriber(tx, committeeId, prescriber, 'prescriberOrganisationId');
    if (provider === null) return;
    await this.organisations.requireProvider(tx, committeeId, provider, 'providerOrganisationId');
  }
}

/** The case as it begins, by the same rules as whatever changes it later; it is version 1 all the same. */
function written(committee: Committee, request: Request, viewer: Viewer, now: Date): CaseFile {
  const reference = cleanText(request.reference.replace(/\s+/g, ' '), REFERENCE_LIMIT, 'reference');
  if (request.barriers.some(isSensitiveBarrier)) refuse('invalid', { field: 'barriers' });
  const { prescriberOrganisationId, providerOrganisationId } = request;
  const begun = {
    ...blankCaseFile(committee, now),
    ...{ id: request.commandId, prescriberOrganisationId, providerOrganisationId },
    reference: acceptedText(reference),
  };
  const facts = { ...request, status: 'open' as const, lastContactOn: null };
  const described = accepted(describeCase(begun, facts, dateIn(committee.timeZone, now)));
  const said = accepted(writeWords(described, request, viewer.accountId, now));
  return { ...agreed(said, request, viewer, now), version: 1 };
}

/** [DO-3] The prescriber alone says that the person agrees. */
function agreed(caseFile: CaseFile, { agreement }: Request, viewer: Viewer, now: Date): CaseFile {
  if (agreement.length === 0) return caseFile;
  if (!mayConfirmAgreement(viewer, caseFile)) refuse('not-allowed', { field: 'agreement' });
  return confirmAgreement(caseFile, viewer.accountId, now, agreement);
}
