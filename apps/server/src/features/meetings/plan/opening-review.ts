import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { addGeneralPoint, carryOver, USUAL_POINT_MINUTES, type AgendaItem, type Meeting } from '@passerelle/domain';
import { AgendaRepository } from '../../../model/agenda/agenda.repository.js';
import { MeetingRepository } from '../../../model/meetings/meeting.repository.js';
import type { Tx } from '../../../platform/database/tx.js';
import { accepted } from '../../../platform/refused.js';
import { SheetRepository } from '../../../model/sheets/sheet.repository.js';
import { AgendaPlacement } from '../../../model/agenda/agenda-placement.js';

/** The review of what was to be done since last time, which opens the agenda of every meeting but the first. */
@Injectable()
export class OpeningReview {
  constructor(
    private readonly meetings: MeetingRepository,
    private readonly agenda: AgendaRepository,
    private readonly placement: AgendaPlacement,
    private readonly sheets: SheetRepository,
  ) {}

  /**
   * `waiting`: the reviews of cancelled meetings. One comes with what was prepared in it, when the meeting has none.
   */
  async open(tx: Tx, meeting: Meeting, waiting: AgendaItem[]): Promise<void> {
    const had = await this.agenda.hadReview(tx, meeting.id);
    const former = had ? undefined : waiting.at(-1);
    const left = waiting.filter((item) => item !== former);
    await this.sheets.destroy(
      tx,
      left.map((item) => item.id),
    );
    const review = had ? null : await this.reviewOf(tx, meeting, former);
    if (review) await this.placement.put(tx, review);
  }

  private async reviewOf(tx: Tx, meeting: Meeting, former: AgendaItem | undefined): Promise<AgendaItem | null> {
    const [position = ''] = await this.placement.opening(tx, meeting.id, 1);
    const id = randomUUID();
    if (former) return carryOver(former, { id, meetingId: meeting.id, at: tx.now, position });
    const held = await this.meetings.lastHeld(tx, meeting.committeeId);
    if (!held?.leaderId) return null;
    // Not asked for by a member: it is there in the name of the last leader.
    const asked = { proposedBy: held.leaderId, proposedAt: tx.now };
    const written = { title: '', organisationId: null, minutes: USUAL_POINT_MINUTES.review };
    return accepted(addGeneralPoint(meeting, { id, kind: 'review', ...written, ...asked, position }));
  }
}
