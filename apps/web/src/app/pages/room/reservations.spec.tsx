import { makeReservationCommand, type AgendaItemView, type ReservationView } from '@passerelle/contracts';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createRef } from 'react';
import { Reservations, type ReservationCommands } from '../../../features/decisions/reservations';
import { id, MEETING } from '../../test-room';
import { draw, serve, ServerRefusal, startWeb } from '../../test-web';

const MISSION = id(2);
const CCAS = id(3);
const organisations = [
  { id: MISSION, name: 'Mission locale (démo)', kind: 'mission-locale' as const },
  { id: CCAS, name: 'CCAS (démo)', kind: 'social-action-centre' as const },
  { id: id(4), name: 'Adoma (démo)', kind: 'housing' as const },
];
let items = 100;
const anItem = (fields: Partial<AgendaItemView> = {}) => ({
  id: id((items += 1)),
  meetingId: MEETING,
  reservations: [],
  reservableFor: [MISSION],
  ...fields,
});
const made: ReservationView = {
  id: id(50),
  kind: 'dissent',
  organisationName: 'CCAS (démo)',
  text: 'Le logement d’abord.',
  recordedByName: 'Claire V.',
  abilities: { withdraw: true },
};

let received: { path: string; body: unknown }[] = [];
let said: string[] = [];
let refusal: ServerRefusal | null = null;
beforeAll(startWeb);
beforeEach(() => {
  received = [];
  said = [];
  refusal = null;
  serve(({ path, body }) => {
    received.push({ path, body });
    return refusal ?? new ServerRefusal({ refused: 'unexpected' });
  });
});

function show(item: ReturnType<typeof anItem>, blocked = false) {
  const keys = createRef<ReservationCommands>();
  const part = (
    <Reservations
      ref={keys}
      item={item}
      organisations={organisations}
      blocked={blocked}
      onDone={(words) => said.push(words)}
    />
  );
  return { keys, part, ...draw(part) };
}
const opener = () => screen.getByRole('button', { name: /Ajouter une réserve ou un désaccord/ });
const words = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'En quelques mots' });

test('[DO-10] a member speaks for the only organisation served: kind, words, and nothing else to choose', async () => {
  show(anItem());
  await userEvent.click(opener());
  expect(document.activeElement).toBe(words());
  expect(screen.queryByRole('combobox')).toBeNull();
  await userEvent.keyboard('À revoir si l’absence dépasse trois semaines.');
  await userEvent.click(screen.getByRole('radio', { name: 'Désaccord' }));
  await userEvent.click(screen.getByRole('button', { name: 'Ajouter' }));
  await waitFor(() => expect(received).toHaveLength(1));
  const { kind, organisationId, text } = makeReservationCommand.body.parse(received[0]?.body);
  expect([kind, organisationId, text]).toEqual(['dissent', MISSION, 'À revoir si l’absence dépasse trois semaines.']);
});

test('[DO-10] a facilitator chooses whose reservation it is, among those that the server allows', async () => {
  show(anItem({ reservableFor: [MISSION, CCAS] }));
  await userEvent.click(opener());
  await userEvent.keyboard('Sous réserve d’une place.');
  await userEvent.click(screen.getByRole('button', { name: 'Ajouter' }));
  expect(screen.getByText('Choisissez l’organisation.')).toBeTruthy();
  expect(received).toEqual([]);
  await userEvent.click(screen.getByRole('combobox', { name: 'De quelle organisation' }));
  expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
    'Mission locale (démo)',
    'CCAS (démo)',
  ]);
  await userEvent.click(screen.getByRole('option', { name: 'CCAS (démo)' }));
  await userEvent.click(screen.getByRole('button', { name: 'Ajouter' }));
  await waitFor(() => expect(received[0]?.body).toMatchObject({ organisationId: CCAS }));
});

test('a refusal keeps the words, and the same words sent again are another command once it has answered', async () => {
  refusal = new ServerRefusal({ refused: 'looks-like-social-security-number', field: 'text' });
  show(anItem());
  await userEvent.click(opener());
  await userEvent.keyboard('1 84 12 76 451 089 46');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect(await screen.findByText(/ressemble à un numéro de sécurité sociale/)).toBeTruthy();
  expect(words().value).toBe('1 84 12 76 451 089 46');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(received).toHaveLength(2));
  const ids = received.map(({ body }) => makeReservationCommand.body.parse(body).commandId);
  expect(ids[0]).not.toBe(ids[1]);
});

test('Ctrl+Enter in the form adds the reservation and does not record the decision as it does elsewhere', async () => {
  show(anItem());
  await userEvent.click(opener());
  await userEvent.keyboard('Une réserve');
  const elsewhere: boolean[] = [];
  const listen = (event: KeyboardEvent): void => void (event.ctrlKey && elsewhere.push(event.defaultPrevented));
  window.addEventListener('keydown', listen);
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  window.removeEventListener('keydown', listen);
  await waitFor(() => expect(received).toHaveLength(1));
  expect(elsewhere.at(-1)).toBe(true);
});

test('what is being written survives the recording of the decision', async () => {
  const item = anItem();
  const { part, unmount } = show(item);
  await userEvent.click(opener());
  await userEvent.keyboard('À revoir');
  unmount();
  draw(part);
  expect(words().value).toBe('À revoir');
});

test('[RES-2] a reservation is withdrawn by a member who may, and read by all', async () => {
  show(anItem({ reservations: [made, { ...made, id: id(51), abilities: { withdraw: false } }] }));
  expect(screen.getAllByText(/Désaccord, CCAS \(démo\)/)).toHaveLength(2);
  const withdraw = screen.getAllByRole('button', { name: 'Retirer, CCAS (démo)' });
  expect(withdraw).toHaveLength(1);
  await userEvent.click(withdraw[0] ?? document.body);
  await waitFor(() => expect(received[0]?.path).toBe(`/api/reservations/${id(50)}/withdraw`));
});

test('a member who may make none is offered none, and the key says so', () => {
  const { keys, container } = show(anItem({ reservableFor: [] }));
  expect(keys.current?.open()).toBe(false);
  expect(container.querySelector('button, textarea')).toBeNull();
});

test('the key opens the form and puts the focus in it', () => {
  const { keys } = show(anItem());
  act(() => void keys.current?.open());
  expect(document.activeElement).toBe(words());
});

test('while the connection is lost the words are kept and nothing is sent', async () => {
  show(anItem(), true);
  await userEvent.click(opener());
  await userEvent.keyboard('Une réserve{Control>}{Enter}{/Control}');
  expect(received).toEqual([]);
  expect(words().value).toBe('Une réserve');
  expect(screen.getByText(/attendent la connexion/)).toBeTruthy();
});
