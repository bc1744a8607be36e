import { eventsOf } from '@passerelle/testing';
import { act, screen } from '@testing-library/react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { receiveChange } from '../../../platform/own-changes';
import { Me } from '../../../shared/account/me';
import { TestLiveSocket } from '../../test-live-socket';
import {
  aCaseItem,
  anItem,
  anOpenMeeting,
  aParticipant,
  CASE,
  COMMITTEE,
  me,
  MEETING,
  noVersions,
  OTHER_CASE,
} from '../../test-room';
import { draw, serve, startWeb } from '../../test-web';
import { Component as RoomPage } from './room-page';

const mockSocket = new TestLiveSocket();
jest.mock('socket.io-client', () => ({ io: () => mockSocket.opening() }));
jest.setTimeout(30_000);

/** The item on which the leader is, whatever tab she leads from. */
let current = CASE;
let leading = true;

function answer({ path }: { path: string }): unknown {
  const agenda = [CASE, OTHER_CASE].map((itemId, index) =>
    aCaseItem({ itemId, place: index + 1, current: itemId === current }),
  );
  if (path === `/api/meetings/${MEETING}`) return anOpenMeeting({ agenda, leading });
  if (path.startsWith('/api/agenda-items/')) return anItem({ id: path.split('/')[3] ?? '' });
  if (path.endsWith('/participants')) return [aParticipant];
  if (path.endsWith('/versions')) return noVersions;
  throw new Error(path);
}

async function moveOnWhileWriting(): Promise<void> {
  current = CASE;
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
  const exchanges = await screen.findByRole('textbox', { name: 'Échanges' }, { timeout: 20_000 });
  act(() => exchanges.focus());
  current = OTHER_CASE;
  act(() => eventsOf('goToItem', { meetingId: MEETING, committeeId: COMMITTEE }, 102).forEach(receiveChange));
}

beforeAll(startWeb);

test('a leader who writes in one tab and leads from another is told so, and not to follow herself', async () => {
  leading = true;
  await moveOnWhileWriting();
  expect(await screen.findByText(/^La séance est passée à un autre point/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Suivre Claire/ })).toBeNull();
  // Her own other tab is not somebody who follows, nor who looks elsewhere.
  expect(screen.getByRole('button', { name: /^Vous menez/ }).textContent).toBe('Vous menezpersonne ne suit encore');
});

test('a member who writes is offered to follow the leader', async () => {
  leading = false;
  await moveOnWhileWriting();
  expect(await screen.findByText(/^Claire V\. a ouvert un autre point/)).toBeTruthy();
  expect(screen.getByRole('button', { name: /^Suivre Claire V\./ })).toBeTruthy();
});
