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

interface Ground {
  tx: Tx;
  table: DemoTable;
  caseFile: CaseFile;
  /** The committee's day of the decision. */
  day: string;
}

/** The meeting of the past was open when its follow-ups were given. */
const IN_ITS_MEETING = { status: 'open' } as const;

/** What an organisation was given to do, and what it said of it since. */
export function demoFollowUp(told: DemoFollowUp, decision: Decision, ground: Ground): FollowUp {
  const { tx, table, caseFile, day } = ground;
  const organisationId = table.party(told.owedBy, caseFile);
  const draft = {
    id: randomUUID(),
    agendaItemId: decision.agendaItemId,
    caseFileId: caseFile.id,
    committeeId: table.committee.id,
    organisationId,
    text: told.text,
    dueDate: addDays(dateIn(table.committee.timeZone, tx.now), told.due),
    givenBy: decision.recordedBy,
    givenAt: decision.recordedAt,
  };
  const by = (): string => table.memberOf(organisationId);
  const asked = discussed(accepted(giveFollowUp(IN_ITS_MEETING, decision, draft, day)), told, by, decision.recordedAt);
  return answered(asked, told.answer, by, new Date(decision.recordedAt.getTime() + 6 * DAY));
}

function discussed(given: FollowUp, told: DemoFollowUp, by: () => string, since: Date): FollowUp {
  if (!told.question) return given;
  const asked = accepted(askAboutFollowUp(given, told.question, by(), new Date(since.getTime() + 4 * DAY)));
  return told.reply ? accepted(replyToQuestion(asked, told.reply, new Date(since.getTime() + 5 * DAY))) : asked;
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
  told: DemoFollowThrough,
  decision: Decision,
  { tx, table, day }: Ground,
): DecisionFollowThrough {
  const at = new Date(decision.recordedAt.getTime() + (told.after + 1) * DAY);
  const said = { on: addDays(day, told.after), by: table.memberOf(decision.carrierOrganisationId), at };
  const days = { today: dateIn(table.committee.timeZone, tx.now), decidedOn: day };
  if ('because' in told)
    return accepted(reportFollowThrough(decision, { ...said, kind: 'not-started', reason: told.because }, days));
  return accepted(reportFollowThrough(decision, { ...said, kind: 'started', reason: '' }, days));
}
