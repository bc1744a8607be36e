import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  acceptItem,
  addDays,
  answerFollowUp,
  dateIn,
  giveFollowUp,
  openMeeting,
  postponeItem,
  recordDecision,
  type AgendaItem,
  type CaseFile,
  type Decision,
  type FollowUp,
  type Meeting,
} from '@passerelle/domain';
import { generateNKeysBetween } from 'fractional-indexing';
import { DecisionRepository } from '../decisions/decision.repository.js';
import { FollowUpRepository } from '../follow-ups/follow-up.repository.js';
import { AgendaRepository } from '../meetings/agenda.repository.js';
import { AttendanceRepository } from '../meetings/attendance.repository.js';
import { MeetingRepository } from '../meetings/meeting.repository.js';
import { Work } from '../platform/database/transaction.js';
import { accepted } from '../platform/refused.js';
import { demoProposal } from './demo-agenda-item.js';
import { demoMeeting, type DemoTable } from './demo-table.js';
import { PAST_MEETING, type DemoFollowUp, type DemoSettled } from './toulouse-meetings.js';

const MINUTE = 60_000;
const DAY = 86_400_000;

/** What an item of the past meeting came to, by the rules of the domain and nothing else. */
interface Settled {
  item: AgendaItem;
  decision: Decision | null;
  followUps: FollowUp[];
}

/** Writes the meeting that a committee held some weeks ago, up to the moment of its closing. */
@Injectable()
export class SeedPastMeeting {
  constructor(
    private readonly meetings: MeetingRepository,
    private readonly agenda: AgendaRepository,
    private readonly attendance: AttendanceRepository,
    private readonly decisions: DecisionRepository,
    private readonly followUps: FollowUpRepository,
  ) {}

  /** Gives the meeting, still open. */
  async execute(work: Work, table: DemoTable, startsAt: Date): Promise<Meeting> {
    const [leader = ''] = table.facilitators();
    const planned = demoMeeting(table.committee, startsAt);
    const open = accepted(openMeeting(planned, leader, new Date(startsAt.getTime() + 3 * MINUTE)));
    await this.meetings.add(work, open);
    const atThatTime = new Work(work.manager, work.actor, startsAt);
    for (const member of table.members().slice(0, -2)) {
      await this.attendance.enter(atThatTime, open.id, member);
      await this.attendance.leave(new Work(work.manager, work.actor, endOf(open)), open.id, member);
    }
    const places = generateNKeysBetween(null, null, PAST_MEETING.length);
    for (const [index, told] of PAST_MEETING.entries()) {
      const settled = settle(told, { work, table, planned, open, place: places[index] ?? '', index });
      await this.agenda.add(work, settled.item);
      if (settled.decision) await this.decisions.add(work, settled.decision);
      for (const followUp of settled.followUps) await this.followUps.add(work, followUp);
    }
    return open;
  }
}

/** When the meeting of the demo closed. */
export function endOf(meeting: Meeting): Date {
  return new Date(meeting.startsAt.getTime() + 62 * MINUTE);
}

interface Moment {
  work: Work;
  table: DemoTable;
  planned: Meeting;
  open: Meeting;
  place: string;
  index: number;
}

function settle(told: DemoSettled, moment: Moment): Settled {
  const { table, planned, open, place, index } = moment;
  const caseFile = table.caseOf(told.reference);
  const written = {
    question: told.question,
    by: table.memberOf(caseFile.prescriberOrganisationId),
    at: new Date(open.startsAt.getTime() - 9 * DAY),
  };
  const proposal = demoProposal(planned, caseFile, written);
  const onAgenda = accepted(acceptItem(planned, proposal, caseFile, { minutes: told.minutes, position: place }));
  const spent = { ...onAgenda, secondsSpent: told.minutes * 60 + (index % 3) * 20 };
  if ('missing' in told.result) {
    const missingFromOrganisationId = table.party(told.result.missingFrom, caseFile);
    const change = { missing: told.result.missing, missingFromOrganisationId };
    return { item: accepted(postponeItem(open, spent, change)), decision: null, followUps: [] };
  }
  return decide(told.result, spent, caseFile, moment);
}

type DemoDecision = Extract<DemoSettled['result'], { outcome: unknown }>;

function decide(
  told: DemoDecision,
  item: AgendaItem,
  caseFile: CaseFile,
  { work, table, open, index }: Moment,
): Settled {
  const recordedAt = new Date(open.startsAt.getTime() + (10 + 8 * index) * MINUTE);
  const day = dateIn(table.committee.timeZone, recordedAt);
  const digest = createHash('sha256').update(told.wording, 'utf8').digest('hex');
  const draft = {
    id: randomUUID(),
    outcome: told.outcome,
    carrierOrganisationId: table.party(told.carrier, caseFile),
    plannedDate: addDays(day, told.startsAfter),
    recordedBy: open.leaderId ?? '',
    recordedAt,
    today: day,
    shownDigest: digest,
  };
  const decided = accepted(recordDecision(open, item, draft, { text: told.wording, digest, seq: 40 + index }));
  const followUps = told.followUps.map((followUp) => give(followUp, decided.decision, { work, table, caseFile, day }));
  return { ...decided, followUps };
}

function give(
  told: DemoFollowUp,
  decision: Decision,
  { work, table, caseFile, day }: { work: Work; table: DemoTable; caseFile: CaseFile; day: string },
): FollowUp {
  const organisationId = table.party(told.owedBy, caseFile);
  const draft = {
    id: randomUUID(),
    decisionId: decision.id,
    agendaItemId: decision.agendaItemId,
    caseFileId: caseFile.id,
    committeeId: table.committee.id,
    organisationId,
    text: told.text,
    dueDate: addDays(dateIn(table.committee.timeZone, work.now), told.due),
    givenBy: decision.recordedBy,
    givenAt: decision.recordedAt,
  };
  const given = accepted(giveFollowUp(draft, day));
  if (told.answer === null) return given;
  const answer = { by: table.memberOf(organisationId), at: new Date(decision.recordedAt.getTime() + 6 * DAY) };
  if (typeof told.answer === 'string') return accepted(answerFollowUp(given, { ...answer, to: told.answer }));
  return accepted(answerFollowUp(given, { ...answer, to: 'declined', reason: told.answer.declined }));
}
