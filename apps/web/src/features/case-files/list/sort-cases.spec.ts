import { nextOrder, sortCases, type CaseColumn } from './sort-cases';
import { aCaseSummary } from './case-summary.fixture';

const step = (date: string) =>
  ({ kind: 'decision', text: null, outcome: 'RESUME', date, carrierName: 'CCAS' }) as const;
const CASES = [
  aCaseSummary('DEMO-10', { moment: 'before-exit', prescriberName: 'PLIE', agreementGivenOn: '2026-11-02' }),
  aCaseSummary('DEMO-2', { status: 'suspended', prescriberName: 'Cap emploi', nextStep: step('2026-12-01') }),
  aCaseSummary('DEMO-1', { moment: 'before-entry', prescriberName: 'Échelle', nextStep: step('2026-11-25') }),
];

test.each<[CaseColumn, string[], string[]]>([
  ['reference', ['1', '2', '10'], ['10', '2', '1']],
  ['moment', ['1', '10', '2'], ['2', '10', '1']],
  ['organisations', ['2', '1', '10'], ['10', '1', '2']],
  ['nextStep', ['10', '1', '2'], ['2', '1', '10']],
  ['agreement', ['1', '2', '10'], ['10', '1', '2']],
])('by %s, each way: what has no date first, equals by reference', (by, ascending, descending) => {
  const sorted = (turned: boolean) =>
    sortCases(CASES, { by, descending: turned }).map(({ reference }) => reference.replace('DEMO-', ''));
  expect(sorted(false)).toEqual(ascending);
  expect(sorted(true)).toEqual(descending);
});

test('a heading sorts by its column, then the other way round', () => {
  const first = nextOrder({ by: 'reference', descending: false }, 'nextStep');
  expect(first).toEqual({ by: 'nextStep', descending: false });
  expect(nextOrder(first, 'nextStep')).toEqual({ by: 'nextStep', descending: true });
});
