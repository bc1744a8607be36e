import type { MinutesView } from '@passerelle/contracts';
import { cleanup, screen, within } from '@testing-library/react';
import { MinutesDocument } from '../../../features/meetings/minutes/minutes-document';
import { someMinutes } from '../../test-minutes';
import { draw, startWeb } from '../../test-web';

type Entry = MinutesView['entries'][number];

beforeAll(startWeb);
afterEach(cleanup);

const postponed = (place: number, change: Partial<Extract<Entry, { kind: 'postponed' }>> = {}): Entry => ({
  kind: 'postponed',
  place,
  reference: `DEMO-${place}`,
  question: `Question ${place} ?`,
  missing: 'le temps',
  missingFrom: null,
  reservations: [],
  ...change,
});
const decided: Extract<Entry, { kind: 'decided' }> = {
  kind: 'decided',
  place: 1,
  reference: 'DEMO-1',
  reason: 'Absences ; le mercredi surtout.',
  question: 'Qui garde le petit ?',
  outcome: 'CONTINUE',
  wording: 'Le mercredi est libéré.',
  carrier: 'CCAS (démo)',
  plannedDate: '2026-11-30',
  followUps: [],
  reservations: [],
};

function show(entries: Entry[]): void {
  draw(<MinutesDocument minutes={someMinutes({ entries })} fictional />);
}

test('a case decided has its reason and its question', () => {
  show([decided]);
  const entry = screen.getByRole('region', { name: 'DEMO-1' });
  expect(entry.textContent).toMatch(/Motif\s: Absences\u202f; le mercredi surtout\./);
  expect(entry.textContent).toMatch(/Question\s: Qui garde le petit\u202f\?/);
});

test('[SEE-11] who carries a decision without following the case reads it, whom to call, and nothing of why', () => {
  const contact = { name: 'Inès M.', organisationName: 'Mission locale (démo)' };
  const { reason: _reason, question: _question, reservations: _reservations, ...kept } = decided;
  show([
    { ...kept, kind: 'carried', contact },
    { kind: 'follow-ups-only', place: 2, reference: 'DEMO-2', followUps: [], contact: { ...contact, name: null } },
  ]);
  const carried = screen.getByRole('region', { name: 'DEMO-1' });
  expect(carried.textContent).toContain('Le mercredi est libéré.');
  expect(carried.textContent).toMatch(/À qui s’adresser\s: Inès M., Mission locale \(démo\)/);
  expect(carried.textContent).not.toMatch(/Motif|Question/);
  const owed = screen.getByRole('region', { name: 'DEMO-2' });
  expect(owed.textContent).toMatch(/À qui s’adresser\s: Mission locale \(démo\)/);
});

test('what several postponed cases in a row lack is said once; each keeps its question', () => {
  show([decided, postponed(2), postponed(3), postponed(4), postponed(5, { missing: 'le devis' }), postponed(6)]);
  const together = screen.getByRole('region', { name: '3 situations reportées, sans décision' });
  const lines = within(together).getAllByRole('listitem');
  expect(lines.map(({ textContent }) => textContent)).toEqual([
    'DEMO-2Question 2\u202f?',
    'DEMO-3Question 3\u202f?',
    'DEMO-4Question 4\u202f?',
  ]);
  expect(screen.getAllByText(/Il manque : le temps/).map(({ dir }) => dir)).toEqual(['auto', 'auto']);
  expect(screen.getByRole('region', { name: 'DEMO-5' }).textContent).toMatch(/Question\s: Question 5\u202f\?/);
});

test('a case with a reservation, or that waits for somebody else, stands alone', () => {
  const reservations = [{ kind: 'dissent' as const, organisation: 'CCAS (démo)', text: 'Trop tard.' }];
  show([postponed(1), postponed(2, { reservations }), postponed(3, { missingFrom: 'CCAS (démo)' })]);
  expect(screen.getAllByRole('region')).toHaveLength(3);
});
