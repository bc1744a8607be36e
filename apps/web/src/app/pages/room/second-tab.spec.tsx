import { eventsOf } from '@passerelle/testing';
import { act, screen } from '@testing-library/react';
import { receiveChange } from '../../../platform/own-changes';
import { TestLiveSocket } from '../../test-live-socket';
import { aCaseItem, anOpenMeeting, CASE, COMMITTEE, MEETING, OTHER_CASE } from '../../test-room';
import { answerRoom, drawRoom, findExchanges } from '../../test-room-page';
import { serve, startWeb } from '../../test-web';

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
  return answerRoom(path, anOpenMeeting({ agenda, leading }));
}

async function moveOnWhileWriting(): Promise<void> {
  current = CASE;
  serve(answer);
  drawRoom();
  const exchanges = await findExchanges();
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
