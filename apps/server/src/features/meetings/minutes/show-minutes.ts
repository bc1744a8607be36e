import { Injectable } from '@nestjs/common';
import type { MinutesView } from '@passerelle/contracts';
import { MeetingAccess } from '../../../model/meetings/meeting-access.js';
import type { Tx } from '../../../platform/database/tx.js';
import { MinutesRepository } from '../../../model/minutes/minutes.repository.js';
import { MinutesReaders } from './minutes-readers.js';
import { presentMinutes } from './minutes.view.js';

/** The frozen minutes of a meeting, each reader its own extract. */
@Injectable()
export class ShowMinutes {
  constructor(
    private readonly access: MeetingAccess,
    private readonly minutes: MinutesRepository,
    private readonly readers: MinutesReaders,
  ) {}

  async execute(tx: Tx, { meetingId }: { meetingId: string }): Promise<MinutesView> {
    const { viewer, meeting } = await this.access.get(tx, meetingId);
    const minutes = await this.minutes.read(tx, meetingId);
    await tx.audit({ action: 'records.show', subjectId: meetingId, committeeId: meeting.committeeId });
    return presentMinutes(meeting, minutes, await this.readers.of(tx, viewer, meeting.committeeId, minutes));
  }
}
