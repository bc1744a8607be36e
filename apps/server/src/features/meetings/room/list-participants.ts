import { Injectable } from '@nestjs/common';
import type { ParticipantView } from '@passerelle/contracts';
import { MeetingAccess } from '../../../model/meetings/meeting-access.js';
import type { Tx } from '../../../platform/database/tx.js';
import { RoomPeople } from './room-people.js';

/** Who is in the room of a meeting, or has been there. */
@Injectable()
export class ListParticipants {
  constructor(
    private readonly access: MeetingAccess,
    private readonly people: RoomPeople,
  ) {}

  async execute(tx: Tx, { meetingId }: { meetingId: string }): Promise<ParticipantView[]> {
    const { viewer, meeting } = await this.access.get(tx, meetingId);
    await tx.audit({ action: 'meetings.participants', subjectId: meetingId, committeeId: meeting.committeeId });
    return this.people.of(tx, viewer, meeting);
  }
}
