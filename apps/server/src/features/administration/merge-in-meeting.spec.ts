import {
  goToItem,
  inviteMember,
  listFollowUps,
  mergeOrganisations,
  showAgendaItem,
  showMeeting,
} from '@passerelle/contracts';
import { SERVER_EVENTS } from '@passerelle/document-sync';
import { sheetText } from '@passerelle/sheet';
import * as Y from 'yjs';
import { decide } from '../meetings/close/test-closing.js';
import { owe } from '../meetings/digest/test-digests.js';
import { connectLive, joinDocument, readJoined, typeIn } from '../../testing/live-member.js';
import { newCommand } from '../../testing/member-client.js';
import { MeetingScene } from '../../testing/meeting-scene.js';
import { setScene, type Scene } from '../../testing/scene.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';
import { MembershipScene } from './test-memberships.js';

type Joined = keyof Scene['organisations'];

let app: TestApp;
let address: string;
let meeting: MeetingScene;
let admin: MembershipScene;

beforeAll(async () => {
  app = await startTestApp();
  address = await app.listen();
});
beforeEach(async () => {
  meeting = await MeetingScene.prepare(app, address, await setScene(app, 2));
  admin = MembershipScene.of(app, address, meeting.scene);
  await meeting.open();
});
afterAll(() => app.close());

const organisation = (of: Joined): string => meeting.scene.organisations[of].id;

async function merge(from: Joined, into: Joined) {
  const body = { commandId: newCommand(), intoId: organisation(into) };
  return (await meeting.as('administrator')).ask(mergeOrganisations, { organisationId: organisation(from) }, body);
}

test('[ORG-3] a member who types in a sheet goes on, loses no word, and the other entry joins', async () => {
  const [itemId = ''] = await meeting.items();
  await meeting.goTo(itemId);
  const adviser = await meeting.as('adviser');
  const documentId = (await adviser.get(showAgendaItem, { itemId })).sheets[0]?.documentId ?? '';
  const socket = await connectLive(address, adviser.cookie);
  const cuts: unknown[] = [];
  socket.on(SERVER_EVENTS.closed, (cut) => cuts.push(cut));
  const words = Array.from({ length: 30 }, (_, index) => `mot ${index}.`);
  const typing = (async () => {
    const answers = [];
    for (const word of words) answers.push(await typeIn(socket, documentId, 'proposal', word));
    return answers;
  })();
  const { status } = await merge('adviser', 'otherAdviser');
  expect(status).toBe(200);
  const answers = await typing;
  expect(answers.filter(({ ok }) => !ok)).toEqual([]);
  expect(cuts).toEqual([]);

  const other = await connectLive(address, (await meeting.as('otherAdviser')).cookie);
  const joined = await joinDocument(other, documentId);
  if (!joined.ok) throw new Error(`not joined: ${joined.refused}`);
  const doc = new Y.Doc();
  readJoined(joined, doc);
  for (const word of words) expect(sheetText(doc, 'proposal')).toContain(word);
  [socket, other].forEach((one) => one.disconnect());
});

test('[ORG-3] what is decided, given and moved at the same moment goes through, and names the one that stays', async () => {
  const [first = '', second = ''] = await meeting.items();
  await decide(meeting, first);
  const facilitator = await meeting.as('facilitator');
  const token = await admin.invited({ organisationId: organisation('partner'), role: 'support-partner' });
  const commands = [
    merge('partner', 'otherProvider'),
    ...Array.from({ length: 4 }, () => owe(meeting, first, 'partner').catch((error: Error) => error.message)),
    facilitator.ask(goToItem, { meetingId: meeting.meetingId }, { commandId: newCommand(), itemId: second }),
    admin.accept(token, 'Zoé L.'),
    facilitator.ask(inviteMember, admin.params, admin.invitation({ organisationId: organisation('partner') })),
    (await meeting.as('partner')).ask(showMeeting, { meetingId: meeting.meetingId }),
  ];
  const answers = await Promise.all(commands);
  expect(answers[0]).toMatchObject({ status: 200 });
  // A command that came after the merger names an entry that is gone: refused in its words, never failed.
  const said = JSON.stringify(answers);
  for (const failure of ['unexpected', 'unavailable']) expect(said).not.toContain(failure);
  const owed = await facilitator.get(listFollowUps, { committeeId: meeting.scene.committee.id });
  expect(owed.filter(({ organisationId }) => organisationId === organisation('partner'))).toEqual([]);
  const people = await admin.people();
  expect(people.organisations.map(({ id }) => id)).not.toContain(organisation('partner'));
  expect(people.organisations.flatMap(({ members }) => members).map(({ name }) => name)).toContain('Zoé L.');
});
