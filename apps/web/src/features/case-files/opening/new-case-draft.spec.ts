import { emptyDraft, readDraft, type NewCaseDraft, type Preparation } from './new-case-draft';

const OWN = '5b7c8d9e-1f2a-4b3c-8d4e-5f6a7b8c9d0e';
const OTHER = '0d5a9f14-8b53-43a5-b4c4-6a2ba3f6a3ad';
const preparation = (prescribers: string[]): Preparation => ({
  reference: 'DEMO-037',
  territory: 'Albi',
  prescribers: prescribers.map((id) => ({ id, name: id, kind: 'mission-locale' })),
  providers: [],
  mayConfirm: [OWN],
});
const DAY = { agreementGivenOn: '2026-10-30' };
const written = (change: Partial<NewCaseDraft> = {}): NewCaseDraft => ({
  ...emptyDraft(preparation([OWN])),
  ageBand: '16-25',
  moment: 'during',
  reason: 'Absences le mercredi.',
  ...change,
});

test('the only prescriber is chosen already; among several no member is', () => {
  expect(emptyDraft(preparation([OWN])).prescriberOrganisationId).toBe(OWN);
  expect(emptyDraft(preparation([OWN, OTHER])).prescriberOrganisationId).toBe('');
});

test('what is needed and missing is named; blanks are nothing', () => {
  const draft = { ...emptyDraft(preparation([OWN, OTHER])), reason: '   ' };
  expect(readDraft(draft, 'c', [OWN])).toEqual({ wrong: ['ageBand', 'moment', 'reason', 'prescriberOrganisationId'] });
});

test('the agreement goes with the case when the first one is given, and by whom may confirm it', () => {
  const agreementOf = (draft: NewCaseDraft): unknown => {
    const read = readDraft(draft, 'c', [OWN]);
    return 'body' in read ? [read.body.agreement, read.body.agreementGivenOn] : read;
  };
  expect(agreementOf(written({ agreement: ['partners', 'discussion'], ...DAY }))).toEqual([
    ['discussion', 'partners'],
    '2026-10-30',
  ]);
  expect(agreementOf(written({ agreement: ['partners'], ...DAY }))).toEqual({ wrong: ['agreement'] });
  expect(agreementOf(written({ agreement: ['discussion'] }))).toEqual({ wrong: ['agreementGivenOn'] });
  expect(agreementOf(written())).toEqual([[], null]);
  const theirs = written({ agreement: ['discussion'], ...DAY, prescriberOrganisationId: OTHER });
  expect(agreementOf(theirs)).toEqual([[], null]);
});
