import type { MeetingView } from '@passerelle/contracts';
import { screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { Me } from '../shared/account/me';
import { Component as RoomPage } from './pages/room/room-page';
import { anItem, aParticipant, CASE, me, MEETING, noVersions, OTHER_CASE } from './test-room';
import { draw } from './test-web';

/**
 * What the server answers to the page of the room of a meeting with the two cases of `test-room.ts`; a spec answers the
 * rest before. Its live connection is replaced by the spec (`jest.mock('socket.io-client', …)`).
 */
export function answerRoom(path: string, meeting: MeetingView): unknown {
  if (path === `/api/meetings/${MEETING}`) return meeting;
  if (path === `/api/agenda-items/${CASE}`) return anItem();
  if (path === `/api/agenda-items/${OTHER_CASE}`) return anItem({ id: OTHER_CASE, reference: 'DEMO-015' });
  if (path.endsWith('/participants')) return [aParticipant];
  if (path.endsWith('/versions')) return noVersions;
  throw new Error(path);
}

/** Opens the page of the room, for Claire. `around` wraps it, to watch it. */
export function drawRoom(around = (page: ReactNode): ReactNode => page): void {
  const page = (
    <Routes>
      <Route path="/seances/:meetingId" element={<RoomPage />} />
    </Routes>
  );
  draw(
    <MemoryRouter initialEntries={[`/seances/${MEETING}`]}>
      <Me.Provider value={me}>{around(page)}</Me.Provider>
    </MemoryRouter>,
  );
}

/** The part of the sheet in which members write, once the sheet is there: its code is loaded apart. */
export function findExchanges(): Promise<HTMLElement> {
  return screen.findByRole('textbox', { name: 'Échanges' }, { timeout: 20_000 });
}
