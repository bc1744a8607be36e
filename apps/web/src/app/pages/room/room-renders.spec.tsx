import { takeRenders } from '../../test-renders';
import { act, cleanup, screen } from '@testing-library/react';
import type { Editor } from '@tiptap/core';
import { Profiler } from 'react';
import { TestLiveSocket } from '../../test-live-socket';
import { anOpenMeeting } from '../../test-room';
import { answerRoom, drawRoom } from '../../test-room-page';
import { serve, startWeb } from '../../test-web';

const mockSocket = new TestLiveSocket();
jest.mock('socket.io-client', () => ({ io: () => mockSocket.opening() }));
jest.setTimeout(30_000);

const NOW = Date.parse('2026-11-24T08:32:10.000Z');
/** Parts of the libraries, which say nothing of who asked for them. */
const OF_LIBRARIES = new Set(['', '_Box', 'CloudCheck', 'Refresh']);
let commits = 0;

async function pass(milliseconds: number): Promise<void> {
  await act(async () => void (await jest.advanceTimersByTimeAsync(milliseconds)));
}

/** The components of ours that have rendered since the last call. */
function rendered(): string[] {
  return [...takeRenders().keys()].filter((name) => !OF_LIBRARIES.has(name)).sort();
}

beforeAll(startWeb);
beforeEach(async () => {
  jest.useFakeTimers({ now: NOW });
  serve(({ path }) => answerRoom(path, anOpenMeeting()));
  drawRoom((page) => (
    <Profiler id="room" onRender={() => void (commits += 1)}>
      {page}
    </Profiler>
  ));
  for (let step = 0; step < 20; step += 1) await pass(100);
  takeRenders();
  commits = 0;
});
afterEach(async () => {
  cleanup();
  await pass(10_000);
  jest.useRealTimers();
});

test('four minutes in which nothing changes render the clock, and nothing else', async () => {
  expect(screen.getByRole('timer').textContent).toContain('2:1');
  for (let step = 0; step < 60; step += 1) await pass(4_000);
  expect(screen.getByRole('timer').textContent).toContain('6:1');
  expect(rendered()).toEqual(['RoomTimer']);
});

test('a tick that changes no text on the screen renders nothing', async () => {
  const tickAtTheSameInstant = async (): Promise<void> => {
    jest.setSystemTime(NOW - 1_000);
    await pass(1_000);
  };
  await tickAtTheSameInstant();
  commits = 0;
  for (let step = 0; step < 60; step += 1) await tickAtTheSameInstant();
  expect(commits).toBe(0);
});

function editorOf(part: string): Editor {
  const box: HTMLElement & { editor?: Editor } = screen.getByRole('textbox', { name: part });
  if (!box.editor) throw new Error('no editor');
  return box.editor;
}

test('a key pressed in the exchanges renders what is said of saving: no rail, no panel, no bar, no sheet', async () => {
  act(() => void editorOf('Échanges').commands.insertContent('a'));
  await pass(50);
  expect(mockSocket.pushed.length).toBeGreaterThan(0);
  expect(rendered()).toEqual(['AnnouncedPresence', 'SavedState', 'SheetSaved']);
});

test('a key pressed in the proposal renders the wording in the panel too, and nothing round it', async () => {
  act(() => void editorOf('Proposition de décision').commands.insertContent('Une immersion'));
  await pass(50);
  expect(screen.getByRole('complementary', { name: 'Décision' }).textContent).toContain('Une immersion');
  expect(rendered()).toEqual([
    'AnnouncedPresence',
    'Counted',
    'LimitNotice',
    'LiveWordingPreview',
    'SavedState',
    'SheetSaved',
    'WordingPreview',
    'WrittenText',
  ]);
});

test('a proposal that comes near the longest wording says so before a decision is refused for it', async () => {
  const said = (): string => screen.getByRole('complementary', { name: 'Décision' }).textContent;
  act(() => void editorOf('Proposition de décision').commands.insertContent('x'.repeat(3_500)));
  await pass(50);
  expect(said()).not.toMatch(/caractères restants/);
  act(() => void editorOf('Proposition de décision').commands.insertContent('x'.repeat(300)));
  await pass(50);
  expect(said()).toContain('200 caractères restants');
  act(() => void editorOf('Proposition de décision').commands.insertContent('x'.repeat(300)));
  await pass(50);
  expect(said()).toContain('100 caractères de trop');
});
