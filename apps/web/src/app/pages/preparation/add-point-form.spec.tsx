import type { MeetingView } from '@passerelle/contracts';
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { draw, serve, ServerRefusal, startWeb } from '../../test-web';
import { AddPointForm } from '../../../features/meetings/agenda/add-point-form';
import { pointItem } from '../../../shared/agenda/agenda-items.fixture';
import { aMeetingView } from '../../../shared/agenda/meeting.fixture';

const ITEM = '0d5a9f14-8b53-43a5-b4c4-6a2ba3f6a3ad';
const ORGANISATION = '5b7c8d9e-1f2a-4b3c-8d4e-5f6a7b8c9d0e';
const meeting = aMeetingView({
  ...{ status: 'planned', openedAt: null, currentSince: null, leaderName: null, leading: false },
  organisations: [{ id: ORGANISATION, name: 'CCAS (démo)', kind: 'social-action-centre' }],
});

let sent: unknown[];
let added: MeetingView | null;
let closed: number;

beforeAll(startWeb);
beforeEach(() => {
  sent = [];
  added = null;
  closed = 0;
});

function answer(view: MeetingView | ServerRefusal): void {
  serve(({ method, body }) => {
    if (method === 'POST') sent.push(body);
    return view;
  });
}

function show(): void {
  draw(<AddPointForm meeting={meeting} onAdded={(view) => (added = view)} onClose={() => (closed += 1)} />);
}
const title = (): HTMLInputElement => screen.getByLabelText('Titre');

test('opens on the kinds, and the usual one is ready to be sent', async () => {
  const after = { ...meeting, agenda: [pointItem(ITEM)] };
  answer(after);
  show();
  expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'Places disponibles' }));
  await userEvent.click(screen.getByRole('button', { name: 'Ajouter, 10\u00a0min' }));
  await waitFor(() => expect(added).toEqual(after));
  expect(sent).toEqual([
    {
      commandId: expect.any(String),
      point: 'seats',
      title: 'Places disponibles',
      organisationId: null,
      minutes: 10,
    },
  ]);
});

test('another kind changes title and minutes; a territorial point says that all will read it', async () => {
  answer(meeting);
  show();
  expect(screen.getByRole('combobox', { name: 'Présenté par' })).toBeTruthy();
  await userEvent.click(screen.getByRole('radio', { name: 'Point de territoire' }));
  expect(title()).toHaveProperty('value', 'Point de territoire');
  expect(screen.queryByRole('combobox', { name: 'Présenté par' })).toBeNull();
  expect(title().getAttribute('aria-describedby')).toBe(screen.getByText(/lue par tous les membres/).id);
});

test('the organisation that presents goes with the point', async () => {
  answer({ ...meeting, agenda: [pointItem(ITEM)] });
  show();
  await userEvent.click(screen.getByRole('radio', { name: 'Présentation d’un service' }));
  await userEvent.click(screen.getByRole('combobox', { name: 'Présenté par' }));
  await userEvent.click(await screen.findByRole('option', { name: 'CCAS (démo)' }));
  await userEvent.click(screen.getByRole('button', { name: /^Ajouter/ }));
  await waitFor(() => expect(added).not.toBeNull());
  expect(sent).toMatchObject([{ point: 'presentation', organisationId: ORGANISATION }]);
});

test('an empty title is said beside the field and nothing is sent', async () => {
  answer(meeting);
  show();
  await userEvent.clear(title());
  await userEvent.click(screen.getByRole('button', { name: /^Ajouter/ }));
  expect(screen.getByText('Donnez un titre à ce point.')).toBeTruthy();
  expect(title().getAttribute('aria-invalid')).toBe('true');
  expect(sent).toEqual([]);
});

test('a refused title keeps what was typed, and its correction is another command', async () => {
  answer(new ServerRefusal({ refused: 'looks-like-social-security-number', field: 'title' }));
  show();
  await userEvent.clear(title());
  await userEvent.paste('Un numéro');
  await userEvent.click(screen.getByRole('button', { name: /^Ajouter/ }));
  expect(await screen.findByText(/ressemble à un numéro de sécurité sociale/)).toBeTruthy();
  expect(title()).toHaveProperty('value', 'Un numéro');
  expect(added).toBeNull();
  answer({ ...meeting, agenda: [pointItem(ITEM)] });
  await userEvent.click(title());
  await userEvent.paste(' en moins');
  await userEvent.click(screen.getByRole('button', { name: /^Ajouter/ }));
  await waitFor(() => expect(added).not.toBeNull());
  expect(new Set(sent.map((body) => (body as { commandId: string }).commandId)).size).toBe(2);
});

test('Escape closes the form, which opens again with what was written', async () => {
  show();
  await userEvent.click(title());
  await userEvent.paste(' et la suite');
  const written = title().value;
  await userEvent.keyboard('{Escape}');
  expect(closed).toBe(1);
  cleanup();
  show();
  expect(title().value).toBe(written);
});
