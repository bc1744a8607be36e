import {
  askAboutFollowUp,
  giveFollowUp,
  giveMoreTime,
  remindOf,
  replyToQuestion,
  type FollowUp,
  type FollowUpStatus,
} from './follow-up.js';
import { committeeDay, remindOfLate, wasRemindedOn } from './follow-up-reminder.js';

const AT = new Date('2026-11-23T09:20:00Z');
const LATER = new Date('2026-11-24T09:20:00Z');
const TODAY = '2026-11-23';
const SETTLED = ['declined', 'done', 'cancelled'] as const;

function aFollowUp(some: Partial<FollowUp> = {}): FollowUp {
  const ids = { id: 'f', agendaItemId: 'i', caseFileId: 'k', committeeId: 'c', organisationId: 'o' };
  const draft = { ...ids, text: 'Organiser une navette', dueDate: '2026-12-03', givenBy: 'claire', givenAt: AT };
  const given = giveFollowUp({ status: 'open' }, { id: 'd' }, draft, TODAY);
  if ('refused' in given) throw new Error(given.refused);
  return { ...given, ...some };
}

const asked = { question: 'Quel horaire ?', askedBy: 'paul', askedAt: AT };

it('[FOL-9] a question is dated and signed, and changes nothing of what is owed', () => {
  const followUp = aFollowUp({ status: 'accepted' });
  expect(askAboutFollowUp(followUp, ' Quel horaire ? ', 'paul', AT)).toEqual({ ...followUp, ...asked, version: 2 });
});

it('[FOL-9] a new question replaces the former one and its reply', () => {
  const replied = aFollowUp({ ...asked, reply: 'Le matin', repliedAt: AT });
  expect(askAboutFollowUp(replied, 'Et le mercredi ?', 'lina', LATER)).toMatchObject({
    question: 'Et le mercredi ?',
    askedBy: 'lina',
    askedAt: LATER,
    reply: null,
    repliedAt: null,
  });
});

it.each([
  [' ', 'text-empty'],
  ['x'.repeat(301), 'text-too-long'],
  ['Pour le 1 85 05 78 006 084', 'looks-like-social-security-number'],
])('[FOL-9] [FOL-10] %j is neither a question nor a reply', (text, refused) => {
  expect(askAboutFollowUp(aFollowUp(), text, 'paul', AT)).toEqual({ refused, field: 'question' });
  expect(replyToQuestion(aFollowUp(asked), text, AT)).toEqual({ refused, field: 'reply' });
});

it('[FOL-10] a question has one reply', () => {
  const replied = replyToQuestion(aFollowUp(asked), ' Le matin ', LATER);
  expect(replied).toEqual(aFollowUp({ ...asked, reply: 'Le matin', repliedAt: LATER, version: 2 }));
  expect(replyToQuestion(aFollowUp({ ...asked, reply: 'Le matin' }), 'Le soir', LATER)).toEqual({
    refused: 'no-question',
  });
  expect(replyToQuestion(aFollowUp(), 'Le matin', LATER)).toEqual({ refused: 'no-question' });
});

it('[FOL-11] more time is given for a day that is not past, today included', () => {
  const followUp = aFollowUp();
  expect(giveMoreTime(followUp, '2026-12-10', TODAY)).toEqual({ ...followUp, dueDate: '2026-12-10', version: 2 });
  expect(giveMoreTime(followUp, TODAY, TODAY)).toMatchObject({ dueDate: TODAY });
  expect(giveMoreTime(followUp, '2026-11-22', TODAY)).toEqual({ refused: 'date-past', field: 'dueDate' });
});

it('[FOL-12] what is owed is reminded of once a day', () => {
  expect(remindOf(aFollowUp(), false, AT)).toEqual(aFollowUp({ remindedAt: AT }));
  expect(remindOf(aFollowUp({ remindedAt: AT }), true, LATER)).toBeNull();
  expect(remindOf(aFollowUp({ remindedAt: AT }), false, LATER)).toEqual(aFollowUp({ remindedAt: LATER }));
});

it('[FOL-12] what is late is reminded of once a day of the committee, and what is not late never', () => {
  const late = aFollowUp({ dueDate: '2026-11-20' });
  const paris = (instant: string) => committeeDay({ timeZone: 'Europe/Paris' }, new Date(instant));
  const evening = paris('2026-11-23T22:30:00Z');
  // Half past eleven in Paris; one hour later it is the next day there, and the same day elsewhere.
  const night = paris('2026-11-23T23:30:00Z');
  const reminded = remindOfLate(late, evening) ?? late;
  expect(reminded).toEqual({ ...late, remindedAt: evening.now });
  expect(wasRemindedOn(reminded, evening)).toBe(true);
  expect(remindOfLate(reminded, evening)).toBeNull();
  expect(wasRemindedOn(reminded, night)).toBe(false);
  expect(remindOfLate(reminded, night)).toEqual({ ...late, remindedAt: night.now });
  expect(wasRemindedOn(late, evening)).toBe(false);
  expect(remindOfLate(aFollowUp({ dueDate: '2026-11-23' }), evening)).toBeNull();
});

it.each<FollowUpStatus>(SETTLED)(
  '[FOL-9] [FOL-11] [FOL-12] what is %s is neither asked about nor reminded of',
  (status) => {
    const followUp = aFollowUp({ status });
    expect(askAboutFollowUp(followUp, 'Quel horaire ?', 'paul', AT)).toEqual({ refused: 'follow-up-settled' });
    expect(giveMoreTime(followUp, '2026-12-10', TODAY)).toEqual({ refused: 'follow-up-settled' });
    expect(remindOf(followUp, false, AT)).toBeNull();
  },
);
