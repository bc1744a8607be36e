import { addGeneralPointCommand, listParticipants } from '@passerelle/contracts';
import { newCommand } from '../../../testing/member-client.js';
import { MeetingScene } from '../../../testing/meeting-scene.js';
import { setScene, type Person } from '../../../testing/scene.js';
import { startTestApp, type TestApp } from '../../../testing/test-app.js';
import { AttendanceTracker } from '../../../model/attendance/attendance-tracker.js';

let app: TestApp;
let meeting: MeetingScene;
let first: string;
let second: string;
let point: string;

beforeAll(async () => {
  app = await startTestApp();
  meeting = await MeetingScene.prepare(app, await app.listen(), await setScene(app, 2));
  const body = { commandId: newCommand(), point: 'seats' as const, title: 'Places', organisationId: null, minutes: 5 };
  await (await meeting.as('facilitator')).get(addGeneralPointCommand, { meetingId: meeting.meetingId }, body);
  point = body.commandId;
  await meeting.open();
  [first = '', second = ''] = await meeting.items();
});
afterAll(() => app.close());

const looks = (person: Person, itemId: string | null, following = false, screen = 'one') =>
  app.get(AttendanceTracker).enter(meeting.scene.people[person].id, screen, meeting.meetingId, {
    following,
    unsaved: false,
    itemId,
  });

async function seenBy(asker: Person, person: Person) {
  const answer = await (await meeting.as(asker)).ask(listParticipants, { meetingId: meeting.meetingId });
  const found = answer.view?.find(({ accountId }) => accountId === meeting.scene.people[person].id);
  return { following: found?.following, consults: found?.consults, text: answer.text };
}

test('a member who consults another agenda item is shown there to those who read that item', async () => {
  await looks('adviser', second);
  expect(await seenBy('facilitator', 'adviser')).toMatchObject({ following: false, consults: 2 });
  expect(await seenBy('provider', 'adviser')).toMatchObject({ following: false, consults: 2 });
});

test.each<Person>(['otherAdviser', 'otherProvider', 'partner', 'coordinator'])(
  '[SEE-5] that a member is on a case reserved for %s is not shown',
  async (asker) => {
    await looks('adviser', second);
    const { following, consults, text } = await seenBy(asker, 'adviser');
    expect({ following, consults }).toEqual({ following: false, consults: null });
    expect(text).not.toContain(second);
  },
);

test.each<Person>(['adviser', 'otherProvider', 'partner', 'coordinator'])(
  '[SEE-8] that a member is on a general point is shown to %s',
  async (asker) => {
    await looks('provider', point);
    expect(await seenBy(asker, 'provider')).toMatchObject({ consults: 3 });
  },
);

test('[SEE-4] a current case shows who looks at it apart, to the members who are there', async () => {
  await looks('adviser', first);
  await looks('partner', first, true);
  await meeting.admit('partner');
  expect(await seenBy('partner', 'adviser')).toMatchObject({ consults: null });
  await meeting.goTo(first);
  expect(await seenBy('partner', 'adviser')).toMatchObject({ consults: 1 });
  expect(await seenBy('otherAdviser', 'adviser')).toMatchObject({ consults: null });
});

test('a member who follows on one of their screens consults nothing', async () => {
  await looks('provider', second, false, 'tablet');
  await looks('provider', second, true, 'laptop');
  expect(await seenBy('facilitator', 'provider')).toMatchObject({ following: true, consults: null });
});

test('an item of another meeting, or of none, has no position', async () => {
  await looks('otherAdviser', newCommand());
  expect(await seenBy('facilitator', 'otherAdviser')).toMatchObject({ consults: null });
});
