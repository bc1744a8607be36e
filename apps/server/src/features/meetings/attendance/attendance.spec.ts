import { closeMeetingCommand } from '@passerelle/contracts';
import { aMembership } from '@passerelle/testing';
import { MEMBERSHIP_TABLE } from '../../../model/memberships/membership.table.js';
import { MemberRepository } from '../../../model/memberships/member.repository.js';
import { createDataSource } from '../../../platform/database/data-source.js';
import { TABLES } from '../../../tables.js';
import { newCommand } from '../../../testing/member-client.js';
import type { Person } from '../../../testing/scene.js';
import { startTestApp, type TestApp } from '../../../testing/test-app.js';
import { NOBODY, TestAttendance } from './test-attendance.js';

const JOB = { kind: 'job', purpose: 'test' } as const;

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

test('every member is listed by organisation, and nothing is known of anybody yet', async () => {
  const { lines, abilities, timeZone } = await attendance.list();
  expect({ abilities, timeZone }).toEqual({ abilities: { take: true }, timeZone: 'Europe/Paris' });
  expect(lines.map((line) => line.organisationName)).toEqual([
    'Structure de adviser',
    'Structure de coordinator',
    'Structure de facilitator',
    'Structure de otherAdviser',
    'Structure de otherProvider',
    'Structure de partner',
    'Structure de provider',
  ]);
  for (const line of lines) expect(line).toMatchObject(NOBODY);
});

test('[ATT-2] hours are corrected as the clock of the committee shows them, and no member leaves before arriving', async () => {
  await attendance.mark(['adviser'], 'room');
  const entryId = (await attendance.lineOf('adviser'))?.entryId ?? '';
  await attendance.correct(entryId, { arrivedAt: '09:40', leftAt: '11:05' });
  const hours = { arrivedAt: '2026-11-24T08:40:00.000Z', leftAt: '2026-11-24T10:05:00.000Z' };
  expect(await attendance.lineOf('adviser')).toMatchObject({ presence: 'room', ...hours });
  const { refusal } = await attendance.correct(entryId, { arrivedAt: '09:40', leftAt: '09:39' });
  expect(refusal).toEqual({ refused: 'leaves-before-arriving', field: 'leftAt' });
  expect(await attendance.lineOf('adviser')).toMatchObject(hours);
  await attendance.correct(entryId, { arrivedAt: null, leftAt: null });
  expect(await attendance.lineOf('adviser')).toMatchObject({ arrivedAt: hours.arrivedAt, leftAt: null });
  await attendance.mark(['adviser'], 'excused');
  expect(await attendance.lineOf('adviser')).toMatchObject({ presence: 'excused', arrivedAt: null, leftAt: null });
});

test('[ATT-3] the list is written while the meeting is open only', async () => {
  const planned = await TestAttendance.of(app, address);
  const refused = { refused: 'meeting-not-open' };
  expect((await planned.mark(['partner'], 'room')).refusal).toEqual(refused);
  expect((await planned.list()).abilities).toEqual({ take: false });
  await attendance.enters('adviser');
  const entryId = (await attendance.mark(['partner'], 'room')).view?.lines.at(5)?.entryId ?? '';
  const { meetingId } = attendance.meeting;
  const { version } = await attendance.meeting.view('facilitator');
  const closing = { commandId: newCommand(), expectedVersion: version, acceptUnsaved: false };
  await (await attendance.meeting.as('facilitator')).get(closeMeetingCommand, { meetingId }, closing);
  await attendance.goes('adviser');
  expect((await attendance.mark(['provider'], 'room')).refusal).toEqual(refused);
  expect((await attendance.invite('Odile P.', 'CCAS')).refusal).toEqual(refused);
  expect((await attendance.correct(entryId, { arrivedAt: '09:00', leftAt: null })).refusal).toEqual(refused);
  expect((await attendance.remove(entryId)).refusal).toEqual(refused);
  expect(await attendance.lineOf('adviser')).toMatchObject({ presence: 'remote', leftAt: null, online: false });
});

test('[ATT-4] a guest is a name and an organisation, and comes after the members', async () => {
  const { view } = await attendance.invite('  Odile P. ', 'CCAS de Muret (démo)');
  const guest = { accountId: null, name: 'Odile P.', organisationName: 'CCAS de Muret (démo)', presence: 'room' };
  expect(view?.lines.at(-1)).toMatchObject({ ...guest, seenOnly: false, online: false });
  expect((await attendance.invite(' ', 'CCAS')).refusal).toEqual({ refused: 'text-empty', field: 'name' });
  expect((await attendance.invite('Odile P.', ' ')).refusal).toEqual({
    refused: 'text-empty',
    field: 'organisationName',
  });
  const number = '1 85 05 78 006 084 36';
  expect((await attendance.invite(number, 'CCAS')).refusal?.refused).toBe('looks-like-social-security-number');
  expect((await attendance.list()).lines).toHaveLength(8);
});

test('a line taken off: a guest goes, a member is unknown again; sent twice, it is done once', async () => {
  const guest = (await attendance.invite('Odile P.', 'CCAS')).view?.lines.at(-1)?.entryId ?? '';
  await attendance.mark(['adviser'], 'room');
  const entryId = (await attendance.lineOf('adviser'))?.entryId ?? '';
  const commandId = newCommand();
  await attendance.remove(guest);
  const answers = await Promise.all([attendance.remove(entryId, commandId), attendance.remove(entryId, commandId)]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  expect(await attendance.lineOf('adviser')).toMatchObject(NOBODY);
  expect((await attendance.list()).lines).toHaveLength(7);
  expect((await attendance.remove(entryId)).refusal).toEqual({ refused: 'not-found' });
  const names: unknown = await app.run(JOB, (tx) =>
    tx.manager.query('select name from attendance_entry where removed_at is not null and meeting_id = $1', [
      attendance.meeting.meetingId,
    ]),
  );
  expect(names).toEqual([{ name: '' }, { name: '' }]);
  await attendance.enters('adviser');
  expect(await attendance.lineOf('adviser')).toMatchObject({ presence: 'remote', online: true, seenOnly: true });
});

test('the same command sent twenty times writes one line', async () => {
  const commandId = newCommand();
  const marked = await Promise.all(
    Array.from({ length: 20 }, () => attendance.mark(['adviser', 'partner'], 'room', commandId)),
  );
  expect(new Set(marked.map(({ status }) => status))).toEqual(new Set([200]));
  const invited = await Promise.all(Array.from({ length: 20 }, () => attendance.invite('Odile P.', 'CCAS', commandId)));
  expect(new Set(invited.map(({ refusal }) => refusal?.refused))).toEqual(new Set(['command-reused']));
  const guest = newCommand();
  await Promise.all(Array.from({ length: 20 }, () => attendance.invite('Odile P.', 'CCAS', guest)));
  expect((await attendance.list()).lines.filter(({ presence }) => presence === 'room')).toHaveLength(3);
});

test('an account with two memberships has one line, under the organisation that the room shows', async () => {
  const { committee, organisations } = attendance.meeting.scene;
  const second = aMembership({
    accountId: attendance.accountOf('facilitator'),
    committeeId: committee.id,
    organisationId: organisations.partner.id,
    role: 'support-partner',
  });
  await app.run(JOB, (tx) => app.get(MemberRepository).add(tx, [second]));
  expect(await attendance.lineOf('facilitator')).toMatchObject({ organisationName: 'Structure de partner' });
  await attendance.comes('facilitator');
  expect(
    (await attendance.list()).lines.filter(({ accountId }) => accountId === attendance.accountOf('facilitator')),
  ).toHaveLength(1);
  expect(await attendance.lineOf('facilitator')).toMatchObject({ organisationName: 'Structure de partner' });
});

test('a member who was there keeps a line when their membership ends, and no other member is written', async () => {
  await attendance.enters('partner');
  const ended = async (person: Person) =>
    app.run(JOB, (tx) =>
      tx.manager.update(MEMBERSHIP_TABLE, { accountId: attendance.accountOf(person) }, { endedAt: tx.now }),
    );
  await ended('partner');
  await ended('otherProvider');
  const { lines } = await attendance.list();
  expect(lines.at(-1)).toMatchObject({ name: 'partner (démo)', presence: 'remote' });
  expect(lines).toHaveLength(6);
  expect((await attendance.mark(['otherProvider'], 'room')).refusal).toEqual({ refused: 'not-found' });
  expect((await attendance.mark(['partner'], 'room')).status).toBe(200);
});

test('a change is announced to the committee, without a name', async () => {
  const announced = attendance.announced();
  const { liveVersion: version } = await attendance.mark(['adviser'], 'room');
  expect(await announced).toEqual({ kind: 'attendance', id: attendance.meeting.meetingId, version });
});

test('each command leaves its audit row', async () => {
  const entryId = (await attendance.invite('Odile P.', 'CCAS')).view?.lines.at(-1)?.entryId ?? '';
  await attendance.mark(['adviser'], 'room');
  await attendance.correct(entryId, { arrivedAt: '09:40', leftAt: null });
  await attendance.remove(entryId);
  const owner = await createDataSource(app.ownerUrl, TABLES, 1).initialize();
  const traces: unknown = await owner.query(
    `select action, actor from audit
     where subject_id = $1 and action like 'attendance.%' and action <> 'attendance.show' order by id`,
    [attendance.meeting.meetingId],
  );
  await owner.destroy();
  const actor = `member:${attendance.accountOf('facilitator')}`;
  const actions = ['attendance.guest', 'attendance.mark', 'attendance.correct', 'attendance.remove'];
  expect(traces).toEqual(actions.map((action) => ({ action, actor })));
});
