import { Injectable } from '@nestjs/common';
import type { MeetingView } from '@passerelle/contracts';
import { AgendaRepository } from '../../model/agenda/agenda.repository.js';
import type { Tx } from '../../platform/database/tx.js';
import { ShowMeeting } from './show-meeting.js';

/** The meeting of an agenda item. */
@Injectable()
export class ShowMeetingOfItem {
  constructor(
    private readonly agenda: AgendaRepository,
    private readonly meetings: ShowMeeting,
  ) {}

  async execute(tx: Tx, { itemId }: { itemId: string }): Promise<MeetingView> {
    const { meetingId } = await this.agenda.get(tx, itemId);
    return this.meetings.execute(tx, { meetingId });
  }
}
