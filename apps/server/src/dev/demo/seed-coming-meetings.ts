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
import type { Work } from '../../platform/database/transaction.js';
import { accepted } from '../../platform/refused.js';
import { AgendaPlaces } from '../../model/agenda/agenda-places.js';
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
    private readonly places: AgendaPlaces,
  ) {}

  /** Today's meeting, at the next quarter of an hour: a visitor can open it, and it opens with what was left undone. */
  async today(work: Work, table: DemoTable): Promise<void> {
    const meeting = demoMeeting(table.committee, new Date(Math.ceil(work.now.getTime() / QUARTER) * QUARTER));
    await this.waiting.addMeeting(work, meeting);
    const carried = (await this.agenda.ofMeeting(work, meeting.id)).filter(isCase);
    for (const told of POINTS_BEFORE_CASES) await this.addPoint(work, table, meeting, told);
    for (const { reference, minutes } of TODAY) {
      const { id } = table.caseOf(reference);
      const known = carried.find((item) => item.caseFileId === id);
      if (known) await this.agenda.save(work, accepted(giveMinutes(meeting, known, minutes)));
      else await this.addCase(work, table, meeting, { reference, minutes });
    }
    for (const told of POINTS_AFTER_CASES) await this.addPoint(work, table, meeting, told);
  }

  /** The meeting in preparation, six weeks from now. */
  async inPreparation(work: Work, table: DemoTable): Promise<void> {
    const meeting = demoMeeting(table.committee, aroundDay(work, table.committee, 42, '09:30'));
    await this.waiting.addMeeting(work, meeting);
    for (const reference of PROPOSED) {
      await this.agenda.add(work, this.proposal(work, table, meeting, reference));
    }
  }

  /** The other committees have a date, and nothing on their agenda yet: it is their first meeting. */
  async elsewhere(work: Work, committees: readonly Committee[]): Promise<void> {
    for (const [index, committee] of committees.entries()) {
      const time = index % 2 === 0 ? '09:30' : '14:00';
      await this.meetings.add(work, demoMeeting(committee, aroundDay(work, committee, 5 + 2 * index, time)));
    }
  }

  private async addPoint(work: Work, table: DemoTable, meeting: Meeting, told: DemoPoint): Promise<void> {
    const position = await this.places.last(work, meeting.id);
    await this.places.put(work, demoPoint(meeting, table, told, { position, at: new Date(work.now.getTime() - DAY) }));
  }

  private async addCase(
    work: Work,
    table: DemoTable,
    meeting: Meeting,
    { reference, minutes }: { reference: string; minutes: number },
  ): Promise<void> {
    const proposal = this.proposal(work, table, meeting, reference);
    const position = await this.places.last(work, meeting.id);
    await this.places.put(
      work,
      accepted(acceptItem(meeting, proposal, table.caseOf(reference), { minutes, position })),
    );
  }

  private proposal(work: Work, table: DemoTable, meeting: Meeting, reference: string): CaseItem {
    const caseFile = table.caseOf(reference);
    return demoProposal(meeting, caseFile, {
      question: this.questions.get(reference) ?? caseFile.reason,
      by: table.memberOf(caseFile.prescriberOrganisationId),
      at: new Date(work.now.getTime() - 4 * DAY),
    });
  }
}

/** A wall-clock time of the committee, so many days from now. */
export function inDays(work: Work, { timeZone }: Committee, days: number, time: string): Date {
  return instantAt(timeZone, addDays(dateIn(timeZone, work.now), days), time);
}

/** The same, on the first working day from there: nobody convenes on a Sunday. */
function aroundDay(work: Work, { timeZone }: Committee, days: number, time: string): Date {
  return instantAt(timeZone, workingDayFrom(addDays(dateIn(timeZone, work.now), days)), time);
}
