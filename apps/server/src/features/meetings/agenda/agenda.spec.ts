import {
  acceptProposal,
  cancelMeetingCommand,
  giveItemMinutes,
  moveAgendaItem,
  openMeetingCommand,
  planMeeting,
  proposeCase,
  returnToProposalsCommand,
  withdrawProposal,
} from '@passerelle/contracts';
import { aCaseFile } from '@passerelle/testing';
import { AGENDA_ITEM_TABLE } from '../../../model/agenda/agenda-item.table.js';
import { CaseFileRepository } from '../../../model/case-files/case-file.repository.js';
import { MEMBERSHIP_TABLE } from '../../../model/memberships/membership.table.js';
import { DEMO_MAIL_TABLE } from '../../../platform/mail/demo-mail.table.js';
import { newCommand } from '../../../testing/member-client.js';
import { MeetingScene } from '../../../testing/meeting-scene.js';
import { setScene, type Scene } from '../../../testing/scene.js';
import { startTestApp, type TestApp } from '../../../testing/test-app.js';

let app: TestApp;
let address: string;
let scene: Scene;
let meeting: MeetingScene;

beforeAll(async () => {
  app = await startTestApp();
  address = await app.listen();
  scene = await setScene(app, 4);
  meeting = await MeetingScene.prepare(app, address, scene);
});
afterAll(() => app.close());

async function move(itemId: string, after: string | null) {
  return (await meeting.as('facilitator')).ask(moveAgendaItem, { itemId }, { commandId: newCommand(), after });
}

test('[AGE-4] two people who move two items concurrently both succeed, and the event says who moved what', async () => {
  const [first = '', second = '', third = '', fourth = ''] = await meeting.items();
  await Promise.all([move(fourth, null), move(first, third)]);
  const order = await meeting.items();
  expect(order[0]).toBe(fourth);
  expect(order.indexOf(first)).toBe(order.indexOf(third) + 1);
  expect(new Set(order)).toEqual(new Set([first, second, third, fourth]));
  const { agenda } = await meeting.view('adviser');
  const moved = agenda.flatMap((line) => (line.kind === 'case' && line.moved ? [line.moved.byName] : []));
  expect(moved).toEqual(['facilitator (démo)', 'facilitator (démo)']);
});

test('fifty concurrent moves leave each item once, in a total order', async () => {
  const items = await meeting.items();
  const pick = (index: number): string => items[index % items.length] ?? '';
  await Promise.all(
    Array.from({ length: 50 }, (_, index) => move(pick(index), index % 3 === 0 ? null : pick(index * 7 + 1))),
  );
  expect((await meeting.items()).sort()).toEqual([...items].sort());
});

test('[AGE-4] an item is put after one that is on the agenda', async () => {
  const [first = ''] = await meeting.items();
  expect((await move(first, newCommand())).refusal).toEqual({ refused: 'item-not-on-agenda' });
});

test('[AGE-2] a case without agreement is not accepted, and its proposal says so', async () => {
  const caseFile = aCaseFile({
    committeeId: scene.committee.id,
    prescriberOrganisationId: scene.organisations.adviser.id,
    agreementAt: null,
  });
  await app.run({ kind: 'job', purpose: 'test' }, (tx) => app.get(CaseFileRepository).add(tx, [caseFile]));
  const proposal = { commandId: newCommand(), caseFileId: caseFile.id, reason: 'Silence', question: 'Qui appelle ?' };
  const view = await (await meeting.as('adviser')).get(proposeCase, { meetingId: meeting.meetingId }, proposal);
  expect(view.proposals).toMatchObject([{ agreementGivenOn: null, abilities: { accept: false, withdraw: true } }]);
  const facilitator = await meeting.as('facilitator');
  const body = { commandId: newCommand(), expectedVersion: 1, minutes: 6 };
  const { refusal } = await facilitator.ask(acceptProposal, { itemId: proposal.commandId }, body);
  expect(refusal).toEqual({ refused: 'agreement-missing' });
  const again = await facilitator.ask(
    proposeCase,
    { meetingId: meeting.meetingId },
    { ...proposal, commandId: newCommand() },
  );
  expect(again.refusal).toEqual({ refused: 'already-on-agenda' });
  const gone = { commandId: newCommand(), expectedVersion: 1 };
  const after = await (await meeting.as('adviser')).get(withdrawProposal, { itemId: proposal.commandId }, gone);
  expect(after.proposals).toEqual([]);
});

test('[DO-4] a case is proposed to a meeting of its own committee, and to no other, even by whoever sits in both', async () => {
  const job = { kind: 'job', purpose: 'test' } as const;
  const { adviser, stranger } = scene.people;
  const caseFile = await app.run(job, async (tx) => {
    const abroad = await tx.manager.findOneByOrFail(MEMBERSHIP_TABLE, { accountId: stranger.id });
    await tx.manager.insert(MEMBERSHIP_TABLE, { ...abroad, id: newCommand(), accountId: adviser.id });
    const { committeeId, organisationId: prescriberOrganisationId } = abroad;
    const theirs = aCaseFile({ committeeId, prescriberOrganisationId });
    await app.get(CaseFileRepository).add(tx, [theirs]);
    return theirs;
  });
  const proposal = { commandId: newCommand(), caseFileId: caseFile.id, reason: 'Silence', question: 'Qui appelle ?' };
  const both = await meeting.as('adviser');
  expect((await both.ask(proposeCase, { meetingId: meeting.meetingId }, proposal)).status).toBe(404);
  const proposed = await app.run(job, (tx) => tx.manager.countBy(AGENDA_ITEM_TABLE, { caseFileId: caseFile.id }));
  expect(proposed).toBe(0);
});

test('[AGE-3] [AGE-6] minutes are given, and an accepted item goes back to the proposals', async () => {
  const [itemId = ''] = await meeting.items();
  const facilitator = await meeting.as('facilitator');
  const timed = await facilitator.get(
    giveItemMinutes,
    { itemId },
    { commandId: newCommand(), expectedVersion: 2, minutes: 9 },
  );
  expect(timed.agenda.find((line) => line.kind === 'case' && line.itemId === itemId)?.minutes).toBe(9);
  const long = { commandId: newCommand(), expectedVersion: 3, minutes: 61 };
  expect((await facilitator.ask(giveItemMinutes, { itemId }, long)).refusal).toEqual({
    refused: 'minutes-out-of-range',
  });
  const back = await facilitator.get(
    returnToProposalsCommand,
    { itemId },
    { commandId: newCommand(), expectedVersion: 3 },
  );
  expect(back.proposals.map((one) => one.itemId)).toEqual([itemId]);
  expect(back.agenda).toHaveLength(3);
});

test('[DO-1] a member who is not a facilitator orders nothing', async () => {
  const [itemId = ''] = await meeting.items();
  const adviser = await meeting.as('adviser');
  const { status } = await adviser.ask(moveAgendaItem, { itemId }, { commandId: newCommand(), after: null });
  expect(status).toBe(404);
});

test('a proposal that looks like a social-security number is refused with its sentence', async () => {
  const caseFile = aCaseFile({
    committeeId: scene.committee.id,
    prescriberOrganisationId: scene.organisations.adviser.id,
  });
  await app.run({ kind: 'job', purpose: 'test' }, (tx) => app.get(CaseFileRepository).add(tx, [caseFile]));
  const proposal = {
    commandId: newCommand(),
    caseFileId: caseFile.id,
    reason: '2 85 05 78 006 084 41',
    question: 'Qui ?',
  };
  const { refusal } = await (await meeting.as('adviser')).ask(proposeCase, { meetingId: meeting.meetingId }, proposal);
  expect(refusal).toEqual({ refused: 'looks-like-social-security-number', field: 'reason' });
});

test('members are invited by mail, with no case in it', async () => {
  const mails = await app.run({ kind: 'job', purpose: 'test' }, (tx) => tx.manager.find(DEMO_MAIL_TABLE));
  const invited = mails.filter((mail) => mail.text.includes(meeting.meetingId));
  expect(invited.map((mail) => mail.recipient)).toContain(scene.people.partner.email);
  expect(invited[0]?.text).toMatch(/est prévue le mardi 24\snovembre\s2026, 9\sh\s30\. Durée prévue\s: 2\sh\./);
  expect(JSON.stringify(invited)).not.toContain('DEMO-');
});

test('a date that is past is refused, and nothing is planned', async () => {
  const body = {
    commandId: newCommand(),
    date: '2026-11-23',
    time: '09:30',
    durationMinutes: 60,
    place: 'Salle',
    link: null,
  };
  const { refusal } = await (
    await meeting.as('facilitator')
  ).ask(planMeeting, { committeeId: scene.committee.id }, body);
  expect(refusal).toEqual({ refused: 'date-past', field: 'date' });
});

test('[MEET-2] [MEET-3] one meeting is open at a time; the items of a cancelled one go to the next', async () => {
  const facilitator = await meeting.as('facilitator');
  const nextId = newCommand();
  const body = {
    commandId: nextId,
    date: '2026-12-15',
    time: '14:00',
    durationMinutes: 60,
    place: 'Salle',
    link: null,
  };
  await facilitator.get(planMeeting, { committeeId: scene.committee.id }, body);
  const before = await meeting.view('facilitator');
  const request = { commandId: newCommand(), expectedVersion: before.version };
  await facilitator.get(cancelMeetingCommand, { meetingId: meeting.meetingId }, request);
  const next = await MeetingScene.of(meeting, nextId).view('facilitator');
  expect(next.agenda).toHaveLength(before.agenda.length);
  expect(next.proposals).toHaveLength(before.proposals.length);
  const opened = await facilitator.get(
    openMeetingCommand,
    { meetingId: nextId },
    { commandId: newCommand(), expectedVersion: next.version },
  );
  expect(opened).toMatchObject({ status: 'open', leading: true });
  const third = newCommand();
  await facilitator.get(
    planMeeting,
    { committeeId: scene.committee.id },
    { ...body, commandId: third, date: '2026-12-16' },
  );
  const { refusal } = await facilitator.ask(
    openMeetingCommand,
    { meetingId: third },
    { commandId: newCommand(), expectedVersion: 1 },
  );
  expect(refusal).toEqual({ refused: 'another-meeting-open' });
});
