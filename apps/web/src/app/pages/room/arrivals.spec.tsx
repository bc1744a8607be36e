import type { MeetingView, ParticipantView } from '@passerelle/contracts';
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { TestLiveSocket } from '../../test-live-socket';
import { roomAbilities } from '../../../shared/agenda/meeting.fixture';
import { receiveChange } from '../../../platform/own-changes';
import { anOpenMeeting, aParticipant, id, me, MEETING } from '../../test-room';
import { answerRoom, drawRoom, findExchanges } from '../../test-room-page';
import { serve, startWeb } from '../../test-web';

const mockSocket = new TestLiveSocket();
jest.mock('socket.io-client', () => ({ io: () => mockSocket.opening() }));
jest.setTimeout(30_000);

const waiting = (number: number, fields: Partial<ParticipantView> = {}): ParticipantView => ({
  ...aParticipant,
  ...{ accountId: id(100 + number), name: `Léa ${number}`, admission: 'waiting', ...fields },
});
const twelve = Array.from({ length: 12 }, (_, index) => waiting(index, { expected: index !== 11 }));

let meeting: MeetingView;
let participants: ParticipantView[];
let sent: { path: string; accountIds: string[]; waitingOnly: boolean }[];
/** Sent out by a colleague, of which this page knows nothing yet. */
let sentOutMeanwhile: string[];

function answer({ method, path, body }: { method: string; path: string; body: unknown }): unknown {
  if (method === 'POST') {
    const { accountIds, waitingOnly } = body as { accountIds: string[]; waitingOnly: boolean };
    sent.push({ path, accountIds, waitingOnly });
    participants = participants.map((one) => {
      const { accountId } = one;
      if (!accountIds.includes(accountId)) return one;
      return {
        ...one,
        admission: sentOutMeanwhile.includes(accountId) ? ('sent-out' as const) : ('admitted' as const),
      };
    });
    return participants;
  }
  return path.endsWith('/participants') ? participants : answerRoom(path, meeting);
}

async function enterRoom(): Promise<void> {
  serve(answer);
  drawRoom();
  await findExchanges();
}

const arrivals = () => screen.findByRole('region', { name: 'Arrivées' });
const ADMISSIONS = `/api/meetings/${MEETING}/admissions`;

beforeAll(startWeb);
beforeEach(() => {
  [meeting, participants, sent, sentOutMeanwhile] = [anOpenMeeting(), [aParticipant, ...twelve], [], []];
});
afterEach(cleanup);

test('who arrives is counted and named; one key lets in all who are expected, and no other', async () => {
  await enterRoom();
  const region = await arrivals();
  expect(within(region).getByRole('status').textContent).toBe('12 personnes attendent d’entrer');
  const names = [...Array.from({ length: 11 }, (_, number) => `Léa ${number}`), 'Léa 11 (absence excusée)'];
  within(region).getByText(names.join(', '));
  await userEvent.click(within(region).getByRole('button', { name: 'Un par un' }));
  const lines = within(region).getAllByRole('listitem');
  expect([lines.length, lines.at(-1)?.textContent]).toEqual([12, 'Léa 11 (absence excusée), CCAS (démo)Faire entrer']);
  await userEvent.keyboard('a');
  await waitFor(() => expect(sent).toHaveLength(1));
  const expected = twelve.slice(0, 11).map(({ accountId }) => accountId);
  expect(sent).toEqual([{ path: ADMISSIONS, accountIds: expected, waitingOnly: true }]);
  await screen.findByText('11 personnes sont entrées.');
  expect(within(region).getByRole('status').textContent).toBe('Léa 11, CCAS (démo), attend d’entrer');
  await userEvent.keyboard('a');
  await screen.findByText('Personne n’attend d’entrer.');
  await userEvent.click(within(region).getByRole('button', { name: 'Faire entrer Léa 11' }));
  await screen.findByText('Léa 11 est dans la salle.');
  expect(sent.at(-1)).toMatchObject({ waitingOnly: false });
  expect(screen.queryByRole('region', { name: 'Arrivées' })).toBeNull();
  // The button is gone with the last who waited.
  expect(document.activeElement).not.toBe(document.body);
});

test('the key says who came in, and not who was sent out by a colleague meanwhile', async () => {
  participants = [aParticipant, waiting(1), waiting(2)];
  sentOutMeanwhile = [id(101)];
  await enterRoom();
  await arrivals();
  await userEvent.keyboard('a');
  await screen.findByText('Léa 2 est dans la salle.');
});

test('when nobody could come in by the key, it says so', async () => {
  participants = [aParticipant, waiting(1)];
  sentOutMeanwhile = [id(101)];
  await enterRoom();
  await arrivals();
  await userEvent.keyboard('a');
  await screen.findByText(/^Personne n’est entré\s: une autre décision/);
});

test('one who waits alone is named on the button itself', async () => {
  participants = [aParticipant, waiting(1)];
  await enterRoom();
  const region = await arrivals();
  const [button, ...others] = within(region).getAllByRole('button');
  expect(others).toEqual([]);
  expect(button?.textContent).toMatch(/^Faire entrer Léa 1\s*A$/);
});

test('nobody is let in while the connection is lost, and the key says why', async () => {
  await enterRoom();
  const region = await arrivals();
  jest.useFakeTimers({ advanceTimers: true });
  act(() => mockSocket.lose());
  await act(async () => void (await jest.advanceTimersByTimeAsync(5_000)));
  const button = within(region).getByRole<HTMLButtonElement>('button', { name: /^Faire entrer les 11/ });
  expect(button.disabled).toBe(true);
  jest.useRealTimers();
  await userEvent.keyboard('a');
  await screen.findByText('Les commandes de la séance attendent la connexion.');
  act(() => mockSocket.find());
  expect(sent).toEqual([]);
});

test('a member who waits is told so, sees no arrivals, and is told once let in', async () => {
  const abilities = roomAbilities(false);
  meeting = anOpenMeeting({ admission: 'waiting', leading: false, abilities });
  await enterRoom();
  await screen.findByText('Votre arrivée est annoncée. L’animation vous fait entrer.');
  expect(screen.queryByRole('region', { name: 'Arrivées' })).toBeNull();
  await userEvent.keyboard('a');
  await screen.findByText('L’animation fait entrer les personnes qui arrivent.');
  meeting = anOpenMeeting({ admission: 'admitted', leading: false, abilities });
  act(() => receiveChange({ kind: 'access', id: me.accountId, version: 900 }));
  await screen.findByText('Vous êtes dans la salle.');
  expect(screen.queryByText(/^Votre arrivée est annoncée/)).toBeNull();
});

test('a member who was sent out is told how to come back', async () => {
  meeting = anOpenMeeting({ admission: 'sent-out', leading: false, abilities: roomAbilities(false) });
  await enterRoom();
  await screen.findByText('Vous n’êtes pas dans la salle. L’animation peut vous y faire entrer.');
});
