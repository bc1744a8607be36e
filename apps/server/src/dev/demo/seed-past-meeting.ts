import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  acceptItem,
  addDays,
  dateIn,
  openMeeting,
  postponeItem,
  recordDecision,
  type CaseFile,
  type CaseItem,
  type Decision,
  type DecisionFollowThrough,
  type FollowUp,
  type Meeting,
} from '@passerelle/domain';
import { generateNKeysBetween } from 'fractional-indexing';
import { DecisionFollowThroughRepository } from '../../model/decisions/decision-follow-through.repository.js';
import { DecisionRepository } from '../../model/decisions/decision.repository.js';
import { FollowUpRepository } from '../../model/follow-ups/follow-up.repository.js';
import { AgendaRepository } from '../../model/agenda/agenda.repository.js';
import { MeetingRepository } from '../../model/meetings/meeting.repository.js';
import type { Tx } from '../../platform/database/tx.js';
import { accepted } from '../../platform/refused.js';
import { demoProposal } from './demo-agenda-item.js';
import { demoFollowUp, demoFollowThrough } from './demo-follow-up.js';
import { demoMeeting, type DemoTable } from './demo-table.js';
import { PAST_MEETING, type DemoSettled } from './toulouse-meetings.js';

const MINUTE = 60_000;
const DAY = 86_400_000;

/** What an item of the past meeting came to, by the rules of the domain and nothing else. */
interface Settled {
  item: CaseItem;
  decision: Decision | null;
  followThrough: DecisionFollowThrough | null;
  followUps: FollowUp[];
}

/** Writes the meeting that a committee held some weeks ago, up to the moment of its closing. */
@Injectable()
export class SeedPastMeeting {
  constructor(
    private readonly meetings: MeetingRepository,
    private readonly agenda: AgendaRepository,
    private readonly decisions: DecisionRepository,
    private readonly followUps: FollowUpRepository,
    private readonly followThroughs: DecisionFollowThroughRepository,
  ) {}

  /** Gives the meeting, still open. */
  async execute(tx: Tx, table: DemoTable, startsAt: Date): Promise<Meeting> {
    const [leader = ''] = table.facilitators();
    const planned = demoMeeting(table.committee, startsAt);
    const open = accepted(openMeeting(planned, leader, new Date(startsAt.getTime() + 3 * MINUTE)));
    await this.meetings.add(tx, open);
    const places = generateNKeysBetween(null, null, PAST_MEETING.length);
    for (const [index, entry] of PAST_MEETING.entries()) {
      const settled = settle(entry, { tx, table, planned, open, place: places[index] ?? '', index });
      await this.agenda.add(tx, settled.item);
      if (settled.decision) await this.decisions.add(tx, settled.decision);
      if (settled.decision && settled.followThrough)
        await this.followThroughs.save(tx, settled.decision, settled.followThrough);
      for (const followUp of settled.followUps) await this.followUps.add(tx, followUp);
    }
    return open;
  }
}

/** When the meeting of the demo closed. */
export function endOf(meeting: Meeting): Date {
  return new Date(meeting.startsAt.getTime() + 62 * MINUTE);
}

interface Moment {
  tx: Tx;
  table: DemoTable;
  planned: Meeting;
  open: Meeting;
  place: string;
  index: number;
}

function settle(entry: DemoSettled, moment: Moment): Settled {
  const { table, planned, open, place, index } = moment;
  const caseFile = table.caseOf(entry.reference);
  const written = {
    question: entry.question,
    by: table.memberOf(caseFile.prescriberOrganisationId),
    at: new Date(open.startsAt.getTime() - 9 * DAY),
  };
  const proposal = demoProposal(planned, caseFile, written);
  const onAgenda = accepted(acceptItem(planned, proposal, caseFile, { minutes: entry.minutes, position: place }));
  const spent = { ...onAgenda, secondsSpent: entry.minutes * 60 + (index % 3) * 20 };
  if ('missing' in entry.result) {
    const missingFromOrganisationId = table.party(entry.result.missingFrom, caseFile);
    const change = { missing: entry.result.missing, missingFromOrganisationId };
    return { item: accepted(postponeItem(open, spent, change)), decision: null, followThrough: null, followUps: [] };
  }
  return decide(entry.result, spent, caseFile, moment);
}

type DemoDecision = Extract<DemoSettled['result'], { outcome: unknown }>;

function decide(entry: DemoDecision, item: CaseItem, caseFile: CaseFile, { tx, table, open, index }: Moment): Settled {
  const recordedAt = new Date(open.startsAt.getTime() + (10 + 8 * index) * MINUTE);
  const day = dateIn(table.committee.timeZone, recordedAt);
  const digest = createHash('sha256').update(entry.wording, 'utf8').digest('hex');
  const draft = {
    id: randomUUID(),
    outcome: entry.outcome,
    carrierOrganisationId: table.party(entry.carrier, caseFile),
    plannedDate: addDays(day, entry.startsAfter),
    recordedBy: open.leaderId ?? '',
    recordedAt,
    today: day,
    shownDigest: digest,
  };
  const decided = accepted(recordDecision(open, item, draft, { text: entry.wording, digest, seq: 40 + index }));
  const setting = { tx, table, caseFile, day };
  const followUps = entry.followUps.map((followUp) => demoFollowUp(followUp, decided.decision, setting));
  return {
    ...decided,
    followThrough: entry.followThrough && demoFollowThrough(entry.followThrough, decided.decision, setting),
    followUps,
  };
}
