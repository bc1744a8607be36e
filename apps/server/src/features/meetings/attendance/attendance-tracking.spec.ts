import type { Person } from '../../../testing/scene.js';
import { startTestApp, type TestApp } from '../../../testing/test-app.js';
import { AttendanceRepository } from '../../../model/attendance/attendance.repository.js';
import { AttendanceTracker } from '../../../model/attendance/attendance-tracker.js';
import { MeetingRepository } from '../../../model/meetings/meeting.repository.js';
import { NOBODY, TestAttendance } from './test-attendance.js';

let app: TestApp;
let address: string;
let attendance: TestAttendance;

beforeAll(async () => {
  app = await startTestApp();
  address = await app.listen();
});
beforeEach(async () => {
  app.clock.set('2026-11-24T08:30:00Z');
  attendance = await TestAttendance.of(app, address);
  await attendance.meeting.open();
});
afterAll(() => app.close());

test('[ATT-1] a member who is admitted is at a distance, until the last of their screens goes, and again on coming back', async () => {
  await attendance.enters('partner');
  await attendance.comes('partner', 'two');
  app.clock.pass(20);
  await attendance.goes('partner');
  const arrivedAt = '2026-11-24T08:30:00.000Z';
  expect(await attendance.lineOf('partner')).toMatchObject({
    presence: 'remote',
    arrivedAt,
    leftAt: null,
    online: true,
  });
  await attendance.goes('partner', 'two');
  const left = { presence: 'remote', arrivedAt, leftAt: '2026-11-24T08:50:00.000Z', online: false, seenOnly: true };
  expect(await attendance.lineOf('partner')).toMatchObject(left);
  app.clock.pass(5);
  await attendance.comes('partner');
  expect(await attendance.lineOf('partner')).toMatchObject({
    presence: 'remote',
    arrivedAt,
    leftAt: null,
    online: true,
  });
});

test('[ATT-1] a member whose new screen comes while the former one goes is still there', async () => {
  const { meetingId } = attendance.meeting;
  const accountId = attendance.accountOf('partner');
  await attendance.enters('partner', 'former');
  const meetings = app.get(MeetingRepository);
  const load = meetings.get.bind(meetings);
  let goOn: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (goOn = resolve));
  // The former screen goes first, and is written last.
  const delayed = jest.spyOn(meetings, 'get').mockImplementationOnce(async (...args) => {
    await held;
    return load(...args);
  });
  const leaving = attendance.goes('partner', 'former');
  await attendance.comes('partner', 'new');
  goOn();
  await leaving;
  delayed.mockRestore();
  const isInRoom = () =>
    app.run({ kind: 'job', purpose: 'test' }, (tx) => app.get(AttendanceRepository).isInRoom(tx, meetingId, accountId));
  expect(await isInRoom()).toBe(true);
  expect(await attendance.lineOf('partner')).toMatchObject({ leftAt: null, online: true });
  await attendance.goes('partner', 'new');
  expect(await isInRoom()).toBe(false);
});

test('[ATT-1] what a facilitator wrote is not changed by what the server sees', async () => {
  await attendance.comes('adviser');
  await attendance.mark(['adviser', 'provider'], 'room');
  await attendance.mark(['partner'], 'excused');
  app.clock.pass(10);
  await attendance.goes('adviser');
  await attendance.comes('partner');
  expect(await attendance.lineOf('adviser')).toMatchObject({
    presence: 'room',
    leftAt: null,
    online: false,
    seenOnly: false,
  });
  expect(await attendance.lineOf('provider')).toMatchObject({
    presence: 'room',
    arrivedAt: '2026-11-24T08:30:00.000Z',
  });
  expect(await attendance.lineOf('partner')).toMatchObject({
    presence: 'excused',
    arrivedAt: null,
    leftAt: null,
    online: true,
  });
});

test('[ATT-1] a member who is said to be in the room has not left with the page', async () => {
  await attendance.comes('adviser');
  app.clock.pass(1);
  await attendance.goes('adviser');
  await attendance.mark(['adviser'], 'room');
  expect(await attendance.lineOf('adviser')).toMatchObject({ presence: 'room', leftAt: null });
});

test('[ATT-1] a member who waited on the page when the meeting opens is present once admitted', async () => {
  const planned = await TestAttendance.of(app, address);
  await planned.comes('partner');
  expect(await planned.lineOf('partner')).toMatchObject({ ...NOBODY, online: true });
  const counted = planned.announced();
  await planned.meeting.open();
  await counted;
  expect(await planned.lineOf('partner')).toMatchObject({ ...NOBODY, online: true });
  await planned.meeting.admit('partner');
  expect(await planned.lineOf('partner')).toMatchObject({ presence: 'remote', online: true, seenOnly: true });
});

test('people coming in while the attendance is taken make one line each', async () => {
  const everybody: Person[] = ['adviser', 'otherAdviser', 'provider', 'otherProvider', 'partner'];
  await Promise.all([...everybody.map((person) => attendance.comes(person)), attendance.mark(everybody, 'room')]);
  for (const person of everybody)
    expect(await attendance.lineOf(person)).toMatchObject({ presence: 'room', online: true });
  expect((await attendance.list()).lines).toHaveLength(7);
});

test('after a restart of the server the list still knows who came', async () => {
  await attendance.enters('partner');
  await attendance.enters('adviser');
  await attendance.mark(['provider'], 'room');
  app.clock.pass(20);
  await app.get(AttendanceTracker).emptyRooms();
  expect(await attendance.lineOf('partner')).toMatchObject({ presence: 'remote', leftAt: '2026-11-24T08:50:00.000Z' });
  expect(await attendance.lineOf('provider')).toMatchObject({ presence: 'room', leftAt: null });
});
