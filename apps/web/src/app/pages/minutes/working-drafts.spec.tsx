import type { MeetingView } from '@passerelle/contracts';
import { act, screen, waitFor } from '@testing-library/react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { Component as MinutesPage } from '../../../features/meetings/minutes/minutes-page';
import { pageDrafts } from '../../../platform/drafts/page-drafts';
import { Me } from '../../../shared/account/me';
import { useForgetWorkingDrafts } from '../../../shared/agenda/use-forget-working-drafts';
import { someMinutes } from '../../test-minutes';
import { CASE, id, me, MEETING } from '../../test-room';
import { draw, serve, startWeb } from '../../test-web';

beforeAll(startWeb);

const OTHER = id(60);
const ENDED = ['guest', `decision`, 'postpone', 'reservation', 'edit-point'].map((form) =>
  form === 'guest' ? `${form}/${MEETING}` : `${form}/${MEETING}/${CASE}`,
);
/** Of another meeting, or what can be sent after the meeting too. */
const LASTING = [`decision/${OTHER}/${CASE}`, `decline/${id(70)}`, `follow-through/${id(71)}`, `case-words/${id(30)}`];

function write(...keys: string[]): void {
  act(() => keys.forEach((key) => pageDrafts.box().write(key, { text: 'en cours' })));
}
const left = (): string[] => [...ENDED, ...LASTING].filter((key) => pageDrafts.box().get(key) !== null);

test('minutes that are opened directly erase what was being written of the meeting, of each item too, and nothing else', async () => {
  serve(() => someMinutes());
  write(...ENDED, ...LASTING);
  draw(
    <MemoryRouter initialEntries={[`/${MEETING}`]}>
      <Me value={me}>
        <Routes>
          <Route path="/:meetingId" element={<MinutesPage />} />
        </Routes>
      </Me>
    </MemoryRouter>,
  );
  await screen.findByRole('heading', { name: 'Relevé de décisions' });
  await waitFor(() => expect(left()).toEqual(LASTING));
  // What the device gives back late.
  write(`decision/${MEETING}/${id(11)}`);
  expect(pageDrafts.box().get(`decision/${MEETING}/${id(11)}`)).toBeNull();
});

test.each([
  ['planned', [...ENDED, ...LASTING]],
  ['open', [...ENDED, ...LASTING]],
  ['closed', LASTING],
  ['cancelled', LASTING],
] as const)('a meeting that a list shows as %s', (status: MeetingView['status'], kept) => {
  function Listed() {
    useForgetWorkingDrafts([
      { id: MEETING, status },
      { id: OTHER, status: 'open' },
    ]);
    return null;
  }
  write(...ENDED, ...LASTING);
  draw(<Listed />);
  expect(left()).toEqual(kept);
});
