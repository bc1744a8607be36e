import { Injectable } from '@nestjs/common';
import type { ClosingView } from '@passerelle/contracts';
import type { Meeting, Presence, Viewer } from '@passerelle/domain';
import { RoomPeople } from '../room/room-people.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Attended } from './attended.js';

/** The people of a meeting about to close: whose text has not arrived, and how many took part. */
@Injectable()
export class ClosingParticipants {
  constructor(
    private readonly people: RoomPeople,
    private readonly attended: Attended,
  ) {}

  async of(tx: Tx, viewer: Viewer, meeting: Meeting): Promise<Pick<ClosingView, 'participants' | 'attendance'>> {
    const lines = await this.attended.of(tx, meeting);
    const count = (presence: Presence): number => lines.filter((line) => line.presence === presence).length;
    return {
      participants: await this.people.of(tx, viewer, meeting),
      attendance: { room: count('room'), remote: count('remote'), excused: count('excused') },
    };
  }
}
