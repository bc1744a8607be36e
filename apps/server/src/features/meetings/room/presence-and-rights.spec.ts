import { AttendanceTracker } from '../../../model/attendance/attendance-tracker.js';
import { SheetRooms } from '../../../model/sheets/sheet-rooms.js';
import { MeetingScene } from '../../../testing/meeting-scene.js';
import { setScene } from '../../../testing/scene.js';
import { startTestApp, type TestApp } from '../../../testing/test-app.js';

let app: TestApp;
let meeting: MeetingScene;

beforeAll(async () => {
  app = await startTestApp();
  meeting = await MeetingScene.prepare(app, await app.listen(), await setScene(app, 1));
  await meeting.open();
});
afterAll(() => app.close());

/** How often the rights in the committee are judged again during a task; those of everybody, at each second and a half, apart. */
async function judgedDuring(task: () => Promise<void>): Promise<number> {
  const rejudge = jest.spyOn(app.get(SheetRooms).rooms, 'rejudge');
  await task();
  const ofCommittee = rejudge.mock.calls.filter(([filter]) => filter?.scope === meeting.scene.committee.id);
  rejudge.mockRestore();
  return ofCommittee.length;
}

test('[SEE-4] who comes into the room and who goes has rights judged again; what a screen says of itself has not', async () => {
  const tracker = app.get(AttendanceTracker);
  const { id } = meeting.scene.people.adviser;
  const says = (unsaved: boolean) =>
    tracker.enter(id, 'screen', meeting.meetingId, { following: true, unsaved, itemId: null });
  expect(await judgedDuring(() => says(false))).toBeGreaterThan(0);
  expect(await judgedDuring(() => says(true))).toBe(0);
  expect(await judgedDuring(() => says(false))).toBe(0);
  expect(await judgedDuring(() => tracker.leave(id, 'screen', meeting.meetingId))).toBeGreaterThan(0);
});
