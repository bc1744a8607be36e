import { ENTER_MEETING, showAgendaItem } from '@passerelle/contracts';
import { CLIENT_EVENTS } from '@passerelle/document-sync';
import type { Editor } from '@tiptap/core';
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { queryClient } from '../../../platform/query-client';
import { TestLiveSocket } from '../../test-live-socket';
import { anOpenMeeting, CASE } from '../../test-room';
import { answerRoom, drawRoom, findExchanges } from '../../test-room-page';
import { serve, ServerRefusal, startWeb } from '../../test-web';

const mockSocket = new TestLiveSocket();
jest.mock('socket.io-client', () => ({ io: () => mockSocket.opening() }));
jest.setTimeout(30_000);

const ITEM_PATH = `/api/agenda-items/${CASE}`;
let asked: string[] = [];
/** What the server answers to a member whom it does not count among those present. */
let isCounted = true;

function answer({ path }: { path: string }): unknown {
  asked.push(path);
  if (path === ITEM_PATH && !isCounted) return new ServerRefusal({ refused: 'not-found' });
  return answerRoom(path, anOpenMeeting());
}

const settle = (): Promise<void> => act(async () => void (await new Promise((resolve) => setTimeout(resolve, 100))));
const sent = (): string[] => mockSocket.emitted.map(({ name }) => name);

beforeAll(startWeb);
beforeAll(() => {
  // jsdom measures no text, which the editor asks for when it has the focus.
  Range.prototype.getClientRects = () => Object.assign([], { item: () => null });
  Range.prototype.getBoundingClientRect = () => new DOMRect();
});
beforeEach(async () => {
  serve(answer);
  drawRoom();
  await findExchanges();
  await settle();
  act(() => mockSocket.lose());
  mockSocket.emitted.length = 0;
  asked = [];
});
afterEach(async () => {
  jest.useRealTimers();
  isCounted = true;
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

test('a view that was to be asked for during the cut is asked for once after it', async () => {
  act(() => void queryClient.invalidateQueries());
  await settle();
  const during = asked.filter((path) => path === ITEM_PATH);
  act(() => mockSocket.find());
  await settle();
  expect([during, asked.filter((path) => path === ITEM_PATH)]).toEqual([[], [ITEM_PATH]]);
});

test('an arrival that the server could not write is announced again', async () => {
  const answers: unknown[] = [{ refused: 'unavailable' }, { done: true }];
  mockSocket.entered = () => answers.shift();
  act(() => mockSocket.find());
  await settle();
  expect(sent().slice(0, 3)).toEqual([ENTER_MEETING, ENTER_MEETING, CLIENT_EVENTS.join]);
});

/** The machine may be slow. */
const SLOWLY = { timeout: 10_000 };

interface Box extends HTMLElement {
  editor?: Editor;
}
const box = (): Box | null => screen.queryByRole('textbox', { name: 'Échanges' });
const ITEM_KEY = [showAgendaItem.path];
const refetch = (): Promise<void> => act(() => queryClient.invalidateQueries({ queryKey: ITEM_KEY }));

test('the text stays while the server takes the page for absent, however long the line is lost', async () => {
  const written = box();
  isCounted = false;
  jest.useFakeTimers();
  await act(async () => {
    void queryClient.invalidateQueries({ queryKey: ITEM_KEY });
    await jest.advanceTimersByTimeAsync(40_000);
  });
  jest.useRealTimers();
  expect(written?.isConnected).toBe(true);
  isCounted = true;
  act(() => mockSocket.find());
  await settle();
  expect(box()).toBe(written);
});

test('the text stays when the answer to what was asked before the cut is that of one who is absent', async () => {
  act(() => mockSocket.find());
  await settle();
  const written = box();
  let answerNow: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (answerNow = resolve));
  isCounted = false;
  serve(async (request) => {
    await held;
    return answer(request);
  }, true);
  void queryClient.invalidateQueries({ queryKey: ITEM_KEY });
  await settle();
  act(() => mockSocket.lose());
  answerNow();
  await settle();
  expect(written?.isConnected).toBe(true);
  isCounted = true;
  act(() => mockSocket.find());
  await settle();
  expect(box()).toBe(written);
});

test('a text that was taken from under the caret has its focus and its caret when it is there again', async () => {
  act(() => mockSocket.find());
  await waitFor(() => expect(asked).toContain(ITEM_PATH), SLOWLY);
  await settle();
  const [before, editor] = [box(), box()?.editor];
  act(() => void editor?.chain().insertContent('Appeler lundi').setTextSelection(8).run());
  act(() => before?.focus());
  await waitFor(() => expect(document.activeElement).toBe(before), SLOWLY);
  isCounted = false;
  await refetch();
  await waitFor(() => expect(box()).toBeNull(), SLOWLY);
  isCounted = true;
  await refetch();
  await findExchanges();
  await waitFor(() => expect(document.activeElement).toBe(box()), SLOWLY);
  expect(box()).not.toBe(before);
  expect(box()?.editor?.state.selection.from).toBe(8);
});
