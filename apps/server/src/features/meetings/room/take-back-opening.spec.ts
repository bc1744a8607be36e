import {
  ENTER_MEETING,
  goToItem,
  listCommittees,
  makeReservationCommand,
  markAttendanceCommand,
  showAttendance,
  showMeeting,
  takeBackOpeningCommand,
} from '@passerelle/contracts';
import { AttendanceRepository } from '../../../model/attendance/attendance.repository.js';
import { connectLive } from '../../../testing/live-member.js';
import { MeetingScene } from '../../../testing/meeting-scene.js';
import { newCommand } from '../../../testing/member-client.js';
import { setScene, type Person } from '../../../testing/scene.js';
import { startTestApp, type TestApp } from '../../../testing/test-app.js';

let app: TestApp;
let address: string;
let meeting: MeetingScene;

beforeAll(async () => {
  app = await startTestApp();
  address = await app.listen();
});
beforeEach(async () => {
  meeting = await MeetingScene.prepare(app, address, await setScene(app, 1));
});
afterAll(() => app.close());

async function takeBack(person: Person = 'facilitator', expectedVersion?: number) {
  const { version } = await meeting.view('facilitator');
  const body = { commandId: newCommand(), expectedVersion: expectedVersion ?? version };
  return (await meeting.as(person)).ask(takeBackOpeningCommand, { meetingId: meeting.meetingId }, body);
}

const mayTakeBack = async (person: Person): Promise<boolean> => (await meeting.view(person)).abilities.takeBackOpening;

/** What the coordinator's table says of the committee. */
async function inSession(): Promise<boolean | undefined> {
  const committees = await (await meeting.as('coordinator')).get(listCommittees, {});
  return committees.find(({ id }) => id === meeting.scene.committee.id)?.inSession;
}

test('[MEET-10] a meeting opened by mistake is planned again, as it was: no leader, no time spent, nobody present', async () => {
  const before = await meeting.view('facilitator');
  await meeting.open();
  expect(await inSession()).toBe(true);
  const [itemId = ''] = await meeting.items();
  const pointId = await meeting.addPoint();
  await meeting.goTo(pointId);
  await meeting.goTo(itemId);
  const socket = await connectLive(address, (await meeting.as('partner')).cookie);
  const state = { meetingId: meeting.meetingId, following: true, unsaved: false, itemId: null };
  const everCame = (): Promise<number> =>
    app.run(
      { kind: 'job', purpose: 'test' },
      async (tx) => (await app.get(AttendanceRepository).ofMeeting(tx, meeting.meetingId)).length,
    );
  await socket.timeout(5000).emitWithAck(ENTER_MEETING, state);

  const { view } = await takeBack();

  expect(await inSession()).toBe(false);
  expect(view).toMatchObject({ status: 'planned', openedAt: null, currentSince: null, leaderName: null, end: null });
  expect(view?.abilities).toEqual(before.abilities);
  expect(view?.agenda.map((line) => line.kind !== 'reserved' && [line.secondsSpent, line.current])).toEqual([
    [0, false],
    [0, false],
  ]);
  const { lines } = await (await meeting.as('facilitator')).get(showAttendance, { meetingId: meeting.meetingId });
  expect(lines.filter(({ presence }) => presence !== null)).toEqual([]);
  expect(await everCame()).toBe(0);
  // It opens again, as any other; a page that stayed open is counted anew.
  await meeting.open();
  expect((await meeting.view('facilitator')).status).toBe('open');
  while ((await everCame()) === 0) await new Promise((resolve) => setImmediate(resolve));
  socket.disconnect();
});

test('[MEET-10] once a word is written, the attendance taken, a case postponed or a reservation made, the meeting stays open', async () => {
  const begins: ((itemId: string) => Promise<unknown>)[] = [
    (itemId) => meeting.write(itemId, 'Vient le mercredi', 'exchanges'),
    async () => {
      const accountIds = [meeting.scene.people.partner.id];
      const body = { commandId: newCommand(), accountIds, presence: 'room' as const };
      await (await meeting.as('facilitator')).get(markAttendanceCommand, { meetingId: meeting.meetingId }, body);
    },
    (itemId) => meeting.postpone(itemId),
    async (itemId) => {
      const organisationId = meeting.scene.organisations.provider.id;
      const body = { commandId: newCommand(), kind: 'reservation' as const, organisationId, text: 'Trop court' };
      await (await meeting.as('provider')).get(makeReservationCommand, { itemId }, body);
    },
  ];
  for (const begin of begins) {
    meeting = await MeetingScene.prepare(app, address, await setScene(app, 1));
    await meeting.open();
    expect(await mayTakeBack('facilitator')).toBe(true);
    await begin((await meeting.items())[0] ?? '');
    expect(await mayTakeBack('facilitator')).toBe(false);
    expect(await takeBack()).toMatchObject({ status: 422, refusal: { refused: 'meeting-begun' } });
    expect((await meeting.view('facilitator')).status).toBe('open');
  }
});

test('[MEET-10] what was written in a sheet before the opening is no beginning', async () => {
  await meeting.write((await meeting.items())[0] ?? '', 'Préparé avant la séance', 'situation');
  await meeting.open();
  expect(await mayTakeBack('facilitator')).toBe(true);
  expect((await takeBack()).status).toBe(200);
});

test('[MEET-11] the item that was reached by mistake has not been opened once the move is taken back', async () => {
  await meeting.open();
  const [itemId = ''] = await meeting.items();
  const reached = await meeting.addPoint();
  const spent = async () => (await meeting.points()).map(({ secondsSpent }) => secondsSpent);
  const goBack = async () => {
    const body = { commandId: newCommand(), itemId, takesBackFrom: reached };
    return (await meeting.as('facilitator')).ask(goToItem, { meetingId: meeting.meetingId }, body);
  };
  await meeting.goTo(itemId);
  await meeting.goTo(reached);
  await goBack();
  expect(await spent()).toEqual([0]);
  // Half a minute later it is a visit, whatever the page says.
  await meeting.goTo(reached);
  app.clock.pass(1);
  await goBack();
  expect(await spent()).toEqual([60]);
  // A co-facilitator took the meeting elsewhere meanwhile: nothing is taken back, and both items took their time.
  const third = await meeting.addPoint();
  await meeting.goTo(reached);
  await meeting.goTo(third);
  expect((await goBack()).refusal).toEqual({ refused: 'meeting-moved-on' });
  expect((await meeting.points()).map(({ current, secondsSpent }) => [current, secondsSpent])).toEqual([
    [false, 61],
    [true, 0],
  ]);
});

test('[DO-1] [MEET-10] facilitators alone take it back, on what they have seen', async () => {
  expect((await takeBack()).refusal).toEqual({ refused: 'meeting-not-open' });
  await meeting.open();
  for (const person of ['adviser', 'coordinator', 'stranger', 'administrator'] satisfies Person[]) {
    expect((await takeBack(person)).status).toBe(404);
  }
  for (const person of ['adviser', 'coordinator'] satisfies Person[]) expect(await mayTakeBack(person)).toBe(false);
  expect((await takeBack('facilitator', 0)).refusal).toMatchObject({ refused: 'stale-version' });
  const { view } = await (await meeting.as('facilitator')).ask(showMeeting, { meetingId: meeting.meetingId });
  expect(view?.status).toBe('open');
});
