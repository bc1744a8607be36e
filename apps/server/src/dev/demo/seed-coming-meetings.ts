import { Injectable } from '@nestjs/common';
import {
  acceptItem,
  addDays,
  dateIn,
  giveMinutes,
  instantAt,
  isCase,
  type CaseItem,
  type Committee,
  type Meeting,
  workingDayFrom,
} from '@passerelle/domain';
import { AgendaRepository } from '../../model/agenda/agenda.repository.js';
import { MeetingRepository } from '../../model/meetings/meeting.repository.js';
import type { Tx } from '../../platform/database/tx.js';
import { accepted } from '../../platform/refused.js';
import { AgendaPlacement } from '../../model/agenda/agenda-placement.js';
import { WaitingItems } from '../../features/meetings/plan/waiting-items.js';
import { demoPoint, demoProposal } from './demo-agenda-item.js';
import { demoQuestions } from './demo-cases.js';
import { demoMeeting, type DemoTable } from './demo-table.js';
import { PROPOSED, TODAY } from './toulouse-meetings.js';
import { POINTS_AFTER_CASES, POINTS_BEFORE_CASES, type DemoPoint } from './toulouse-points.js';

const QUARTER = 15 * 60_000;
const DAY = 86_400_000;

/** Writes the meetings that are still to come. */
@Injectable()
export class SeedComingMeetings {
  private readonly questions = demoQuestions();

  constructor(
    private readonly meetings: MeetingRepository,
    private readonly agenda: AgendaRepository,
    private readonly waiting: WaitingItems,
    private readonly placement: AgendaPlacement,
  ) {}

  /** Today's meeting, at the next quarter of an hour: a visitor can open it, and it opens with what was left undone. */
  async today(tx: Tx, table: DemoTable): Promise<void> {
    const startsAt = new Date(Math.ceil(tx.now.getTime() / QUARTER) * QUARTER);
    const directions = '2e étage, interphone 12, parking derrière la gare';
    const meeting = { ...demoMeeting(table.committee, startsAt), directions };
    await this.waiting.addMeeting(tx, meeting);
    const carried = (await this.agenda.ofMeeting(tx, meeting.id)).filter(isCase);
    for (const entry of POINTS_BEFORE_CASES) await this.addPoint(tx, table, meeting, entry);
    for (const { reference, minutes } of TODAY) {
      const { id } = table.caseOf(reference);
      const known = carried.find((item) => item.caseFileId === id);
      if (known) await this.agenda.save(tx, accepted(giveMinutes(meeting, known, minutes)));
      else await this.addCase(tx, table, meeting, { reference, minutes });
    }
    for (const entry of POINTS_AFTER_CASES) await this.addPoint(tx, table, meeting, entry);
  }

  /** The meeting in preparation, six weeks from now. */
  async inPreparation(tx: Tx, table: DemoTable): Promise<void> {
    const meeting = demoMeeting(table.committee, aroundDay(tx, table.committee, 42, '09:30'));
    await this.waiting.addMeeting(tx, meeting);
    for (const reference of PROPOSED) {
      await this.agenda.add(tx, this.proposal(tx, table, meeting, reference));
    }
  }

  /** The other committees have a date, and nothing on their agenda yet: it is their first meeting. */
  async elsewhere(tx: Tx, committees: readonly Committee[]): Promise<void> {
    for (const [index, committee] of committees.entries()) {
      const time = index % 2 === 0 ? '09:30' : '14:00';
      await this.meetings.add(tx, demoMeeting(committee, aroundDay(tx, committee, 5 + 2 * index, time)));
    }
  }

  private async addPoint(tx: Tx, table: DemoTable, meeting: Meeting, entry: DemoPoint): Promise<void> {
    const position = await this.placement.last(tx, meeting.id);
    await this.placement.put(tx, demoPoint(meeting, table, entry, { position, at: new Date(tx.now.getTime() - DAY) }));
  }

  private async addCase(
    tx: Tx,
    table: DemoTable,
    meeting: Meeting,
    { reference, minutes }: { reference: string; minutes: number },
  ): Promise<void> {
    const proposal = this.proposal(tx, table, meeting, reference);
    const position = await this.placement.last(tx, meeting.id);
    await this.placement.put(
      tx,
      accepted(acceptItem(meeting, proposal, table.caseOf(reference), { minutes, position })),
    );
  }

  private proposal(tx: Tx, table: DemoTable, meeting: Meeting, reference: string): CaseItem {
    const caseFile = table.caseOf(reference);
    return demoProposal(meeting, caseFile, {
      question: this.questions.get(reference) ?? caseFile.reason,
      by: table.memberOf(caseFile.prescriberOrganisationId),
      at: new Date(tx.now.getTime() - 4 * DAY),
    });
  }
}

/** A wall-clock time of the committee, so many days from now. */
export function inDays(tx: Tx, { timeZone }: Committee, days: number, time: string): Date {
  return instantAt(timeZone, addDays(dateIn(timeZone, tx.now), days), time);
}

/** The same, on the first working day from there: no committee meets on a Sunday. */
function aroundDay(tx: Tx, { timeZone }: Committee, days: number, time: string): Date {
  return instantAt(timeZone, workingDayFrom(addDays(dateIn(timeZone, tx.now), days)), time);
}
