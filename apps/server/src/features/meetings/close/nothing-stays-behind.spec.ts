import {
  cancelMeetingCommand,
  openMeetingCommand,
  planMeeting,
  removePointCommand,
  returnToProposalsCommand,
  showMinutes,
  withdrawProposal,
} from '@passerelle/contracts';
import { In } from 'typeorm';
import { MeetingPresence } from '../../../model/attendance/meeting-presence.js';
import { ATTENDANCE_TABLE } from '../../../model/attendance/attendance.table.js';
import { MEMBERSHIP_TABLE } from '../../../model/memberships/membership.table.js';
import { SEAL_KEY_TABLE } from '../../../platform/sealing/seal-key.table.js';
import { SheetRooms } from '../../../model/sheets/sheet-rooms.js';
import { SHEET_CLIENT_TABLE, SHEET_SNAPSHOT_TABLE, SHEET_UPDATE_TABLE } from '../../../model/sheets/sheet.table.js';
import { SheetLog } from '../../../model/sheets/sheet-log.js';
import { SheetVersionStore } from '../../../model/sheets/sheet-version-store.js';
import { SHEET_VERSION_TABLE } from '../../../model/sheets/sheet-version.table.js';
import { newCommand } from '../../../testing/member-client.js';
import { MeetingScene } from '../../../testing/meeting-scene.js';
import { setScene } from '../../../testing/scene.js';
import { startTestApp, type TestApp } from '../../../testing/test-app.js';
import { MINUTES_ENTRY_TABLE } from '../../../model/minutes/minutes.table.js';
import { addPoint, close, decide, documentOf, writeNote } from './test-closing.js';

const JOB = { kind: 'job', purpose: 'test' } as const;

let app: TestApp;
let address: string;

beforeAll(async () => {
  app = await startTestApp();
  address = await app.listen();
});
afterAll(() => app.close());

const prepare = async (cases: number) => MeetingScene.prepare(app, address, await setScene(app, cases));

async function giveBack(meeting: MeetingScene, itemId: string): Promise<void> {
  const body = { commandId: newCommand(), expectedVersion: 2 };
  await (await meeting.as('facilitator')).get(returnToProposalsCommand, { itemId }, body);
}

/** Keeps a version of a sheet or of a note; false when it is destroyed. */
async function keepVersion(sheetId: string): Promise<boolean> {
  const { content, seq } = await app
    .get(SheetRooms)
    .content(sheetId)
    .catch(() => ({ content: {}, seq: 1 }));
  const version = { id: newCommand(), sheetId, seq, at: app.clock.now(), reason: 'activity', characters: 1 } as const;
  return app.get(SheetVersionStore).addNow({ ...version, authors: [], memberId: null, part: null }, content);
}

async function planNext(meeting: MeetingScene) {
  const body = {
    commandId: newCommand(),
    date: '2027-01-12',
    time: '09:30',
    durationMinutes: 60,
    place: 'Salle',
    link: null,
  };
  return (await meeting.as('facilitator')).get(planMeeting, { committeeId: meeting.scene.committee.id }, body);
}

test('closing destroys the notes of the cases that left the agenda too', async () => {
  const meeting = await prepare(2);
  await meeting.open();
  const [left = '', kept = ''] = await meeting.items();
  await meeting.write(left, 'Un mot de travail', 'exchanges');
  const sheetId = await documentOf(meeting, left);
  await giveBack(meeting, left);
  const facilitator = await meeting.as('facilitator');
  await facilitator.get(withdrawProposal, { itemId: left }, { commandId: newCommand(), expectedVersion: 3 });
  await decide(meeting, kept, 'provider');
  expect((await close(meeting)).status).toBe(200);
  expect(await app.get(SheetLog).load(sheetId)).toBeNull();
  expect(await app.run(JOB, (tx) => tx.manager.existsBy(SEAL_KEY_TABLE, { subjectId: sheetId }))).toBe(false);
});

test('closing destroys what was prepared for a case that came from a cancelled meeting, and stayed a proposal', async () => {
  const cancelled = await prepare(1);
  const [itemId = ''] = await cancelled.items();
  await cancelled.write(itemId, 'Un mot de travail', 'exchanges');
  const sheetId = await documentOf(cancelled, itemId);
  await giveBack(cancelled, itemId);
  const { version: expectedVersion } = await cancelled.view('facilitator');
  const { meetingId } = cancelled;
  const facilitator = await cancelled.as('facilitator');
  await facilitator.get(cancelMeetingCommand, { meetingId }, { commandId: newCommand(), expectedVersion });
  const next = await cancelled.planNext();
  expect((await next.view('facilitator')).proposals).toMatchObject([{ carriedOver: true }]);
  await next.open();
  expect((await close(next)).status).toBe(200);
  expect(await app.get(SheetLog).load(sheetId)).toBeNull();
});

test('a cancelled meeting passes on what was prepared, and no member reads it meanwhile', async () => {
  const meeting = await prepare(1);
  const [itemId = ''] = await meeting.items();
  await meeting.write(itemId, 'Préparé hier', 'situation');
  const sheetId = await documentOf(meeting, itemId);
  const facilitator = await meeting.as('facilitator');
  const { version } = await meeting.view('facilitator');
  await facilitator.get(
    cancelMeetingCommand,
    { meetingId: meeting.meetingId },
    { commandId: newCommand(), expectedVersion: version },
  );
  const next = await planNext(meeting);
  const [carried] = next.agenda;
  expect(carried).toMatchObject({ kind: 'case', status: 'accepted', carriedOver: true });
  expect(await documentOf(meeting, carried?.kind === 'case' ? carried.itemId : '')).toBe(sheetId);
});

test('a proposal without an answer waits for the next meeting', async () => {
  const meeting = await prepare(2);
  await meeting.open();
  const [left = '', kept = ''] = await meeting.items();
  await giveBack(meeting, left);
  await decide(meeting, kept, 'provider');
  await close(meeting);
  expect((await planNext(meeting)).proposals).toMatchObject([{ question: 'Quel appui proposer ?', carriedOver: true }]);
  const late = { commandId: newCommand(), expectedVersion: 3 };
  const { refusal } = await (await meeting.as('facilitator')).ask(withdrawProposal, { itemId: left }, late);
  expect(refusal).toEqual({ refused: 'meeting-closed' });
});

test('[SEE-7] a coordinator of the organisation that carries a decision reads nothing of it', async () => {
  const meeting = await prepare(1);
  await meeting.open();
  const [itemId = ''] = await meeting.items();
  await decide(meeting, itemId, 'coordinator');
  await close(meeting);
  const minutes = await (await meeting.as('coordinator')).get(showMinutes, { meetingId: meeting.meetingId });
  expect(minutes.entries).toEqual([{ kind: 'reserved', place: 1 }]);
});

test('[DO-8] a member whose membership has ended withdraws nothing', async () => {
  const meeting = await prepare(1);
  const [itemId = ''] = await meeting.items();
  await giveBack(meeting, itemId);
  const adviser = await meeting.as('adviser');
  const accountId = meeting.scene.people.adviser.id;
  await app.run(JOB, (tx) => tx.manager.update(MEMBERSHIP_TABLE, { accountId }, { endedAt: tx.now }));
  const { status } = await adviser.ask(withdrawProposal, { itemId }, { commandId: newCommand(), expectedVersion: 3 });
  expect(status).toBe(404);
  expect((await meeting.view('facilitator')).proposals).toHaveLength(1);
});

test('no attendance is written for a stranger, nor before the meeting opens', async () => {
  const meeting = await prepare(1);
  const stranger = await meeting.as('stranger');
  const board = app.get(MeetingPresence);
  board.enter(meeting.meetingId, meeting.scene.people.partner.id, 'screen', {
    following: true,
    unsaved: false,
    itemId: null,
  });
  board.wait(meeting.meetingId);
  const request = { commandId: newCommand(), expectedVersion: 1 };
  await stranger.ask(openMeetingCommand, { meetingId: meeting.meetingId }, request);
  await stranger.ask(openMeetingCommand, { meetingId: meeting.meetingId }, request);
  const { meetingId } = meeting;
  const present = () => app.run(JOB, (tx) => tx.manager.findBy(ATTENDANCE_TABLE, { meetingId }));
  expect(await present()).toEqual([]);
});

test('[MEET-6] somebody whose connection was lost is waited for, unless the facilitator accepts; the minutes keep their name', async () => {
  const meeting = await prepare(1);
  await meeting.open();
  const [itemId = ''] = await meeting.items();
  await decide(meeting, itemId, 'provider');
  const { meetingId } = meeting;
  const accountId = meeting.scene.people.partner.id;
  await app.run(JOB, async (tx) => {
    const times = { arrivedAt: tx.now, presentSince: tx.now, leftAt: tx.now, admittedAt: tx.now };
    await tx.manager.insert(ATTENDANCE_TABLE, { meetingId, accountId, ...times });
  });
  const board = app.get(MeetingPresence);
  board.opened(meetingId);
  board.enter(meetingId, accountId, 'screen', { following: true, unsaved: false, itemId: null });
  board.leave(meetingId, accountId, 'screen', true);
  expect((await close(meeting)).refusal).toEqual({ refused: 'texts-unsaved' });
  await app.run(JOB, (tx) => tx.manager.update(MEMBERSHIP_TABLE, { accountId }, { endedAt: tx.now }));
  const { view } = await close(meeting, true);
  expect(view?.attendance).toMatchObject([{ name: 'partner (démo)', organisation: 'Structure de partner' }]);
});

test('of the notes of a meeting, nothing is left but the frozen text of the general points', async () => {
  const meeting = await prepare(1);
  const seats = await addPoint(meeting, 'seats', 'Places de janvier');
  const removed = await addPoint(meeting, 'news', 'Sans suite');
  await meeting.open();
  const [itemId = ''] = await meeting.items();
  await meeting.write(itemId, 'Un mot de travail', 'exchanges');
  await writeNote(meeting, seats, 'Quatre places à Muret');
  await writeNote(meeting, removed, 'Une idée abandonnée');
  await decide(meeting, itemId);
  const documents = await Promise.all([itemId, seats, removed].map((id) => documentOf(meeting, id)));
  await Promise.all(documents.map((sheetId) => keepVersion(sheetId)));
  await (
    await meeting.as('facilitator')
  ).get(removePointCommand, { itemId: removed }, { commandId: newCommand(), expectedVersion: 1 });
  // Read by a room of this server too, whose copy must go with the rest.
  await app.get(SheetRooms).rooms.withDocument(documents[1] ?? '', () => 'loaded');
  for (const id of documents) await app.get(SheetLog).compact(id);

  const { text } = await close(meeting);

  expect(text).toContain('Quatre places à Muret');
  for (const word of ['mot de travail', 'idée abandonnée']) expect(text).not.toContain(word);
  for (const id of documents) {
    expect(await app.get(SheetLog).load(id)).toBeNull();
    expect(await app.get(SheetRooms).rooms.withDocument(id, () => 'still there')).toBeNull();
  }
  const rows = await app.run(JOB, async (tx) => {
    await tx.manager.query("select set_config('passerelle.context', 'sheet-store', true)");
    const of = { sheetId: In(documents) };
    return [
      await tx.manager.countBy(SHEET_UPDATE_TABLE, of),
      await tx.manager.countBy(SHEET_SNAPSHOT_TABLE, of),
      await tx.manager.countBy(SHEET_CLIENT_TABLE, of),
      await tx.manager.countBy(SHEET_VERSION_TABLE, of),
      await tx.manager.countBy(SEAL_KEY_TABLE, { subjectId: In(documents) }),
    ];
  });
  expect(rows).toEqual([0, 0, 0, 0, 0]);
  // What comes too late is not written any more.
  expect(await Promise.all(documents.map((sheetId) => keepVersion(sheetId)))).toEqual([false, false, false]);
  const sealed = await app.run(JOB, (tx) => tx.manager.findBy(MINUTES_ENTRY_TABLE, { meetingId: meeting.meetingId }));
  expect(sealed.map((entry) => entry.agendaItemId)).toEqual([null, seats]);
  expect(Buffer.concat(sealed.map((entry) => entry.content)).toString('latin1')).not.toContain('places');
});
