import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { addGeneralPoint, carryOver, USUAL_POINT_MINUTES, type AgendaItem, type Meeting } from '@passerelle/domain';
import { AgendaRepository } from '../../../model/agenda/agenda.repository.js';
import { MeetingRepository } from '../../../model/meetings/meeting.repository.js';
import type { Work } from '../../../platform/database/transaction.js';
import { accepted } from '../../../platform/refused.js';
import { SheetStore } from '../../../model/sheets/sheet-store.js';
import { AgendaPlaces } from '../../../model/agenda/agenda-places.js';

/** The review of what was to be done since last time, which opens the agenda of every meeting but the first. */
@Injectable()
export class OpeningReview {
  constructor(
    private readonly meetings: MeetingRepository,
    private readonly agenda: AgendaRepository,
    private readonly places: AgendaPlaces,
    private readonly sheets: SheetStore,
  ) {}

  /** `waiting`: the reviews of cancelled meetings. One comes with what was prepared in it, when the meeting has none. */
  async open(work: Work, meeting: Meeting, waiting: AgendaItem[]): Promise<void> {
    const had = await this.agenda.hadReview(work, meeting.id);
    const former = had ? undefined : waiting.at(-1);
    const left = waiting.filter((item) => item !== former);
    await this.sheets.destroy(
      work,
      left.map((item) => item.id),
    );
    const review = had ? null : await this.reviewOf(work, meeting, former);
    if (review) await this.places.put(work, review);
  }

  private async reviewOf(work: Work, meeting: Meeting, former: AgendaItem | undefined): Promise<AgendaItem | null> {
    const [position = ''] = await this.places.opening(work, meeting.id, 1);
    const id = randomUUID();
    if (former) return carryOver(former, { id, meetingId: meeting.id, at: work.now, position });
    const held = await this.meetings.lastHeld(work, meeting.committeeId);
    if (!held?.leaderId) return null;
    // Nobody asked for it: it stands there in the name of whoever led last time.
    const asked = { proposedBy: held.leaderId, proposedAt: work.now };
    const written = { title: '', organisationId: null, minutes: USUAL_POINT_MINUTES.review };
    return accepted(addGeneralPoint(meeting, { id, kind: 'review', ...written, ...asked, position }));
  }
}
