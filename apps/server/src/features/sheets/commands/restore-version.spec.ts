import { randomUUID } from 'node:crypto';
import { listSheetVersions, restoreSheetVersionCommand, showAgendaItem } from '@passerelle/contracts';
import { QueryFailedError } from 'typeorm';
import { SheetRooms } from '../../../model/sheets/sheet-rooms.js';
import { SheetVersionStore } from '../../../model/sheets/sheet-version-store.js';
import { newCommand } from '../../../testing/member-client.js';
import { MeetingScene } from '../../../testing/meeting-scene.js';
import { setScene } from '../../../testing/scene.js';
import { startTestApp, type TestApp } from '../../../testing/test-app.js';
import { ListVersions } from '../queries/list-versions.js';

let app: TestApp;
let address: string;

beforeAll(async () => {
  app = await startTestApp();
  address = await app.listen();
});
afterAll(() => app.close());

test('[VER-3] a restoration that meets a conflict is not run again by itself: the text before is kept once', async () => {
  const meeting = await MeetingScene.prepare(app, address, await setScene(app, 1));
  await meeting.open();
  const [itemId = ''] = await meeting.items();
  const facilitator = await meeting.as('facilitator');
  const sheetId = (await facilitator.get(showAgendaItem, { itemId })).sheets[0]?.documentId ?? '';
  const { content, seq } = await app.get(SheetRooms).content(sheetId);
  const version = { id: randomUUID(), sheetId, at: app.clock.now(), seq, reason: 'activity' as const };
  await app
    .get(SheetVersionStore)
    .addNow({ ...version, authors: [], memberId: null, part: null, characters: 0 }, content);
  await meeting.write(itemId, 'Une place le mercredi');
  app.clock.pass(1);

  // The transaction of the command fails once, after the sheet is written.
  const deadlock = new QueryFailedError('', [], Object.assign(new Error('deadlock'), { code: '40P01' }));
  const failing = jest.spyOn(app.get(ListVersions), 'execute').mockRejectedValueOnce(deadlock);
  const params = { sheetId, versionId: version.id };
  const { status } = await facilitator.ask(restoreSheetVersionCommand, params, { commandId: newCommand() });
  failing.mockRestore();

  expect(status).toBe(500);
  const { versions } = await facilitator.get(listSheetVersions, { sheetId });
  expect(versions.map(({ reason }) => reason)).toEqual(['before-restoration', 'activity']);
});
