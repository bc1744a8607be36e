import { ENTER_MEETING, showAgendaItem, showCaseFile, showMeeting } from '@passerelle/contracts';
import type { AgendaItemStatus, MeetingStatus } from '@passerelle/domain';
import type { Socket } from 'socket.io-client';
import { AGENDA_ITEM_TABLE } from '../../../model/agenda/agenda-item.table.js';
import { AgendaItemAccess } from '../../../model/agenda/agenda-item-access.js';
import { MEETING_TABLE } from '../../../model/meetings/meeting.table.js';
import { ViewerRepository } from '../../../model/memberships/viewer.repository.js';
import { connectLive, expectNotAllowed, joinDocument } from '../../../testing/live-member.js';
import { MeetingScene } from '../../../testing/meeting-scene.js';
import { setScene } from '../../../testing/scene.js';
import { startTestApp, type TestApp } from '../../../testing/test-app.js';

const JOB = { kind: 'job', purpose: 'test' } as const;

let app: TestApp;
let meeting: MeetingScene;
let socket: Socket;
let itemId: string;
let otherItemId: string;
let sheetId: string;
let otherSheetId: string;

beforeAll(async () => {
  app = await startTestApp();
  const address = await app.listen();
  meeting = await MeetingScene.prepare(app, address, await setScene(app, 2));
  [itemId = '', otherItemId = ''] = await meeting.items();
  [sheetId, otherSheetId] = [await sheetOf(itemId), await sheetOf(otherItemId)];
  await meeting.open();
  await meeting.goTo(itemId);
  socket = await connectLive(address, (await meeting.as('partner')).cookie);
  const { meetingId } = meeting;
  const state = { meetingId, following: true, unsaved: false, itemId: null };
  await socket.timeout(5000).emitWithAck(ENTER_MEETING, state);
  await meeting.admit('partner');
});
afterAll(async () => {
  socket.disconnect();
  await app.close();
});

async function sheetOf(id: string): Promise<string> {
  const page = await (await meeting.as('adviser')).get(showAgendaItem, { itemId: id });
  return page.sheets[0]?.documentId ?? '';
}

/** By which doors a member who is in the room, and follows no case, comes to the case that the meeting names. */
async function doors(): Promise<Record<'item' | 'file' | 'line' | 'sheet', boolean>> {
  const partner = await meeting.as('partner');
  const caseFileId = meeting.scene.cases[0]?.id ?? '';
  const { agenda } = await partner.get(showMeeting, { meetingId: meeting.meetingId });
  return {
    item: (await partner.ask(showAgendaItem, { itemId })).status === 200,
    file: (await partner.ask(showCaseFile, { caseFileId })).status === 200,
    line: agenda.some(({ kind }) => kind === 'case'),
    sheet: (await joinDocument(socket, sheetId)).ok,
  };
}

const status = async (of: { meeting: MeetingStatus; item: AgendaItemStatus }): Promise<void> => {
  await app.run(JOB, async (tx) => {
    await tx.manager.update(MEETING_TABLE, { id: meeting.meetingId }, { status: of.meeting });
    await tx.manager.update(AGENDA_ITEM_TABLE, { id: itemId }, { status: of.item });
  });
};

test('[SEE-4] [SEE-10] the card and the sheet of the case on the table are open to those in the room, its file is not', async () => {
  expect(await doors()).toEqual({ item: true, file: false, line: true, sheet: true });
});

test('[SEE-4] of another case of that meeting they see nothing meanwhile', async () => {
  const partner = await meeting.as('partner');
  const caseFileId = meeting.scene.cases[1]?.id ?? '';
  expect((await partner.ask(showCaseFile, { caseFileId })).status).toBe(404);
  expect((await partner.ask(showAgendaItem, { itemId: otherItemId })).status).toBe(404);
  expectNotAllowed(await joinDocument(socket, otherSheetId));
  const { agenda } = await partner.get(showMeeting, { meetingId: meeting.meetingId });
  expect(agenda.map(({ kind }) => kind)).toEqual(['case', 'reserved']);
});

/** Of which items, judged together, the partner may read the sheet or the note. */
const readable = (...items: string[]): Promise<boolean[]> =>
  app.run(JOB, async (tx) => {
    const viewer = await app.get(ViewerRepository).ofAccount(tx, meeting.scene.people.partner.id);
    if (!viewer) throw new Error('the partner has no account');
    const asked = items.map((id) => ({ viewer, itemId: id }));
    return (await app.get(AgendaItemAccess).rightsOfMany(tx, asked)).map((rights) => rights !== null);
  });

test('[SEE-4] nor when the sheets of both are judged together', async () => {
  expect(await readable(itemId, otherItemId)).toEqual([true, false]);
});

test('[POI-2] the note of a general point that was taken off is read by nobody', async () => {
  const point = await meeting.addPoint();
  expect(await readable(point)).toEqual([true]);
  await app.run(JOB, (tx) => tx.manager.update(AGENDA_ITEM_TABLE, { id: point }, { status: 'withdrawn' }));
  expect(await readable(point)).toEqual([false]);
});

test.each<[MeetingStatus, boolean]>([
  ['planned', true],
  ['cancelled', false],
  ['closed', false],
])('[DO-5] in a meeting that is %s, whoever follows the case comes into its sheet: %s', async (held, comes) => {
  const adviser = await connectLive(meeting.address, (await meeting.as('adviser')).cookie);
  await status({ meeting: held, item: 'accepted' });
  expect((await joinDocument(adviser, sheetId)).ok).toBe(comes);
  await status({ meeting: 'open', item: 'accepted' });
  adviser.disconnect();
});

test.each<[MeetingStatus, AgendaItemStatus]>([
  ['planned', 'accepted'],
  ['open', 'proposed'],
  ['open', 'withdrawn'],
])('[SEE-4] by no door in a meeting that is %s, nor when it is %s, were it still named', async (held, item) => {
  await status({ meeting: held, item });
  expect(await doors()).toEqual({ item: false, file: false, line: false, sheet: false });
  await status({ meeting: 'open', item: 'accepted' });
});
