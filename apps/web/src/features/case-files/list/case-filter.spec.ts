import type { CaseFileSummary } from '@passerelle/contracts';
import { aCaseSummary } from './case-summary.fixture';
import { confirmable, filterCases, missingAgreements, type Shown } from './case-filter';

const references = (cases: readonly CaseFileSummary[]): string[] => cases.map(({ reference }) => reference);

test('the search looks at reference, label, commune, territory and organisations, without accents; never at the reason', () => {
  const cases = [
    aCaseSummary('DEMO-010'),
    aCaseSummary('DEMO-2', { label: 'Samir O.', territory: 'Albi', commune: 'Saint-Bénézet' }),
  ];
  const find = (text: string): string[] => references(filterCases(cases, { text, shown: 'all' }));
  expect(find('')).toEqual(['DEMO-010', 'DEMO-2']);
  expect(find('sete mission')).toEqual(['DEMO-010']);
  expect(find('samir')).toEqual(['DEMO-2']);
  expect(find('benezet')).toEqual(['DEMO-2']);
  expect(find('mercredi')).toEqual([]);
});

test('the list narrows to what is missing, and to a moment or a state', () => {
  const step = { kind: 'decision', text: null, outcome: 'RESUME', date: '2026-12-01', carrierName: 'CCAS' } as const;
  const cases = [
    aCaseSummary('A', { agreementGivenOn: '2026-11-02', nextStep: step }),
    aCaseSummary('B', { status: 'suspended' }),
    aCaseSummary('C', { agreementWithdrawnAt: '2026-11-03T09:00:00Z', moment: 'before-exit' }),
    aCaseSummary('D', { status: 'exited' }),
  ];
  const find = (shown: Shown): string[] => references(filterCases(cases, { text: '', shown }));
  expect(find('without-agreement')).toEqual(['B', 'C', 'D']);
  expect(find('withdrawn')).toEqual(['C']);
  expect(find('without-next-step')).toEqual(['B', 'C']);
  expect(find('during')).toEqual(['A']);
  expect(find('before-exit')).toEqual(['C']);
  expect(find('suspended')).toEqual(['B']);
  expect(find('exited')).toEqual(['D']);
});

test('whom to ask for an agreement: one that was withdrawn is not asked for again from the list', () => {
  const mayConfirm = { confirmAgreement: true, propose: true };
  const cases = [
    aCaseSummary('A', { agreementGivenOn: '2026-11-02' }),
    aCaseSummary('B', { prescriberName: 'PLIE (démo)' }),
    aCaseSummary('C'),
    aCaseSummary('D', { abilities: mayConfirm }),
    aCaseSummary('E', { agreementWithdrawnAt: '2026-11-03T09:00:00Z', abilities: mayConfirm }),
  ];
  expect(missingAgreements(cases)).toEqual([
    { organisation: 'Mission locale (démo)', count: 2 },
    { organisation: 'PLIE (démo)', count: 1 },
  ]);
  expect(references(confirmable(cases))).toEqual(['D']);
});
