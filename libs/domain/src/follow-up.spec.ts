import { answerFollowUp, FOLLOW_UP_STATUSES, giveFollowUp, isLate, type FollowUp } from './follow-up.js';

const AT = new Date('2026-11-23T09:20:00Z');
const TODAY = '2026-11-23';

const draft = {
  id: 'follow-up',
  decisionId: 'decision',
  agendaItemId: 'item',
  caseFileId: 'case',
  committeeId: 'committee',
  organisationId: 'mobility',
  text: 'Organiser une navette le matin',
  dueDate: '2026-12-03',
  givenBy: 'claire',
  givenAt: AT,
};

function aFollowUp(some: Partial<FollowUp> = {}): FollowUp {
  const unanswered = { declineReason: null, answeredBy: null, answeredAt: null };
  return { ...draft, ...unanswered, status: 'given', version: 1, ...some };
}

const answered = { answeredBy: 'paul', answeredAt: AT, version: 2 };

it('[FOL-2] a follow-up is owed by one organisation, in words, for a date', () => {
  expect(giveFollowUp({ ...draft, text: '  Organiser une navette le matin ' }, TODAY)).toEqual(aFollowUp());
});

it.each([
  [{ text: '  ' }, { refused: 'text-empty', field: 'text' }],
  [{ text: 'x'.repeat(301) }, { refused: 'text-too-long', field: 'text' }],
  [{ text: 'Pour le 1 85 05 78 006 084' }, { refused: 'looks-like-social-security-number', field: 'text' }],
  [{ dueDate: '2026-11-22' }, { refused: 'date-past', field: 'dueDate' }],
])('[FOL-2] %j is refused', (wrong, refusal) => {
  expect(giveFollowUp({ ...draft, ...wrong }, TODAY)).toEqual(refusal);
});

it('[FOL-2] it may be due the same day', () => {
  expect(giveFollowUp({ ...draft, dueDate: TODAY }, TODAY)).toMatchObject({ status: 'given', dueDate: TODAY });
});

it.each(['accepted', 'done'] as const)('[FOL-1] a follow-up just given can be %s', (to) => {
  expect(answerFollowUp(aFollowUp(), { to, by: 'paul', at: AT })).toEqual(aFollowUp({ status: to, ...answered }));
});

it('[FOL-3] declining keeps the reason given', () => {
  const answer = { to: 'declined', reason: ' Plus de véhicule avant janvier ', by: 'paul', at: AT } as const;
  expect(answerFollowUp(aFollowUp({ status: 'accepted' }), answer)).toEqual(
    aFollowUp({ status: 'declined', declineReason: 'Plus de véhicule avant janvier', ...answered }),
  );
});

it.each([
  ['', { refused: 'reason-missing', field: 'reason' }],
  [' \n', { refused: 'reason-missing', field: 'reason' }],
  ['x'.repeat(301), { refused: 'text-too-long', field: 'reason' }],
  ['Voir le 1 85 05 78 006 084', { refused: 'looks-like-social-security-number', field: 'reason' }],
])('[FOL-3] declining because of %j is refused', (reason, refusal) => {
  expect(answerFollowUp(aFollowUp(), { to: 'declined', reason, by: 'paul', at: AT })).toEqual(refusal);
});

describe.each(['declined', 'done'] as const)('[FOL-4] a follow-up that is %s takes no other answer', (status) => {
  it.each([{ to: 'accepted' }, { to: 'done' }, { to: 'declined', reason: 'Trop tard' }] as const)('%j', (answer) => {
    const again = answerFollowUp(aFollowUp({ status }), { ...answer, by: 'paul', at: AT });
    expect(again).toEqual({ refused: 'follow-up-settled' });
  });
});

it('[FOL-5] late means neither done nor declined, and its date past', () => {
  const late = (dueDate: string) => FOLLOW_UP_STATUSES.filter((status) => isLate({ status, dueDate }, TODAY));
  expect(late('2026-11-22')).toEqual(['given', 'accepted']);
  expect(late('2026-11-23')).toEqual([]);
});
