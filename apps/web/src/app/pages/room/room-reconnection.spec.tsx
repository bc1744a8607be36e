import { ENTER_MEETING } from '@passerelle/contracts';
import { CLIENT_EVENTS } from '@passerelle/document-sync';
import { act, cleanup, screen } from '@testing-library/react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { Me } from '../../../shared/account/me';
import { TestLiveSocket } from '../../test-live-socket';
import { anItem, anOpenMeeting, aParticipant, CASE, me, MEETING, noVersions } from '../../test-room';
import { draw, serve, startWeb } from '../../test-web';
import { Component as RoomPage } from './room-page';

const mockSocket = new TestLiveSocket();
jest.mock('socket.io-client', () => ({ io: () => mockSocket.opening() }));
jest.setTimeout(30_000);

const ITEM_PATH = `/api/agenda-items/${CASE}`;
let asked: string[] = [];

function answer({ path }: { path: string }): unknown {
  asked.push(path);
  if (path === `/api/meetings/${MEETING}`) return anOpenMeeting();
  if (path === ITEM_PATH) return anItem();
  if (path.endsWith('/participants')) return [aParticipant];
  return noVersions;
}

const settle = (): Promise<void> => act(async () => void (await new Promise((resolve) => setTimeout(resolve, 100))));
const sent = (): string[] => mockSocket.emitted.map(({ name }) => name);

beforeAll(startWeb);
beforeEach(async () => {
  serve(answer);
  draw(
    <MemoryRouter initialEntries={[`/seances/${MEETING}`]}>
      <Me.Provider value={me}>
        <Routes>
          <Route path="/seances/:meetingId" element={<RoomPage />} />
        </Routes>
      </Me.Provider>
    </MemoryRouter>,
  );
  await screen.findByRole('textbox', { name: 'Échanges' }, { timeout: 20_000 });
  await settle();
  act(() => mockSocket.lose());
  mockSocket.emitted.length = 0;
  asked = [];
});
afterEach(async () => {
  mockSocket.entered = () => ({ done: true });
  cleanup();
  await settle();
});

test('after a cut the room is entered first: the sheet is joined, and views asked for, once that is answered', async () => {
  let count: (answer: unknown) => void = () => undefined;
  mockSocket.entered = () => new Promise((resolve) => (count = resolve));
  act(() => mockSocket.find());
  await settle();
  expect([sent(), asked]).toEqual([[ENTER_MEETING], []]);
  count({ done: true });
  await settle();
  expect(sent()).toContain(CLIENT_EVENTS.join);
  expect(asked).toContain(ITEM_PATH);
});

test('an arrival that the server could not write is announced again', async () => {
  const answers: unknown[] = [{ refused: 'unavailable' }, { done: true }];
  mockSocket.entered = () => answers.shift();
  act(() => mockSocket.find());
  await settle();
  expect(sent().slice(0, 3)).toEqual([ENTER_MEETING, ENTER_MEETING, CLIENT_EVENTS.join]);
});
