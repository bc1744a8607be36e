import { nextReference } from './case-reference.js';

it.each([
  [[], '2026-001'],
  [['sans numéro'], '2026-001'],
  [['DEMO-036', 'DEMO-004'], 'DEMO-037'],
  [['2025-999', '2026-001'], '2025-1000'],
  [['A9', 'B-0010'], 'B-0011'],
  [['7'], '8'],
  [['X-99999999999999999999999'], 'X-100000000000000000000000'],
])('[CASE-11] after %j comes %s', (references, next) => {
  expect(nextReference(references, 2026)).toBe(next);
  expect(references).not.toContain(next);
});
