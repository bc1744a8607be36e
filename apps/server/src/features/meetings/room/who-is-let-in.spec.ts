import { sendOutMembersCommand } from '@passerelle/contracts';
import { aMembership } from '@passerelle/testing';
import { createDataSource } from '../../../platform/database/data-source.js';
import { TABLES } from '../../../tables.js';
import { MemberRepository } from '../../../model/memberships/member.repository.js';
import { newCommand } from '../../../testing/member-client.js';
import { setScene, type Person } from '../../../testing/scene.js';
import { MeetingScene } from '../../../testing/meeting-scene.js';
import { startTestApp, type TestApp } from '../../../testing/test-app.js';
import { TestAttendance } from '../attendance/test-attendance.js';

let app: TestApp;
let address: string;
let meeting: MeetingScene;
let attendance: TestAttendance;

beforeAll(async () => {
  app = await startTestApp();
  address = await app.listen();
});
beforeEach(async () => {
  app.clock.set('2026-11-24T08:30:00Z');
  meeting = await MeetingScene.prepare(app, address, await setScene(app, 0));
  attendance = TestAttendance.in(app, meeting);
  await meeting.open();
});
afterAll(() => app.close());

const stateOf = async (person: Person) => (await meeting.view(person)).admission;

async function refusedSendingOut(...people: Person[]): Promise<unknown> {
  const body = { commandId: newCommand(), accountIds: people.map((person) => attendance.accountOf(person)) };
  const client = await meeting.as('facilitator');
  return (await client.ask(sendOutMembersCommand, { meetingId: meeting.meetingId }, body)).refusal;
}

describe('a facilitator who is a prescriber too', () => {
  beforeEach(async () => {
    const { committee, organisations } = meeting.scene;
    const membership = aMembership({
      accountId: attendance.accountOf('facilitator'),
      committeeId: committee.id,
      organisationId: organisations.adviser.id,
      role: 'prescriber',
    });
    await app.run({ kind: 'job', purpose: 'test' }, (tx) => app.get(MemberRepository).add(tx, [membership]));
    await attendance.comes('facilitator');
  });

  test('[ATT-6] is in the room by coming, and on the list', async () => {
    expect(await stateOf('facilitator')).toBe('admitted');
    expect(await attendance.lineOf('facilitator')).toMatchObject({ presence: 'remote', admission: 'admitted' });
  });

  test('[ATT-7] is not sent out, is not offered to be, and stays when excused by mistake', async () => {
    const abilities = { admit: false, sendOut: false };
    expect(await attendance.lineOf('facilitator')).toMatchObject({ abilities });
    expect(await refusedSendingOut('facilitator')).toEqual({ refused: 'facilitator-stays' });
    await attendance.mark(['facilitator'], 'excused');
    expect(await attendance.lineOf('facilitator')).toMatchObject({ admission: 'admitted' });
  });
});

describe('the gesture for all, of a page that is a moment old', () => {
  test('[ATT-6] lets in who still waits, and not who was sent out or excused meanwhile', async () => {
    for (const person of ['partner', 'otherAdviser', 'otherProvider'] as const) await attendance.comes(person);
    await meeting.sendOut('partner');
    await attendance.mark(['otherAdviser'], 'excused');
    await meeting.admitWaiting('partner', 'otherAdviser', 'otherProvider');
    const states = [await stateOf('partner'), await stateOf('otherAdviser'), await stateOf('otherProvider')];
    expect(states).toEqual(['sent-out', 'waiting', 'admitted']);
    expect(await attendance.lineOf('otherAdviser')).toMatchObject({ presence: 'excused' });
  });

  test('[ATT-6] [ATT-7] before the sending out it lets in, and by name it does afterwards', async () => {
    await attendance.comes('partner');
    await meeting.admitWaiting('partner');
    expect(await stateOf('partner')).toBe('admitted');
    await meeting.sendOut('partner');
    expect(await stateOf('partner')).toBe('sent-out');
    await meeting.admit('partner');
    expect(await stateOf('partner')).toBe('admitted');
  });
});

test('[ATT-7] a member who never came is not sent out: their line stays as it is', async () => {
  await attendance.mark(['partner'], 'room');
  await meeting.sendOut('partner');
  expect(await attendance.lineOf('partner')).toMatchObject({ presence: 'room', leftAt: null, admission: null });
});

test('[ATT-7] no facilitator is sent out, not even one whose page was never open, nor anyone named with them', async () => {
  await attendance.enters('partner');
  await attendance.mark(['facilitator'], 'room');
  expect(await refusedSendingOut('partner', 'facilitator')).toEqual({ refused: 'facilitator-stays' });
  expect(await attendance.lineOf('facilitator')).toMatchObject({ presence: 'room', leftAt: null });
  expect(await stateOf('partner')).toBe('admitted');
});

test('[ATT-6] [ATT-7] each member who is let in or sent out has an audit row, and who was not has none', async () => {
  for (const person of ['partner', 'otherAdviser'] as const) await attendance.comes(person);
  await meeting.admit('partner', 'otherAdviser', 'otherProvider');
  await meeting.admit('partner');
  await meeting.sendOut('partner');
  await attendance.mark(['otherAdviser'], 'excused');
  await attendance.mark(['partner'], 'room');
  const owner = await createDataSource(app.ownerUrl, TABLES, 1).initialize();
  const rows = await owner.query<{ action: string; subject: string; actor: string }[]>(
    `select action, subject_id as subject, actor from audit
     where action in ('attendance.admit-member', 'attendance.send-member-out') and committee_id = $1 order by id`,
    [meeting.scene.committee.id],
  );
  await owner.destroy();
  const [partner, otherAdviser] = [attendance.accountOf('partner'), attendance.accountOf('otherAdviser')];
  const admissions = rows.slice(0, 2).map(({ subject }) => subject);
  expect(admissions.sort()).toEqual([partner, otherAdviser].sort());
  expect(rows.slice(2).map(({ action, subject }) => [action, subject])).toEqual([
    ['attendance.send-member-out', partner],
    ['attendance.send-member-out', otherAdviser],
    ['attendance.admit-member', partner],
  ]);
  expect(new Set(rows.map(({ actor }) => actor))).toEqual(new Set([`member:${attendance.accountOf('facilitator')}`]));
});
