import {
  ENTER_MEETING,
  importCases,
  inviteMember,
  planMeeting,
  proposeCase,
  showCaseFile,
  showHome,
  showMeeting,
} from '@passerelle/contracts';
import { CLIENT_EVENTS } from '@passerelle/document-sync';
import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../../platform/database/data-source.js';
import { connectLive, joinDocument } from '../../testing/live-member.js';
import { MeetingScene } from '../../testing/meeting-scene.js';
import { setScene, type Person } from '../../testing/scene.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';

let app: TestApp;
let address: string;
let meeting: MeetingScene;
let owner: DataSource;
let last: string;

beforeAll(async () => {
  app = await startTestApp();
  address = await app.listen();
  meeting = await MeetingScene.prepare(app, address, await setScene(app, 1));
  owner = await createDataSource(app.ownerUrl, [], 1).initialize();
  for (const person of ['stranger', 'partner', 'adviser'] as const) await meeting.as(person);
});
beforeEach(async () => {
  const [row] = await owner.query<{ last: string }[]>('select coalesce(max(id), 0) as last from audit');
  last = row?.last ?? '0';
});
afterAll(async () => {
  await owner.destroy();
  await app.close();
});

/** What was refused since the test began. */
const written = () =>
  owner.query<unknown[]>(
    `select actor, action, subject_id as "subjectId", committee_id as "committeeId", refused
     from audit where id > $1 and refused is not null order by id`,
    [last],
  );
const actorOf = (person: Person) => `member:${meeting.scene.people[person].id}`;
const committeeId = () => meeting.scene.committee.id;
const caseFileId = () => meeting.scene.cases[0]?.id ?? '';

test('a request refused in its transaction: who asked, what, of which thing', async () => {
  await (await meeting.as('partner')).ask(showCaseFile, { caseFileId: caseFileId() });
  await (await meeting.as('stranger')).ask(showMeeting, { meetingId: meeting.meetingId });
  await (await meeting.as('stranger')).ask(showHome, { committeeId: committeeId() });
  const path = { actor: actorOf('stranger'), committeeId: null, refused: 'not-found' };
  expect(await written()).toEqual([
    { ...path, actor: actorOf('partner'), action: 'GET /api/case-files/:caseFileId', subjectId: caseFileId() },
    { ...path, action: 'GET /api/meetings/:meetingId', subjectId: meeting.meetingId },
    {
      ...{ ...path, action: 'GET /api/committees/:committeeId/home' },
      ...{ subjectId: committeeId(), committeeId: committeeId() },
    },
  ]);
});

test('a command refused: one row, with its address, whatever it would have written', async () => {
  const body = { commandId: randomUUID(), caseFileId: caseFileId(), reason: 'Absences', question: 'Quel appui ?' };
  await (await meeting.as('partner')).ask(proposeCase, { meetingId: meeting.meetingId }, body);
  const path = { action: `POST ${proposeCase.path}`, subjectId: meeting.meetingId, committeeId: null };
  expect(await written()).toEqual([{ ...path, actor: actorOf('partner'), refused: 'not-found' }]);
});

test('what is refused before any transaction is written too: a body, an address, a file', async () => {
  const adviser = await meeting.as('adviser');
  await adviser.ask(planMeeting, { committeeId: committeeId() }, {} as never);
  await adviser.ask(showCaseFile, { caseFileId: 'not-an-id' });
  const list = { commandId: randomUUID(), content: '%%%', mapping: [] };
  await adviser.ask(importCases, { committeeId: committeeId() }, list);
  const asked = { actor: actorOf('adviser'), subjectId: committeeId(), committeeId: committeeId() };
  expect(await written()).toEqual([
    { ...asked, action: `POST ${planMeeting.path}`, refused: 'invalid' },
    {
      ...{ ...asked, action: `GET ${showCaseFile.path}`, refused: 'not-found' },
      ...{ subjectId: null, committeeId: null },
    },
    { ...asked, action: `POST ${importCases.path}`, refused: 'file-unreadable' },
  ]);
});

test('a visitor leaves no row, and an audit row holds no word of a request', async () => {
  const email = `canary-${randomUUID()}@exemple.fr`;
  const organisationId = meeting.scene.organisations.partner.id;
  const body = {
    commandId: randomUUID(),
    organisationId,
    role: 'observer' as const,
    email,
    replacesMembershipId: null,
  };
  await (await meeting.as('adviser')).ask(inviteMember, { committeeId: committeeId() }, body);
  const response = await fetch(`${address}/api/case-files/${caseFileId()}`);
  expect(response.status).toBe(401);
  const rows = await written();
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain('canary');
});

test('a message of a live connection: a room, a sheet to read, a sheet to write', async () => {
  const socket = await connectLive(address, (await meeting.as('stranger')).cookie);
  const documentId = randomUUID();
  const batchId = randomUUID();
  const entered: unknown = await socket.emitWithAck(ENTER_MEETING, {
    ...{ meetingId: meeting.meetingId, itemId: null, following: true, unsaved: false },
  });
  await joinDocument(socket, documentId);
  await socket.emitWithAck(CLIENT_EVENTS.push, { documentId, batchId, epoch: 1, update: Buffer.from([0, 0]) });
  socket.disconnect();
  expect(entered).toHaveProperty('refused');
  const asked = { actor: actorOf('stranger'), committeeId: null };
  expect(await written()).toEqual([
    { ...asked, action: 'meetings.enter', subjectId: meeting.meetingId, refused: expect.any(String) },
    { ...asked, action: 'sheets.join', subjectId: documentId, refused: 'not-found' },
    { ...asked, action: 'sheets.push', subjectId: documentId, refused: 'not-allowed' },
  ]);
});
