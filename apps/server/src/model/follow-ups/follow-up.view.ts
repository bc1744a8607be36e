import type { CaseContactView, FollowUpView } from '@passerelle/contracts';
import {
  answerFollowUp,
  askAboutFollowUp,
  giveMoreTime,
  assignFollowUp,
  isLate,
  isRefusal,
  mayAnswerFollowUp,
  mayKeepFollowUps,
  mayRecordSpokenAnswer,
  remindOfLate,
  replyToQuestion,
  workingDaysLate,
  type FollowUp,
  type Viewer,
} from '@passerelle/domain';
import type { FollowUpFacts } from './follow-up-facts.js';
import { owing } from './owing-members.js';

/** How much of the words of a follow-up a member reads. */
export type FollowUpReading = 'all' | 'what-is-asked' | 'nothing';

/**
 * What a follow-up shows to a member who may see it. [SEE-9] Without the right to its words, that it was, for when, and
 * how it ended. [SEE-10] On the card of a case, what is asked, of whom and where it stands, and not what was answered.
 */
export function presentFollowUp(
  stored: FollowUp,
  viewer: Viewer,
  seen: {
    reference: string;
    seesCase: boolean;
    reads: FollowUpReading;
    contact: CaseContactView | null;
  },
  facts: FollowUpFacts,
): FollowUpView {
  const followUp = asRead(stored, seen.reads);
  const holders = owing(facts.members, followUp);
  const abilities = abilitiesOf(followUp, viewer, facts, holders.length > 0);
  const assignTo = abilities.hand ? holders.filter(({ accountId }) => accountId !== followUp.assigneeId) : [];
  return {
    id: followUp.id,
    committeeId: followUp.committeeId,
    organisationId: followUp.organisationId,
    organisationName: facts.organisations.get(followUp.organisationId) ?? '',
    reference: seen.reference,
    caseFileId: seen.seesCase ? followUp.caseFileId : null,
    contact: seen.contact,
    text: followUp.text,
    dueDate: followUp.dueDate,
    status: followUp.status,
    late: isLate(followUp, facts.day.today),
    workingDaysLate: workingDaysLate(followUp, facts.day.today),
    declineReason: followUp.declineReason,
    // A member whose membership has ended has nothing assigned any more: it is the whole organisation's again.
    assigneeName: holders.find(({ accountId }) => accountId === followUp.assigneeId)?.name ?? null,
    mine: followUp.assigneeId === viewer.accountId && mayAnswerFollowUp(viewer, followUp),
    ...presentExchange(followUp, facts),
    answeredAt: followUp.answeredAt?.toISOString() ?? null,
    meetingAt: (facts.meetings.get(followUp.decisionId) ?? followUp.givenAt).toISOString(),
    givenBy: facts.people.get(followUp.givenBy) ?? '',
    givenAt: followUp.givenAt.toISOString(),
    version: followUp.version,
    handTo: assignTo.map(({ accountId, name }) => ({ accountId, name })),
    abilities,
  };
}

const NO_ANSWER = { declineReason: null, doneWord: null, question: null, reply: null } as const;

function asRead(stored: FollowUp, reads: FollowUpReading): FollowUp {
  if (reads === 'all') return stored;
  return { ...stored, ...NO_ANSWER, ...(reads === 'nothing' && { text: '' }) };
}

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

/** Any text that a rule accepts: an ability says whether the rule accepts one. */
const SOME_TEXT = '?';

function abilitiesOf(
  followUp: FollowUp,
  viewer: Viewer,
  { day, openMeeting }: FollowUpFacts,
  hasMembers: boolean,
): FollowUpView['abilities'] {
  const by = { by: viewer.accountId, at: day.now };
  const owes = mayAnswerFollowUp(viewer, followUp);
  const answers = owes || mayRecordSpokenAnswer(viewer, followUp.committeeId, openMeeting);
  const keeps = mayKeepFollowUps(viewer, followUp.committeeId);
  return {
    accept: answers && !isRefusal(answerFollowUp(followUp, { to: 'accepted', ...by })),
    decline: answers && !isRefusal(answerFollowUp(followUp, { to: 'declined', reason: SOME_TEXT, ...by })),
    finish: answers && !isRefusal(answerFollowUp(followUp, { to: 'done', word: '', ...by })),
    hand: owes && !isRefusal(assignFollowUp(followUp, null)),
    ask: owes && !isRefusal(askAboutFollowUp(followUp, SOME_TEXT, viewer.accountId, day.now)),
    reply: keeps && !isRefusal(replyToQuestion(followUp, SOME_TEXT, day.now)),
    giveMoreTime: keeps && !isRefusal(giveMoreTime(followUp, day.today, day.today)),
    remind: keeps && hasMembers && remindOfLate(followUp, day) !== null,
  };
}
