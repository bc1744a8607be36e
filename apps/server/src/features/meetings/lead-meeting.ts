import { Injectable } from '@nestjs/common';
import { isCase, isOnAgenda, openMeeting, requireAgreement, setCurrentItem } from '@passerelle/domain';
import { CaseFileRepository } from '../../model/case-files/case-file.repository.js';
import type { MemberActor } from '../../platform/database/actor.js';
import { AgendaRepository } from '../../model/agenda/agenda.repository.js';
import { CurrentItem } from '../../model/agenda/current-item.js';
import { ChangeMeeting } from './change-meeting.js';
import { MeetingRepository } from '../../model/meetings/meeting.repository.js';

/** A facilitator opens the meeting, and leads it from point to point. */
@Injectable()
export class LeadMeeting {
  constructor(
    private readonly change: ChangeMeeting,
    private readonly meetings: MeetingRepository,
    private readonly agenda: AgendaRepository,
    private readonly caseFiles: CaseFileRepository,
    private readonly currentItem: CurrentItem,
  ) {}

  open(
    actor: MemberActor,
    meetingId: string,
    { commandId, expectedVersion }: { commandId: string; expectedVersion: number },
  ): Promise<void> {
    const request = { commandId, expectedVersion, action: 'meetings.open' };
    return this.change.execute(actor, meetingId, request, async (meeting, tx) => {
      if (await this.meetings.openOf(tx, meeting.committeeId)) return { refused: 'another-meeting-open' };
      return openMeeting(meeting, actor.accountId, tx.now);
    });
  }

  /** Goes to an item, for everybody who follows. The time spent on the one before is counted. */
  goTo(
    actor: MemberActor,
    meetingId: string,
    { commandId, itemId }: { commandId: string; itemId: string },
  ): Promise<void> {
    const request = { commandId, action: 'meetings.go-to' };
    return this.change.execute(actor, meetingId, request, async (meeting, tx) => {
      const item = await this.agenda.get(tx, itemId);
      if (item.meetingId !== meetingId || !isOnAgenda(item)) return { refused: 'item-not-on-agenda' };
      // [CASE-3] A decided case stays on the agenda when its person withdraws: it is not shown to the room again.
      const missing = isCase(item) && requireAgreement(await this.caseFiles.get(tx, item.caseFileId));
      if (missing) return missing;
      await this.currentItem.countTime(tx, meeting, itemId);
      return setCurrentItem(meeting, itemId, actor.accountId, tx.now);
    });
  }
}
