import type { AgreementPurpose } from './case-agreement.js';
import {
  answerFollowUp,
  FOLLOW_UP_STATUSES,
  giveFollowUp,
  assignFollowUp,
  isGivable,
  isLate,
  requirePassingOn,
  stopUncovered,
  workingDaysLate,
  type FollowUp,
} from './follow-up.js';

const AT = new Date('2026-11-23T09:20:00Z');
const TODAY = '2026-11-23';
const OPEN = { status: 'open' } as const;
const DECISION = { id: 'decision' };

const draft = {
  id: 'follow-up',
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
  const unanswered = {
    declineReason: null,
    doneWord: null,
    question: null,
    askedBy: null,
    askedAt: null,
    reply: null,
    repliedAt: null,
    remindedAt: null,
    assigneeId: null,
    answeredBy: null,
    answeredAt: null,
  };
  return { ...draft, ...unanswered, decisionId: DECISION.id, status: 'given', version: 1, ...some };
}

const answered = { answeredBy: 'paul', answeredAt: AT, version: 2 };

it('[FOL-2] a follow-up is owed by one organisation, in words, for a date', () => {
  expect(giveFollowUp(OPEN, DECISION, { ...draft, text: '  Organiser une navette le matin ' }, TODAY)).toEqual(
    aFollowUp(),
  );
});

it.each([
  [{ text: '  ' }, { refused: 'text-empty', field: 'text' }],
  [{ text: 'x'.repeat(301) }, { refused: 'text-too-long', field: 'text' }],
  [{ text: 'Pour le 1 85 05 78 006 084' }, { refused: 'looks-like-social-security-number', field: 'text' }],
  [{ dueDate: '2026-11-22' }, { refused: 'date-past', field: 'dueDate' }],
])('[FOL-2] %j is refused', (wrong, refusal) => {
  expect(giveFollowUp(OPEN, DECISION, { ...draft, ...wrong }, TODAY)).toEqual(refusal);
});

it.each(['planned', 'closed', 'cancelled'] as const)('[FOL-14] nothing is given in a meeting that is %s', (status) => {
  expect(giveFollowUp({ status }, DECISION, draft, TODAY)).toEqual({ refused: 'meeting-not-open' });
});

it('[FOL-14] nothing is given before the decision', () => {
  expect(giveFollowUp(OPEN, null, draft, TODAY)).toEqual({ refused: 'item-not-on-agenda' });
});

it('[FOL-14] what a screen offers beforehand follows the same rule', () => {
  expect(isGivable(OPEN, DECISION)).toBe(true);
  expect(isGivable(OPEN, null)).toBe(false);
  for (const status of ['planned', 'closed', 'cancelled'] as const) expect(isGivable({ status }, DECISION)).toBe(false);
});

it('[FOL-2] it may be due the same day', () => {
  expect(giveFollowUp(OPEN, DECISION, { ...draft, dueDate: TODAY }, TODAY)).toMatchObject({
    status: 'given',
    dueDate: TODAY,
  });
});

it('[FOL-1] a follow-up just given can be done', () => {
  const done = answerFollowUp(aFollowUp(), { to: 'done', word: ' ', by: 'paul', at: AT });
  expect(done).toEqual(aFollowUp({ status: 'done', ...answered }));
});

it('[FOL-1] [FOL-13] a follow-up just given can be accepted, and is then assigned to who accepts it', () => {
  const accepted = answerFollowUp(aFollowUp(), { to: 'accepted', by: 'paul', at: AT });
  expect(accepted).toEqual(aFollowUp({ status: 'accepted', assigneeId: 'paul', ...answered }));
});

it('[FOL-13] its assignee stays, and an answer said aloud assigns it to no member', () => {
  const answer = { to: 'accepted', by: 'claire', at: AT } as const;
  expect(answerFollowUp(aFollowUp({ assigneeId: 'lina' }), answer)).toMatchObject({ assigneeId: 'lina' });
  const aloud = { ...answer, saidAloud: true };
  expect(answerFollowUp(aFollowUp(), aloud)).toMatchObject({ assigneeId: null, answeredBy: 'claire' });
  expect(answerFollowUp(aFollowUp({ assigneeId: 'lina' }), aloud)).toMatchObject({ assigneeId: 'lina' });
});

it('[FOL-3] doing keeps the word that was added', () => {
  const done = answerFollowUp(aFollowUp(), { to: 'done', word: ' Rendez-vous le 4 ', by: 'paul', at: AT });
  expect(done).toEqual(aFollowUp({ status: 'done', doneWord: 'Rendez-vous le 4', ...answered }));
});

it.each([
  ['x'.repeat(301), { refused: 'text-too-long', field: 'word' }],
  ['Voir le 1 85 05 78 006 084', { refused: 'looks-like-social-security-number', field: 'word' }],
])('[FOL-3] doing with the word %j is refused', (word, refusal) => {
  expect(answerFollowUp(aFollowUp(), { to: 'done', word, by: 'paul', at: AT })).toEqual(refusal);
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

describe.each(['declined', 'done', 'cancelled'] as const)(
  '[FOL-4] a follow-up that is %s takes no other answer',
  (status) => {
    it.each([{ to: 'accepted' }, { to: 'done', word: '' }, { to: 'declined', reason: 'Trop tard' }] as const)(
      '%j',
      (answer) => {
        const again = answerFollowUp(aFollowUp({ status }), { ...answer, by: 'paul', at: AT });
        expect(again).toEqual({ refused: 'follow-up-settled' });
      },
    );
  },
);

describe('[FOL-5] late is counted in working days', () => {
  it.each([
    // Wednesday, Thursday, Friday; then the weekend counts for nothing.
    ['2026-11-25', '2026-11-25', 0],
    ['2026-11-25', '2026-11-26', 1],
    ['2026-11-25', '2026-11-27', 2],
    ['2026-11-25', '2026-11-29', 2],
    ['2026-11-25', '2026-11-30', 3],
    // Due on a Saturday: Monday is still in time.
    ['2026-11-28', '2026-11-30', 0],
    ['2026-11-28', '2026-12-01', 1],
    // Christmas is a Friday in 2026.
    ['2026-12-24', '2026-12-27', 0],
    ['2026-12-24', '2026-12-28', 1],
    ['2026-12-25', '2026-12-28', 0],
  ])('[FOL-5] due on %s, on %s: %i', (dueDate, today, days) => {
    expect(workingDaysLate({ status: 'given', dueDate }, today)).toBe(days);
    expect(isLate({ status: 'accepted', dueDate }, today)).toBe(days > 0);
  });

  it('[FOL-5] what is settled is never late', () => {
    const late = FOLLOW_UP_STATUSES.filter((status) => isLate({ status, dueDate: '2026-11-20' }, TODAY));
    expect(late).toEqual(['given', 'accepted']);
  });
});

const SETTLED = ['declined', 'done', 'cancelled'] as const;

describe('[FOL-6] what an organisation still owes', () => {
  const agreed = { agreementAt: AT, agreementPurposes: ['discussion', 'partners'] as AgreementPurpose[] };
  const caseFile = {
    ...agreed,
    agreementWithdrawnAt: null,
    prescriberOrganisationId: 'ml',
    providerOrganisationId: 'of',
  };
  const narrowed = { ...caseFile, agreementPurposes: ['discussion'] as AgreementPurpose[] };
  const withdrawn = { ...caseFile, agreementWithdrawnAt: AT };

  it.each(['given', 'accepted'] as const)('[FOL-6] %s, stops when it is not covered any more', (status) => {
    const followUp = aFollowUp({ status, organisationId: 'mobility' });
    const stopped = { ...followUp, status: 'cancelled', version: 2 };
    for (const uncovered of [narrowed, withdrawn])
      expect(stopUncovered(followUp, uncovered, ['region'])).toEqual(stopped);
    expect(stopUncovered(followUp, caseFile, [])).toBeNull();
  });

  it.each(['ml', 'of', 'region'])('[FOL-6] stays with %s, which follows the case', (organisationId) => {
    for (const uncovered of [narrowed, withdrawn]) {
      expect(stopUncovered(aFollowUp({ organisationId }), uncovered, ['region'])).toBeNull();
    }
    const replaced = { ...narrowed, prescriberOrganisationId: 'plie', providerOrganisationId: null };
    expect(stopUncovered(aFollowUp({ organisationId }), replaced, [])).toMatchObject({ status: 'cancelled' });
  });

  it.each(SETTLED)('[FOL-6] %s, has nothing left to stop', (status) => {
    expect(stopUncovered(aFollowUp({ status, organisationId: 'mobility' }), withdrawn, [])).toBeNull();
  });
});

it.each(['given', 'accepted'] as const)('[FOL-7] what is %s passes to another member, or back to all', (status) => {
  const followUp = aFollowUp({ status });
  expect(assignFollowUp(followUp, 'paul')).toEqual({ ...followUp, assigneeId: 'paul', version: 2 });
  expect(assignFollowUp({ ...followUp, assigneeId: 'paul' }, null)).toMatchObject({ assigneeId: null, status });
});

it.each(SETTLED)('[FOL-7] what is %s stays where it is', (status) => {
  expect(assignFollowUp(aFollowUp({ status }), 'paul')).toEqual({ refused: 'follow-up-settled' });
});

describe('[FOL-8] what is asked of an organisation', () => {
  const agreed = { agreementAt: AT, agreementWithdrawnAt: null, agreementPurposes: ['discussion' as const] };
  const caseFile = { ...agreed, prescriberOrganisationId: 'ml', providerOrganisationId: 'of' };
  const both = { ...caseFile, agreementPurposes: ['discussion' as const, 'partners' as const] };
  const refused = { refused: 'agreement-not-covering' };

  it.each(['ml', 'of', 'region'])('[FOL-8] needs nothing more when it follows the case: %s', (organisation) => {
    expect(requirePassingOn(caseFile, organisation, ['region'])).toBeNull();
  });

  it('[FOL-8] needs the agreement that it be passed on, when it does not', () => {
    expect(requirePassingOn(caseFile, 'mobility', ['region'])).toEqual(refused);
    expect(requirePassingOn(both, 'mobility', ['region'])).toBeNull();
    expect(requirePassingOn({ ...both, agreementWithdrawnAt: AT }, 'mobility', [])).toEqual(refused);
    expect(requirePassingOn({ ...both, agreementAt: null }, 'mobility', [])).toEqual(refused);
  });
});
