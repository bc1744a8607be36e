import { Injectable } from '@nestjs/common';
import type { ParticipantView } from '@passerelle/contracts';
import { maySeeMeeting } from '@passerelle/domain';
import { ViewerRepository } from '../../../model/memberships/viewer.repository.js';
import { MeetingRepository } from '../../../model/meetings/meeting.repository.js';
import type { MemberActor } from '../../../platform/database/actor.js';
import { Transaction } from '../../../platform/database/transaction.js';
import { refuse } from '../../../platform/refused.js';
import { RoomPeople } from './room-people.js';

/** Who is in the room of a meeting, or has been there. */
@Injectable()
export class ListParticipants {
  constructor(
    private readonly transaction: Transaction,
    private readonly viewers: ViewerRepository,
    private readonly meetings: MeetingRepository,
    private readonly people: RoomPeople,
  ) {}

  execute(actor: MemberActor, meetingId: string): Promise<ParticipantView[]> {
    return this.transaction.run(actor, async (tx) => {
      const viewer = await this.viewers.get(tx);
      const meeting = await this.meetings.get(tx, meetingId);
      if (!maySeeMeeting(viewer, meeting.committeeId)) refuse('not-found');
      await tx.audit({ action: 'meetings.participants', subjectId: meetingId, committeeId: meeting.committeeId });
      return this.people.of(tx, viewer, meeting);
    });
  }
}
