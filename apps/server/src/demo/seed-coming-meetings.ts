import { Injectable } from '@nestjs/common';
import {
  acceptItem,
  addDays,
  dateIn,
  instantAt,
  type AgendaItem,
  type Committee,
  type Meeting,
} from '@passerelle/domain';
import { generateNKeysBetween } from 'fractional-indexing';
import { AgendaRepository } from '../meetings/agenda.repository.js';
import { MeetingRepository } from '../meetings/meeting.repository.js';
import { WaitingItems } from '../meetings/waiting-items.js';
import type { Work } from '../platform/database/transaction.js';
import { accepted } from '../platform/refused.js';
import { SheetStore } from '../sheets/sheet-store.js';
import { demoProposal } from './demo-agenda-item.js';
import { demoQuestions } from './demo-cases.js';
import { demoMeeting, type DemoTable } from './demo-table.js';
import { PROPOSED, TODAY } from './toulouse-meetings.js';

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
    private readonly sheets: SheetStore,
  ) {}

  /** Today's meeting, at the next quarter of an hour: a visitor can open it, and what was postponed is there. */
  async today(work: Work, table: DemoTable): Promise<void> {
    const meeting = demoMeeting(table.committee, new Date(Math.ceil(work.now.getTime() / QUARTER) * QUARTER));
    await this.waiting.addMeeting(work, meeting);
    const carried = new Map((await this.agenda.ofMeeting(work, meeting.id)).map((item) => [item.caseFileId, item]));
    const places = generateNKeysBetween(null, null, TODAY.length);
    for (const [index, { reference, minutes }] of TODAY.entries()) {
      const caseFile = table.caseOf(reference);
      const known = carried.get(caseFile.id);
      const proposal = known ?? this.proposal(work, table, meeting, reference);
      const item = accepted(acceptItem(meeting, proposal, caseFile, { minutes, position: places[index] ?? '' }));
      await (known ? this.agenda.save(work, item) : this.agenda.add(work, item));
      await this.sheets.create(work, item);
    }
  }

  /** The meeting in preparation, six weeks from now. */
  async inPreparation(work: Work, table: DemoTable): Promise<void> {
    const meeting = demoMeeting(table.committee, inDays(work, table.committee, 42, '09:30'));
    await this.meetings.add(work, meeting);
    for (const reference of PROPOSED) {
      await this.agenda.add(work, this.proposal(work, table, meeting, reference));
    }
  }

  /** The other committees have a date, and nothing on their agenda yet. */
  async elsewhere(work: Work, committees: readonly Committee[]): Promise<void> {
    for (const [index, committee] of committees.entries()) {
      const time = index % 2 === 0 ? '09:30' : '14:00';
      await this.meetings.add(work, demoMeeting(committee, inDays(work, committee, 5 + 2 * index, time)));
    }
  }

  private proposal(work: Work, table: DemoTable, meeting: Meeting, reference: string): AgendaItem {
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
