import { Injectable } from '@nestjs/common';
import type { BodyOf, proposeCase } from '@passerelle/contracts';
import {
  agendaMayChange,
  cleanText,
  isCase,
  ITEM_MINUTES,
  mayProposeCase,
  requireNotWithdrawn,
  TEXT_LIMITS,
  type CaseItem,
} from '@passerelle/domain';
import { CaseFileRepository } from '../../../model/case-files/case-file.repository.js';
import { ViewerRepository } from '../../../model/memberships/viewer.repository.js';
import type { MemberActor } from '../../../platform/database/actor.js';
import { toCommand } from '../../../platform/database/commands.js';
import { Transaction } from '../../../platform/database/transaction.js';
import { acceptedText, refuse } from '../../../platform/refused.js';
import { AgendaRepository } from '../../../model/agenda/agenda.repository.js';
import { announceMeeting } from '../../../model/meetings/announce-meeting.js';
import { MeetingRepository } from '../../../model/meetings/meeting.repository.js';

type Request = BodyOf<typeof proposeCase>;

/** A member asks that a case be examined, with the reason and the question. The case is locked after its meeting. */
@Injectable()
export class ProposeCase {
  constructor(
    private readonly transaction: Transaction,
    private readonly viewers: ViewerRepository,
    private readonly meetings: MeetingRepository,
    private readonly caseFiles: CaseFileRepository,
    private readonly agenda: AgendaRepository,
  ) {}

  async execute(actor: MemberActor, meetingId: string, request: Request): Promise<void> {
    await this.transaction.command(actor, toCommand('agenda.propose', meetingId, request), async (tx) => {
      const viewer = await this.viewers.get(tx);
      const meeting = await this.meetings.lock(tx, meetingId);
      const caseFile = await this.caseFiles.lock(tx, request.caseFileId);
      if (caseFile.committeeId !== meeting.committeeId || !mayProposeCase(viewer, caseFile)) refuse('not-found');

      if (!agendaMayChange(meeting)) refuse('meeting-closed');
      const withdrawn = requireNotWithdrawn(caseFile);
      if (withdrawn) refuse(withdrawn.refused);
      const items = await this.agenda.ofMeeting(tx, meetingId);
      if (items.some((item) => isCase(item) && item.caseFileId === caseFile.id)) refuse('already-on-agenda');
      const item: CaseItem = {
        id: request.commandId,
        kind: 'case',
        meetingId,
        caseFileId: caseFile.id,
        status: 'proposed',
        position: null,
        minutes: ITEM_MINUTES.usual,
        proposedBy: actor.accountId,
        proposedAt: tx.now,
        reason: acceptedText(cleanText(request.reason, TEXT_LIMITS.reason, 'reason')),
        question: acceptedText(cleanText(request.question, TEXT_LIMITS.question, 'question')),
        missing: null,
        missingFromOrganisationId: null,
        carriedFromItemId: null,
        movedBy: null,
        movedAt: null,
        secondsSpent: 0,
        version: 1,
      };

      await this.agenda.add(tx, item);
      await tx.audit({ action: 'agenda.propose', subjectId: caseFile.id, committeeId: meeting.committeeId });
      announceMeeting(tx, meeting);
    });
  }
}
