import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { AgreementsBar } from '../../../features/case-files/list/agreements-bar';
import { aCaseSummary } from '../../../features/case-files/list/case-summary.fixture';
import { CaseTable } from '../../../features/case-files/list/case-table';
import { draw, serve, startWeb } from '../../test-web';

beforeAll(startWeb);

const nextStep = { kind: 'decision', text: null, outcome: 'RESUME', date: '2026-12-01', carrierName: 'CCAS' } as const;
const CASES = [aCaseSummary('DEMO-1', { nextStep }), aCaseSummary('DEMO-2')];
const references = () => screen.getAllByRole('rowheader').map(({ textContent }) => textContent.slice(0, 6));

test('the list has headings that sort it, by mouse and by keyboard, and that say how it is sorted', async () => {
  draw(
    <MemoryRouter>
      <CaseTable cases={CASES} choosable={[]} chosen={new Set()} onChosen={() => undefined} />
    </MemoryRouter>,
  );
  expect(screen.getAllByRole('columnheader')).toHaveLength(5);
  const sortOf = (name: string) => screen.getByRole('columnheader', { name }).getAttribute('aria-sort');
  expect(sortOf('Situation')).toBe('ascending');
  expect(sortOf('Étape suivante')).toBe('none');
  expect(references()).toEqual(['DEMO-1', 'DEMO-2']);
  await userEvent.click(screen.getByRole('button', { name: 'Étape suivante' }));
  expect(sortOf('Étape suivante')).toBe('ascending');
  expect(sortOf('Situation')).toBe('none');
  expect(references()).toEqual(['DEMO-2', 'DEMO-1']);
  await userEvent.keyboard('{Enter}');
  expect(sortOf('Étape suivante')).toBe('descending');
  expect(references()).toEqual(['DEMO-1', 'DEMO-2']);
});

test('[CASE-22] no agreement is ticked or dated in advance: only what the prescriber gives is sent', async () => {
  const sent: unknown[] = [];
  serve(({ body }) => {
    sent.push(body);
    return { confirmed: 1, alreadyGiven: sent.length - 1 };
  });
  const [first] = CASES;
  const bar = { committeeId: 'committee', onChosen: () => undefined };
  const { again } = draw(<AgreementsBar {...bar} confirmable={CASES} chosen={new Set(first ? [first.id] : [])} />);
  const partners = () => screen.getByRole('checkbox', { name: /^Elle est aussi d’accord/ });
  expect(partners()).toHaveProperty('checked', false);
  const day = () => screen.getByLabelText<HTMLInputElement>(/^Jour où l’accord/);
  expect(day().value).toBe('');
  await userEvent.click(screen.getByRole('button', { name: /^Confirmer l’accord/ }));
  expect(screen.getByText('Indiquez le jour où l’accord a été donné.')).toBeTruthy();
  expect(document.activeElement).toBe(day());
  expect(sent).toEqual([]);
  fireEvent.change(day(), { target: { value: '2026-10-30' } });
  await userEvent.click(screen.getByRole('button', { name: /^Confirmer l’accord/ }));
  const said = await screen.findByText('L’accord de 1 personne est confirmé.');
  expect(document.activeElement?.contains(said)).toBe(true);
  await userEvent.click(partners());
  fireEvent.change(day(), { target: { value: '2026-10-31' } });
  await userEvent.click(screen.getByRole('button', { name: /^Confirmer l’accord/ }));
  await waitFor(() => expect(partners()).toHaveProperty('checked', false));
  await screen.findByText(/^Un autre accord était déjà donné/);
  expect(sent).toMatchObject([
    { purposes: ['discussion'], givenOn: '2026-10-30' },
    { purposes: ['discussion', 'partners'], givenOn: '2026-10-31' },
  ]);
  again(<AgreementsBar {...bar} confirmable={[]} chosen={new Set()} />);
  expect(screen.queryByRole('checkbox')).toBeNull();
});
