import { randomUUID } from 'node:crypto';
import {
  addDays,
  answerFollowUp,
  askAboutFollowUp,
  dateIn,
  giveFollowUp,
  replyToQuestion,
  reportFollowThrough,
  type CaseFile,
  type Decision,
  type DecisionFollowThrough,
  type FollowUp,
} from '@passerelle/domain';
import type { Tx } from '../../platform/database/tx.js';
import { accepted } from '../../platform/refused.js';
import type { DemoTable } from './demo-table.js';
import type { DemoFollowUp, DemoFollowThrough } from './toulouse-meetings.js';

const DAY = 86_400_000;

interface Setting {
  tx: Tx;
  table: DemoTable;
  caseFile: CaseFile;
  /** The committee's day of the decision. */
  day: string;
}

/** The meeting of the past was open when its follow-ups were given. */
const IN_ITS_MEETING = { status: 'open' } as const;

/** What an organisation was given to do, and what it said of it since. */
export function demoFollowUp(entry: DemoFollowUp, decision: Decision, setting: Setting): FollowUp {
  const { tx, table, caseFile, day } = setting;
  const organisationId = table.party(entry.owedBy, caseFile);
  const draft = {
    id: randomUUID(),
    agendaItemId: decision.agendaItemId,
    caseFileId: caseFile.id,
    committeeId: table.committee.id,
    organisationId,
    text: entry.text,
    dueDate: addDays(dateIn(table.committee.timeZone, tx.now), entry.due),
    givenBy: decision.recordedBy,
    givenAt: decision.recordedAt,
  };
  const by = (): string => table.memberOf(organisationId);
  const asked = discussed(accepted(giveFollowUp(IN_ITS_MEETING, decision, draft, day)), entry, by, decision.recordedAt);
  return answered(asked, entry.answer, by, new Date(decision.recordedAt.getTime() + 6 * DAY));
}

function discussed(given: FollowUp, entry: DemoFollowUp, by: () => string, since: Date): FollowUp {
  if (!entry.question) return given;
  const asked = accepted(askAboutFollowUp(given, entry.question, by(), new Date(since.getTime() + 4 * DAY)));
  return entry.reply ? accepted(replyToQuestion(asked, entry.reply, new Date(since.getTime() + 5 * DAY))) : asked;
}

function answered(followUp: FollowUp, answer: DemoFollowUp['answer'], by: () => string, at: Date): FollowUp {
  if (answer === null) return followUp;
  if (answer === 'accepted') return accepted(answerFollowUp(followUp, { to: 'accepted', by: by(), at }));
  if ('declined' in answer) {
    return accepted(answerFollowUp(followUp, { to: 'declined', reason: answer.declined, by: by(), at }));
  }
  return accepted(answerFollowUp(followUp, { to: 'done', word: answer.done, by: by(), at }));
}

/** The follow-through of a decision, as its carrier reports it. */
export function demoFollowThrough(
  entry: DemoFollowThrough,
  decision: Decision,
  { tx, table, day }: Setting,
): DecisionFollowThrough {
  const at = new Date(decision.recordedAt.getTime() + (entry.after + 1) * DAY);
  const said = { on: addDays(day, entry.after), by: table.memberOf(decision.carrierOrganisationId), at };
  const days = { today: dateIn(table.committee.timeZone, tx.now), decidedOn: day };
  if ('because' in entry)
    return accepted(reportFollowThrough(decision, { ...said, kind: 'not-started', reason: entry.because }, days));
  return accepted(reportFollowThrough(decision, { ...said, kind: 'started', reason: '' }, days));
}
