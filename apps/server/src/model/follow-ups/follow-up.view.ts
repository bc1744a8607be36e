import type { FollowUpView } from '@passerelle/contracts';
import {
  canMove,
  FOLLOW_UP_LIFECYCLE,
  isLate,
  isOwed,
  mayAnswerFollowUp,
  mayKeepFollowUps,
  workingDaysLate,
  type FollowUp,
  type Viewer,
} from '@passerelle/domain';
import type { FollowUpFacts } from './follow-up-facts.js';
import { owing } from './owing-members.js';
import { mayBeRemindedOf } from './reminding.js';

/**
 * What a follow-up shows to somebody who may see it. [SEE-9] Without the right to its words, that it was, for when, and
 * how it ended.
 */
export function presentFollowUp(
  stored: FollowUp,
  viewer: Viewer,
  seen: { reference: string; seesCase: boolean; readsWords: boolean },
  facts: FollowUpFacts,
): FollowUpView {
  const followUp = seen.readsWords ? stored : { ...stored, ...NO_WORDS };
  const holders = owing(facts.members, followUp);
  const abilities = abilitiesOf(followUp, viewer, facts, holders.length > 0);
  const handTo = abilities.hand ? holders.filter(({ accountId }) => accountId !== followUp.assigneeId) : [];
  return {
    id: followUp.id,
    committeeId: followUp.committeeId,
    organisationId: followUp.organisationId,
    organisationName: facts.organisations.get(followUp.organisationId) ?? '',
    reference: seen.reference,
    caseFileId: seen.seesCase ? followUp.caseFileId : null,
    text: followUp.text,
    dueDate: followUp.dueDate,
    status: followUp.status,
    late: isLate(followUp, facts.today),
    workingDaysLate: workingDaysLate(followUp, facts.today),
    declineReason: followUp.declineReason,
    // Whoever gave their seat back has nothing in hand any more: it is the whole organisation's again.
    assigneeName: holders.find(({ accountId }) => accountId === followUp.assigneeId)?.name ?? null,
    mine: followUp.assigneeId === viewer.accountId && mayAnswerFollowUp(viewer, followUp),
    ...presentExchange(followUp, facts),
    answeredAt: followUp.answeredAt?.toISOString() ?? null,
    meetingAt: (facts.meetings.get(followUp.decisionId) ?? followUp.givenAt).toISOString(),
    givenBy: facts.people.get(followUp.givenBy) ?? '',
    givenAt: followUp.givenAt.toISOString(),
    version: followUp.version,
    handTo: handTo.map(({ accountId, name }) => ({ accountId, name })),
    abilities,
  };
}

const NO_WORDS = { text: '', declineReason: null, doneWord: null, question: null, reply: null } as const;

type Exchange = Pick<FollowUpView, 'doneWord' | 'question' | 'reply' | 'remindedAt'>;

function presentExchange(followUp: FollowUp, { people }: FollowUpFacts): Exchange {
  const { doneWord, question, askedBy, askedAt, reply, remindedAt } = followUp;
  return {
    doneWord,
    question:
      question !== null && askedAt
        ? { text: question, byName: people.get(askedBy ?? '') ?? '', at: askedAt.toISOString() }
        : null,
    reply,
    remindedAt: remindedAt?.toISOString() ?? null,
  };
}

function abilitiesOf(
  followUp: FollowUp,
  viewer: Viewer,
  facts: FollowUpFacts,
  hasMembers: boolean,
): FollowUpView['abilities'] {
  const answers = mayAnswerFollowUp(viewer, followUp);
  const keeps = mayKeepFollowUps(viewer, followUp.committeeId);
  const can = (to: FollowUp['status']): boolean =>
    (answers || facts.hearsAnswers) && canMove(FOLLOW_UP_LIFECYCLE, followUp.status, to);
  return {
    accept: can('accepted'),
    decline: can('declined'),
    finish: can('done'),
    hand: answers && isOwed(followUp),
    ask: answers && isOwed(followUp),
    reply: keeps && followUp.question !== null && followUp.reply === null,
    giveMoreTime: keeps && isOwed(followUp),
    remind: keeps && hasMembers && mayBeRemindedOf(followUp, facts.day),
  };
}
