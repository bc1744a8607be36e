import {
  addGeneralPointCommand,
  describePointCommand,
  LIVE_EVENT,
  postponePointCommand,
  removePointCommand,
  showAgendaItem,
  showGeneralPoint,
  showMeeting,
} from '@passerelle/contracts';
import { SERVER_EVENTS } from '@passerelle/document-sync';
import { loadDocument } from '@passerelle/document-sync/server';
import { noteText } from '@passerelle/sheet';
import { aMembership, anAccount } from '@passerelle/testing';
import type { Socket } from 'socket.io-client';
import { MemberRepository } from '../../../model/memberships/member.repository.js';
import { MEMBERSHIP_TABLE } from '../../../model/memberships/membership.table.js';
import { SheetLog } from '../../../model/sheets/sheet-log.js';
import { AccountRepository } from '../../../model/accounts/account.repository.js';
import { connectLive, expectNotAllowed, joinDocument, typeIn } from '../../../testing/live-member.js';
import { MemberClient, newCommand } from '../../../testing/member-client.js';
import { MeetingScene } from '../../../testing/meeting-scene.js';
import { setScene, type Person, type Scene } from '../../../testing/scene.js';
import { startTestApp, type TestApp } from '../../../testing/test-app.js';

const TITLE = 'Correspondance de bus supprimée';
const JOB = { kind: 'job', purpose: 'test' } as const;

let app: TestApp;
let address: string;
let scene: Scene;
let meeting: MeetingScene;
let observer: MemberClient;
let itemId: string;
let noteId: string;
const sockets: Socket[] = [];

beforeAll(async () => {
  app = await startTestApp();
  address = await app.listen();
  scene = await setScene(app, 1);
  meeting = await MeetingScene.prepare(app, address, scene);
  const account = anAccount();
  await app.run(JOB, async (tx) => {
    await app.get(AccountRepository).add(tx, [account]);
    const membership = { accountId: account.id, committeeId: scene.committee.id };
    const organisationId = scene.organisations.partner.id;
    await app.get(MemberRepository).add(tx, [aMembership({ ...membership, organisationId, role: 'observer' })]);
  });
  observer = await MemberClient.signIn(app, address, account.id);
  itemId = await meeting.addPoint({ title: TITLE });
  noteId = (await (await meeting.as('facilitator')).get(showGeneralPoint, { itemId })).sheets[0]?.documentId ?? '';
});
afterEach(() => sockets.splice(0).forEach((socket) => socket.disconnect()));
afterAll(() => app.close());

type Anyone = Person | 'observer';
const clientOf = (who: Anyone) => (who === 'observer' ? Promise.resolve(observer) : meeting.as(who));

async function connect(who: Anyone): Promise<Socket> {
  const socket = await connectLive(address, (await clientOf(who)).cookie);
  sockets.push(socket);
  return socket;
}

async function noteNow(): Promise<string> {
  const stored = await app.get(SheetLog).load(noteId);
  return stored ? noteText(loadDocument(stored)) : '';
}

const EVERYBODY: [Anyone, 'leads' | 'writes' | 'reads' | 'nothing'][] = [
  ['facilitator', 'leads'],
  ['adviser', 'writes'],
  ['otherAdviser', 'writes'],
  ['provider', 'writes'],
  ['otherProvider', 'writes'],
  ['partner', 'writes'],
  ['coordinator', 'reads'],
  ['observer', 'reads'],
  ['administrator', 'nothing'],
  ['stranger', 'nothing'],
];

test.each(EVERYBODY)('[SEE-8] the point, for %s, who %s', async (who, right) => {
  const client = await clientOf(who);
  const page = await client.ask(showMeeting, { meetingId: meeting.meetingId });
  const point = await client.ask(showGeneralPoint, { itemId });
  if (right === 'nothing') {
    expect([page.status, point.status]).toEqual([404, 404]);
    for (const secret of [TITLE, itemId, noteId]) expect(page.text + point.text).not.toContain(secret);
    const absent = await client.ask(showGeneralPoint, { itemId: newCommand() });
    expect(point.text).toBe(absent.text);
    return;
  }
  const abilities = { edit: right === 'leads', remove: right === 'leads' };
  expect(page.view?.agenda).toContainEqual(expect.objectContaining({ kind: 'point', title: TITLE, abilities }));
  expect(page.view?.abilities.addPoint).toBe(right === 'leads');
  const sheets = [{ documentId: noteId, compartment: 'common', write: right !== 'reads' }];
  expect(point.view).toMatchObject({ title: TITLE, point: 'territorial', sheets, followUps: [] });
});

test.each(EVERYBODY)('[DO-9] its note over the socket, for %s, who %s', async (who, right) => {
  const socket = await connect(who);
  const before = await noteNow();
  const joined = await joinDocument(socket, noteId);
  const pushed = await typeIn(socket, noteId, 'note', `par ${who}`);
  if (right === 'nothing') {
    expect([joined, pushed]).toMatchObject([
      { ok: false, refused: 'not-allowed' },
      { ok: false, refused: 'not-allowed' },
    ]);
  } else {
    const canWrite = right !== 'reads';
    expect(joined).toMatchObject({ ok: true, canWrite });
    expect(pushed).toMatchObject({ ok: canWrite });
  }
  const after = right === 'leads' || right === 'writes' ? `${before}\npar ${who}`.trim() : before;
  expect(await noteNow()).toBe(after);
});

test.each(EVERYBODY.filter(([, right]) => right !== 'leads'))(
  '[DO-1] %s adds, describes, removes and postpones nothing',
  async (who) => {
    const client = await clientOf(who);
    const versioned = { commandId: newCommand(), expectedVersion: 1 };
    const written = { title: 'Autre titre', organisationId: null };
    const added = { commandId: newCommand(), point: 'news' as const, minutes: 5, ...written };
    const answers = [
      await client.ask(addGeneralPointCommand, { meetingId: meeting.meetingId }, added),
      await client.ask(describePointCommand, { itemId }, { ...versioned, ...written }),
      await client.ask(removePointCommand, { itemId }, { ...versioned, commandId: newCommand() }),
      await client.ask(postponePointCommand, { itemId }, { ...versioned, commandId: newCommand(), missing: 'Rien' }),
      await client.ask(showAgendaItem, { itemId }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
    expect((await meeting.points()).map(({ title, version }) => [title, version])).toEqual([[TITLE, 1]]);
  },
);

test('a visitor without a sign-in gets nothing', async () => {
  const visitor = await MemberClient.signIn(app, address, null);
  expect((await visitor.ask(showGeneralPoint, { itemId })).status).toBe(401);
});

test('a client that takes a note for a sheet, or a sheet for a note, is refused by the guard', async () => {
  const socket = await connect('facilitator');
  const [caseItem = ''] = await meeting.items();
  const { sheets } = await (await meeting.as('facilitator')).get(showAgendaItem, { itemId: caseItem });
  const sheetId = sheets[0]?.documentId ?? '';
  expect(await typeIn(socket, noteId, 'proposal', 'au mauvais endroit')).toMatchObject({ ok: false, refused: 'shape' });
  expect(await typeIn(socket, sheetId, 'note', 'au mauvais endroit')).toMatchObject({ ok: false, refused: 'shape' });
  expect(await typeIn(socket, sheetId, 'proposal', 'à sa place')).toMatchObject({ ok: true });
});

test('somebody of another committee gets no event when a point changes; a member gets one without content', async () => {
  const [stranger, member] = [await connect('stranger'), await connect('coordinator')];
  const [heardByStranger, frames]: [unknown[], string[]] = [[], []];
  stranger.onAny((...message: unknown[]) => void heardByStranger.push(message));
  member.onAny((...message: unknown[]) => void frames.push(JSON.stringify(message)));
  const event = new Promise((resolve) => member.once(LIVE_EVENT, resolve));
  const other = await meeting.addPoint({ title: 'Une actualité', point: 'news' });
  expect(await event).toMatchObject({ kind: 'meeting', id: meeting.meetingId });
  // A round trip of their own comes after whatever was sent to them before.
  await joinDocument(stranger, noteId);
  expect(heardByStranger).toEqual([]);
  for (const secret of ['actualité', other]) expect(frames.join()).not.toContain(secret);
});

test('[SEE-8] a member whose membership ends is cut off the note', async () => {
  const socket = await connect('otherProvider');
  expect(await joinDocument(socket, noteId)).toMatchObject({ ok: true });
  const cut = new Promise((resolve) => socket.once(SERVER_EVENTS.closed, resolve));
  const accountId = scene.people.otherProvider.id;
  await app.run(JOB, (tx) => tx.manager.update(MEMBERSHIP_TABLE, { accountId }, { endedAt: tx.now }));
  expect(await cut).toEqual({ documentId: noteId, reason: 'rights-changed' });
  expectNotAllowed(await joinDocument(socket, noteId));
});
