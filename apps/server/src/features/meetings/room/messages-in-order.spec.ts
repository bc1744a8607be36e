import { ENTER_MEETING, LEAVE_MEETING } from '@passerelle/contracts';
import { MeetingPresence } from '../../../model/attendance/meeting-presence.js';
import { MeetingRepository } from '../../../model/meetings/meeting.repository.js';
import { Announcer } from '../../../platform/live/announcer.js';
import { connectLive } from '../../../testing/live-member.js';
import { MeetingScene } from '../../../testing/meeting-scene.js';
import { setScene } from '../../../testing/scene.js';
import { startTestApp, type TestApp } from '../../../testing/test-app.js';

let app: TestApp;
let address: string;
let meeting: MeetingScene;

beforeAll(async () => {
  app = await startTestApp();
  address = await app.listen();
  meeting = await MeetingScene.prepare(app, address, await setScene(app, 1));
  await meeting.open();
});
afterAll(() => app.close());

/** Sends messages of one connection, the first of which is slow to be handled; answers when all have their reply. */
async function send(...messages: [string, object][]): Promise<void> {
  const meetings = app.get(MeetingRepository);
  const load = meetings.get.bind(meetings);
  const slow = jest.spyOn(meetings, 'get').mockImplementationOnce(async (...args) => {
    await new Promise((resolve) => setTimeout(resolve, 200));
    return load(...args);
  });
  const socket = await connectLive(address, (await meeting.as('adviser')).cookie);
  try {
    await Promise.all(messages.map(([event, message]) => socket.timeout(5_000).emitWithAck(event, message)));
  } finally {
    slow.mockRestore();
    socket.disconnect();
  }
}

const state = () => app.get(MeetingPresence).stateOf(meeting.meetingId, meeting.scene.people.adviser.id);
const enters = (unsaved: boolean): [string, object] => [
  ENTER_MEETING,
  { meetingId: meeting.meetingId, following: true, unsaved, itemId: null },
];

test('[MEET-6] a text that is saved is not awaited because the message before it was slow', async () => {
  const seen: boolean[] = [];
  const presence = app.get(MeetingPresence);
  const enter = presence.enter.bind(presence);
  const watched = jest.spyOn(presence, 'enter').mockImplementation((...args) => {
    seen.push(args[3].unsaved);
    return enter(...args);
  });
  await send(enters(true), enters(false));
  watched.mockRestore();
  expect(seen).toEqual([true, false]);
});

test('[ATT-1] a member who comes and goes immediately is not there', async () => {
  await send(enters(false), [LEAVE_MEETING, { meetingId: meeting.meetingId }]);
  expect(state()).toMatchObject({ online: false });
});

test('[MEET-6] a member who left while a text was on its way is awaited until they say that it arrived', async () => {
  const announced: string[] = [];
  app.get(Announcer).onAnnounced(({ kind }) => void announced.push(kind));
  const leaves: [string, object] = [LEAVE_MEETING, { meetingId: meeting.meetingId }];
  await send(enters(true), leaves);
  expect(state()).toMatchObject({ online: false, unsaved: true });
  announced.length = 0;
  await send(leaves);
  expect(state()).toMatchObject({ online: false, unsaved: false });
  expect(announced).toEqual(['participants']);
});

test('[MEET-6] a member whose sign-in ends with everything saved is not awaited', async () => {
  const socket = await connectLive(address, (await meeting.as('adviser')).cookie);
  const gone = new Promise((resolve) => socket.once('disconnect', resolve));
  await socket.timeout(5_000).emitWithAck(...enters(false));
  app.get(Announcer).disconnect(meeting.scene.people.adviser.id);
  expect(await gone).toBe('io server disconnect');
  while (state().online) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(state()).toMatchObject({ unsaved: false });
});
