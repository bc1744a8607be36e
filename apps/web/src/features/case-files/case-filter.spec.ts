import type { CaseFileSummary } from '@passerelle/contracts';
import { confirmable, filterCases, missingAgreements } from './case-filter';

const caseFile = (reference: string, change: Partial<CaseFileSummary> = {}): CaseFileSummary => ({
  id: reference,
  reference,
  label: null,
  territory: 'Sète',
  ageBand: '16-25',
  moment: 'during',
  status: 'open',
  prescriberName: 'Mission locale (démo)',
  providerName: null,
  reason: 'Absences le mercredi.',
  agreementAt: null,
  abilities: { confirmAgreement: false, propose: true },
  ...change,
});
const references = (cases: readonly CaseFileSummary[]): string[] => cases.map(({ reference }) => reference);

test('the filter looks at reference, label, territory and organisations, without accents; never at the reason', () => {
  const cases = [caseFile('DEMO-010'), caseFile('DEMO-2', { label: 'Samir O.', territory: 'Albi' })];
  const find = (text: string): string[] => references(filterCases(cases, { text, withoutAgreement: false }));
  expect(find('')).toEqual(['DEMO-2', 'DEMO-010']);
  expect(find('sete mission')).toEqual(['DEMO-010']);
  expect(find('samir')).toEqual(['DEMO-2']);
  expect(find('mercredi')).toEqual([]);
});

test('cases without agreement, and whom to ask', () => {
  const cases = [
    caseFile('A', { agreementAt: '2026-11-02T09:00:00Z' }),
    caseFile('B', { prescriberName: 'PLIE (démo)' }),
    caseFile('C'),
    caseFile('D', { abilities: { confirmAgreement: true, propose: true } }),
  ];
  expect(references(filterCases(cases, { text: '', withoutAgreement: true }))).toEqual(['B', 'C', 'D']);
  expect(missingAgreements(cases)).toEqual([
    { organisation: 'Mission locale (démo)', count: 2 },
    { organisation: 'PLIE (démo)', count: 1 },
  ]);
  expect(references(confirmable(cases))).toEqual(['D']);
});
