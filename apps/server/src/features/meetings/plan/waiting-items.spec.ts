import {
  cancelMeetingCommand,
  postponePointCommand,
  proposeCase,
  removePointCommand,
  returnToProposalsCommand,
  showAgendaItem,
  showCaseFile,
  withdrawProposal,
  type MeetingView,
} from '@passerelle/contracts';
import { createNote, createSheet } from '@passerelle/sheet';
import { CASE_FILE_TABLE } from '../../../model/case-files/case-file.table.js';
import { SheetLog } from '../../../model/sheets/sheet-log.js';
import { SheetRepository } from '../../../model/sheets/sheet.repository.js';
import { newCommand } from '../../../testing/member-client.js';
import { MeetingScene } from '../../../testing/meeting-scene.js';
import { setScene } from '../../../testing/scene.js';
import { startTestApp, type TestApp } from '../../../testing/test-app.js';

const JOB = { kind: 'job', purpose: 'test' } as const;

let app: TestApp;
let address: string;

beforeAll(async () => {
  app = await startTestApp();
  address = await app.listen();
});
afterAll(() => app.close());

const prepare = async (cases: number) => MeetingScene.prepare(app, address, await setScene(app, cases));

/** An agenda as a list of what it speaks of. */
function linesOf({ agenda }: MeetingView): string[] {
  return agenda.map((line) => {
    if (line.kind === 'case') return line.reference;
    return line.kind === 'point' ? line.title || line.point : 'reserved';
  });
}

const lines = async (meeting: MeetingScene) => linesOf(await meeting.view('facilitator'));
const proposed = async (meeting: MeetingScene) =>
  (await meeting.view('facilitator')).proposals.map(({ reference }) => reference);
const references = ({ scene }: MeetingScene) => scene.cases.map(({ reference }) => reference);

async function giveBack(meeting: MeetingScene, itemId: string): Promise<void> {
  const facilitator = await meeting.as('facilitator');
  const { version: expectedVersion } = await facilitator.get(showAgendaItem, { itemId });
  await facilitator.get(returnToProposalsCommand, { itemId }, { commandId: newCommand(), expectedVersion });
}

async function cancel(meeting: MeetingScene): Promise<void> {
  const { version: expectedVersion } = await meeting.view('facilitator');
  const params = { meetingId: meeting.meetingId };
  const request = { commandId: newCommand(), expectedVersion };
  await (await meeting.as('facilitator')).get(cancelMeetingCommand, params, request);
}

/** The documents of the items of an agenda, in its order. */
async function documentsOf(meeting: MeetingScene): Promise<string[]> {
  const { agenda } = await meeting.view('facilitator');
  const ids = agenda.flatMap((line) => (line.kind === 'reserved' ? [] : [line.itemId]));
  const sheets = await app.run(JOB, (tx) => app.get(SheetRepository).ofItems(tx, ids));
  return ids.map((id) => sheets.find((sheet) => sheet.agendaItemId === id)?.id ?? 'none');
}

async function agree(caseFileId: string | undefined, agreementAt: Date | null): Promise<void> {
  await app.run(JOB, (tx) => tx.manager.update(CASE_FILE_TABLE, { id: caseFileId ?? '' }, { agreementAt }));
}

test('a first meeting has nothing to review, and the next one opens with a review in its usual minutes', async () => {
  const meeting = await prepare(0);
  expect(await lines(meeting)).toEqual([]);
  await meeting.open();
  const [review, ...others] = (await (await meeting.planNext()).view('coordinator')).agenda;
  expect(others).toEqual([]);
  expect(review).toMatchObject({ kind: 'point', point: 'review', title: '', minutes: 5, carriedOver: false });
});

test('[AGE-9] what was left undone opens the next agenda immediately, in its order, each with a new sheet', async () => {
  const meeting = await prepare(4);
  const [first = '', second = '', third = '', fourth = ''] = references(meeting);
  await meeting.addPoint({ title: 'Places de janvier', point: 'seats' });
  const items = await meeting.items();
  await meeting.open();
  for (const item of [items[1], items[0], items[3]]) await meeting.postpone(item ?? '');
  await giveBack(meeting, items[2] ?? '');
  await meeting.close();

  const next = await meeting.planNext();

  expect(await lines(next)).toEqual(['review', first, second, fourth, 'Places de janvier']);
  expect(await proposed(next)).toEqual([third]);
  const { agenda } = await next.view('facilitator');
  expect(agenda.slice(1)).toMatchObject([
    { status: 'accepted', carriedOver: true, missing: 'Bilan attendu', question: 'Quel appui proposer ?', minutes: 6 },
    { status: 'accepted', carriedOver: true },
    { status: 'accepted', carriedOver: true },
    { status: 'accepted', carriedOver: true, missing: null, minutes: 10, secondsSpent: 0 },
  ]);
  const caseFileId = meeting.scene.cases[1]?.id ?? '';
  const { history } = await (await next.as('facilitator')).get(showCaseFile, { caseFileId });
  expect(history).toMatchObject([
    { meetingId: next.meetingId, meetingStatus: 'planned', status: 'accepted', missing: null },
    { meetingId: meeting.meetingId, meetingStatus: 'closed', status: 'postponed', missing: 'Bilan attendu' },
  ]);
  const stored = await Promise.all((await documentsOf(next)).map((id) => app.get(SheetLog).load(id)));
  const sheet = createSheet({ question: 'Quel appui proposer ?' });
  const begun = [createNote(), sheet, sheet, sheet, createNote()].map((bytes) => [[...bytes]]);
  expect(stored.map((one) => one?.updates.map((update) => [...update]))).toEqual(begun);
});

test('[AGE-9] a meeting that is planned already gets them before everything else', async () => {
  const meeting = await prepare(2);
  const [kept = '', postponed = ''] = await meeting.items();
  const next = await meeting.planNext();
  await next.addPoint({ title: 'Une actualité', point: 'news' });
  await meeting.open();
  await meeting.postpone(postponed);
  await giveBack(meeting, kept);
  await meeting.close();
  expect(await lines(next)).toEqual(['review', references(meeting)[1], 'Une actualité']);
  expect(await proposed(next)).toEqual([references(meeting)[0]]);
});

test('[AGE-9] each item is carried once, also when two meetings are planned concurrently', async () => {
  const meeting = await prepare(2);
  await meeting.open();
  for (const item of await meeting.items()) await meeting.postpone(item);
  await meeting.close();
  const planned = await Promise.all([meeting.planNext('2027-01-12'), meeting.planNext('2027-02-16')]);
  const all = await Promise.all(planned.map(lines));
  expect(all.flat().sort()).toEqual([...references(meeting), 'review', 'review'].sort());
  expect(await lines(await meeting.planNext('2027-03-16'))).toEqual(['review']);
});

test('[AGE-9] a proposal to another meeting that was withdrawn leaves the case waiting', async () => {
  const meeting = await prepare(1);
  const next = await meeting.planNext();
  app.clock.pass(1);
  const [adviser, commandId, caseFileId] = [
    await meeting.as('adviser'),
    newCommand(),
    meeting.scene.cases[0]?.id ?? '',
  ];
  const proposal = { commandId, caseFileId, reason: 'Absences répétées', question: 'Qui appelle ?' };
  await adviser.get(proposeCase, { meetingId: next.meetingId }, proposal);
  const gone = { commandId: newCommand(), expectedVersion: 1 };
  await adviser.get(withdrawProposal, { itemId: commandId }, gone);
  await meeting.open();
  await meeting.postpone((await meeting.items())[0] ?? '');
  await meeting.close();
  expect(await lines(next)).toEqual(['review', ...references(meeting)]);
});

test('[AGE-9] what waits goes to the next meeting to come, not to one whose hour is past', async () => {
  const meeting = await prepare(1);
  const missed = await meeting.planNext('2026-11-24');
  const later = await meeting.planNext('2027-02-16');
  const next = await meeting.planNext();
  await meeting.open();
  await meeting.postpone((await meeting.items())[0] ?? '');
  app.clock.set('2026-11-24T09:00:00Z');
  await MeetingScene.of(meeting, meeting.meetingId).close();
  const agendas = [missed, next, later].map(({ meetingId }) => lines(MeetingScene.of(meeting, meetingId)));
  expect(await Promise.all(agendas)).toEqual([[], ['review', ...references(meeting)], []]);
});

test('[AGE-9] a case whose person no longer agrees waits among the proposals', async () => {
  const meeting = await prepare(2);
  await meeting.open();
  for (const item of await meeting.items()) await meeting.postpone(item);
  await agree(meeting.scene.cases[0]?.id, null);
  await meeting.close();
  const next = await meeting.planNext();
  expect(await lines(next)).toEqual(['review', references(meeting)[1]]);
  expect(await proposed(next)).toEqual([references(meeting)[0]]);
});

test('[AGE-9] of a cancelled meeting, all comes as it was, with what was prepared', async () => {
  const held = await prepare(2);
  await held.open();
  for (const item of await held.items()) await held.postpone(item);
  await held.close();
  const cancelled = await held.planNext('2026-12-15');
  await cancelled.addPoint({ title: 'Présentation du service', point: 'presentation' });
  await giveBack(cancelled, (await cancelled.items())[0] ?? '');
  const [review] = await cancelled.points();
  await cancelled.write(review?.itemId ?? '', 'Relancer la plateforme', 'note');
  const [before, documents] = [await lines(cancelled), await documentsOf(cancelled)];

  await cancel(cancelled);
  const next = await held.planNext();

  expect(await lines(next)).toEqual(before);
  expect(await documentsOf(next)).toEqual(documents);
  expect(await proposed(next)).toEqual([references(held)[0]]);
});

test('[AGE-9] cancelled when the next is planned: its review is enough, and what was prepared in the other is destroyed', async () => {
  const held = await prepare(1);
  await held.open();
  await held.postpone((await held.items())[0] ?? '');
  await held.close();
  const cancelled = await held.planNext('2026-12-15');
  const next = await held.planNext();
  const [left = ''] = await documentsOf(cancelled);
  await cancel(cancelled);
  expect(await lines(next)).toEqual(['review', ...references(held)]);
  expect(await app.get(SheetLog).isDestroyed(left)).toBe(true);
});

test('[AGE-9] each meeting makes its own review: one postponed is not carried, one taken off does not come back', async () => {
  const first = await prepare(0);
  await first.open();
  await first.close();
  const second = await first.planNext('2026-12-15');
  await second.open();
  const facilitator = await second.as('facilitator');
  const [review] = await second.points();
  const late = { commandId: newCommand(), expectedVersion: 1, missing: 'Le temps' };
  await facilitator.get(postponePointCommand, { itemId: review?.itemId ?? '' }, late);
  const third = await first.planNext();
  const [own] = await third.points();
  expect(own).toMatchObject({ point: 'review', carriedOver: false });
  const gone = { commandId: newCommand(), expectedVersion: 1 };
  await facilitator.get(removePointCommand, { itemId: own?.itemId ?? '' }, gone);
  await second.close();
  expect(await lines(third)).toEqual([]);
  expect(await (await first.planNext('2027-02-16')).points()).toMatchObject([{ point: 'review', carriedOver: false }]);
});
