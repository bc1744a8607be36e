import { createSheet } from '@passerelle/sheet';
import * as Y from 'yjs';
import { TestClock } from '../../testing/test-app.js';
import { SheetActivity, type Erasure } from './sheet-activity.js';

const SHEET = 'sheet';
const WORDS = 'mot '.repeat(100);

let clock: TestClock;
let activity: SheetActivity;
let doc: Y.Doc;
let erasures: Erasure[];
let back: string[];
let seq: number;

beforeEach(() => {
  clock = new TestClock(new Date('2026-11-24T09:00:00Z'));
  activity = new SheetActivity(clock);
  [erasures, back, seq] = [[], [], 1];
  activity.onErased(
    (erasure) => erasures.push(erasure),
    ({ part }) => back.push(part),
  );
  doc = new Y.Doc();
  Y.applyUpdate(doc, createSheet({ question: '' }));
});

/** A member changes the exchanges: the update goes through the observer as it does in a room. */
function change(memberKey: string | null, edit: (exchanges: Y.XmlText) => void): void {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  let update: Uint8Array = new Uint8Array();
  copy.on('update', (made: Uint8Array) => (update = made));
  copy.transact(() => {
    const paragraph = copy.getXmlFragment('exchanges').get(0);
    if (!(paragraph instanceof Y.XmlElement)) throw new Error('a sheet has its paragraph');
    if (paragraph.length === 0) paragraph.insert(0, [new Y.XmlText()]);
    const text = paragraph.get(0);
    if (text instanceof Y.XmlText) edit(text);
  });
  activity.committing(SHEET, doc, { update, memberKey });
  Y.applyUpdate(doc, update);
  seq += 1;
  activity.committed(SHEET, doc, { update, memberKey, seq });
}

const write = (memberKey: string, words = WORDS) => change(memberKey, (text) => text.insert(text.length, words));
const erase = (memberKey: string | null, length = WORDS.length) =>
  change(memberKey, (text) => text.delete(text.length - length, length));
const wait = (seconds: number) => clock.pass(seconds / 60);

test('[VER-1] what is written is noted with its authors, once each, and is due after five minutes', () => {
  write('a');
  wait(299);
  write('b');
  write('a');
  expect(activity.due()).toEqual([]);
  wait(1);
  expect(activity.due()).toEqual([SHEET]);
  expect(activity.take(SHEET)).toEqual({ firstChangeAt: new Date('2026-11-24T09:00:00Z'), authors: ['a', 'b'] });
  expect([activity.due(), activity.take(SHEET)]).toEqual([[], null]);
});

test('[VER-1] what could not be kept is given back, and what was written meanwhile is added to it', () => {
  write('a');
  const taken = activity.take(SHEET);
  wait(200);
  write('b');
  activity.giveBack(SHEET, taken);
  wait(100);
  expect(activity.due()).toEqual([SHEET]);
  expect(activity.take(SHEET)?.authors).toEqual(['a', 'b']);
});

test('[VER-2] one push that erases a text is announced once, with the text before it and its number', () => {
  write('a');
  erase('b');
  expect(erasures).toMatchObject([{ sheetId: SHEET, memberId: 'b', part: 'exchanges', seq: 2 }]);
  expect(erasures[0]?.content.exchanges).toEqual([{ kind: 'paragraph', runs: [{ text: WORDS, bold: false }] }]);
});

test('[VER-2] a key held down is one gesture for ten seconds, and not for longer', () => {
  write('a');
  for (let press = 0; press < 10; press += 1) {
    erase('b', 30);
    wait(0.5);
  }
  expect(erasures).toHaveLength(1);
  write('a', 'mot '.repeat(75));
  wait(10);
  for (let press = 0; press < 10; press += 1) {
    erase('b', 30);
    wait(11);
  }
  expect(erasures).toHaveLength(1);
});

test('[VER-2] a text written just before within the same gesture is the text that is compared and kept', () => {
  write('b', 'court');
  erase('b', 1);
  write('a');
  erase('b', WORDS.length);
  expect(erasures).toHaveLength(1);
  expect(erasures[0]?.content.exchanges).toEqual([
    { kind: 'paragraph', runs: [{ text: `cour${WORDS}`, bold: false }] },
  ]);
});

test('[VER-2] what is erased and written anew in one push is no erasure', () => {
  write('a');
  change('b', (text) => {
    text.delete(0, text.length);
    text.insert(0, WORDS.replaceAll('mot', 'soi'));
  });
  expect(erasures).toEqual([]);
});

test('[VER-2] a row of another server, and a restoration, are no erasure of anybody', async () => {
  write('a');
  erase(null);
  write('a');
  await activity.whileRestoring(SHEET, async () => erase('b'));
  expect(erasures).toEqual([]);
  expect(activity.take(SHEET)?.authors).toEqual(['a', 'b']);
});

test('[VER-6] a text that is back is announced as such, and may be erased again', () => {
  write('a');
  erase('b');
  write('b', WORDS.slice(0, 350));
  expect(back).toEqual([]);
  write('b', WORDS.slice(350));
  expect(back).toEqual(['exchanges']);
  erase('b');
  expect(erasures).toHaveLength(2);
});

test('[VER-6] after a restoration nothing is said of what was erased before', async () => {
  write('a');
  erase('b');
  await activity.whileRestoring(SHEET, async () => write('c'));
  write('a', 'suite');
  expect(back).toEqual([]);
});
