import {
  acceptFollowUp,
  declineFollowUp,
  finishFollowUp,
  giveFollowUpCommand,
  listFollowUps,
  recordDecisionCommand,
  showAgendaItem,
} from '@passerelle/contracts';
import { MEETING_TABLE } from '../../../model/meetings/meeting.table.js';
import { newCommand } from '../../../testing/member-client.js';
import { MeetingScene } from '../../../testing/meeting-scene.js';
import { setScene, type Person } from '../../../testing/scene.js';
import { startTestApp, type TestApp } from '../../../testing/test-app.js';

let app: TestApp;
let meeting: MeetingScene;
let itemId: string;

beforeAll(async () => {
  app = await startTestApp();
  meeting = await MeetingScene.prepare(app, await app.listen(), await setScene(app, 1));
  await meeting.open();
  [itemId = ''] = await meeting.items();
  const { organisations } = meeting.scene;
  await (
    await meeting.as('facilitator')
  ).get(
    recordDecisionCommand,
    { itemId },
    {
      commandId: newCommand(),
      expectedVersion: 2,
      outcome: 'REFER_SOCIAL',
      wordingDigest: await meeting.write(itemId, 'Prêt d’un ordinateur'),
      carrierOrganisationId: organisations.provider.id,
      plannedDate: '2026-11-30',
    },
  );
});
afterAll(() => app.close());

async function give(text = 'Prêter l’ordinateur', dueDate = '2026-12-04') {
  const followUpId = newCommand();
  const body = { commandId: followUpId, organisationId: meeting.scene.organisations.partner.id, text, dueDate };
  const { refusal } = await (await meeting.as('facilitator')).ask(giveFollowUpCommand, { itemId }, body);
  return { followUpId, refusal };
}

test('[FOL-1] the organisation that owes it accepts it, then says that it is done', async () => {
  const { followUpId } = await give();
  const partner = await meeting.as('partner');
  const accepted = await partner.get(acceptFollowUp, { followUpId }, { commandId: newCommand(), expectedVersion: 1 });
  expect(accepted).toMatchObject({ status: 'accepted', caseFileId: null, abilities: { accept: false, finish: true } });
  const done = await partner.get(
    finishFollowUp,
    { followUpId },
    { commandId: newCommand(), expectedVersion: 2, word: '' },
  );
  expect(done).toMatchObject({ status: 'done', abilities: { accept: false, decline: false, finish: false } });
  const again = await partner.ask(
    finishFollowUp,
    { followUpId },
    { commandId: newCommand(), expectedVersion: 3, word: '' },
  );
  expect(again.refusal).toEqual({ refused: 'follow-up-settled' });
});

test('[FOL-3] declining needs a reason, which a member who sees the case reads', async () => {
  const { followUpId } = await give('Prêter une clé 4G');
  const partner = await meeting.as('partner');
  const bare = { commandId: newCommand(), expectedVersion: 1, reason: '  ' };
  expect((await partner.ask(declineFollowUp, { followUpId }, bare)).refusal).toEqual({
    refused: 'reason-missing',
    field: 'reason',
  });
  const body = { commandId: newCommand(), expectedVersion: 1, reason: 'Plus de matériel avant janvier' };
  await partner.get(declineFollowUp, { followUpId }, body);
  const { followUps } = await (await meeting.as('adviser')).get(showAgendaItem, { itemId });
  expect(followUps.find(({ id }) => id === followUpId)).toMatchObject({
    status: 'declined',
    declineReason: body.reason,
  });
});

test('[DO-6] no member answers for another organisation', async () => {
  const { followUpId } = await give('Former à l’usage');
  const tried = async (person: Person) => {
    const client = await meeting.as(person);
    return (await client.ask(acceptFollowUp, { followUpId }, { commandId: newCommand(), expectedVersion: 1 })).status;
  };
  for (const person of ['otherAdviser', 'coordinator', 'administrator', 'stranger'] as const) {
    expect([person, await tried(person)]).toEqual([person, 404]);
  }
  for (const person of ['adviser', 'provider'] as const) expect([person, await tried(person)]).toEqual([person, 403]);
});

test('[DO-21] while the committee meets, a facilitator writes down the answer said aloud, and takes nothing in hand', async () => {
  const { followUpId } = await give('Former à l’usage');
  const facilitator = await meeting.as('facilitator');
  const at = (expectedVersion: number) => ({ commandId: newCommand(), expectedVersion });
  const accepted = await facilitator.get(acceptFollowUp, { followUpId }, at(1));
  expect(accepted).toMatchObject({ status: 'accepted', assigneeName: null, mine: false, abilities: { finish: true } });
  const done = await facilitator.get(finishFollowUp, { followUpId }, { ...at(2), word: 'Formée mardi' });
  expect(done).toMatchObject({ status: 'done', doneWord: 'Formée mardi' });
});

test('[DO-21] once the meeting is no longer open, a facilitator answers for no organisation', async () => {
  const { followUpId } = await give('Former à l’usage');
  const setStatus = (status: 'open' | 'planned') =>
    app.run({ kind: 'job', purpose: 'test' }, (tx) =>
      tx.manager.update(MEETING_TABLE, { id: meeting.meetingId }, { status }),
    );
  await setStatus('planned');
  const facilitator = await meeting.as('facilitator');
  const answer = { commandId: newCommand(), expectedVersion: 1, word: '' };
  const { refusal } = await facilitator.ask(finishFollowUp, { followUpId }, answer);
  const [view] = (await facilitator.get(listFollowUps, { committeeId: meeting.scene.committee.id })).filter(
    ({ id }) => id === followUpId,
  );
  await setStatus('open');
  expect(refusal).toEqual({ refused: 'not-allowed' });
  expect(view?.abilities).toMatchObject({ accept: false, finish: false, decline: false, giveMoreTime: true });
});

test('[SEE-6] it is listed for a member who owes it or sees the case, and for no other member', async () => {
  const { followUpId } = await give('Prévoir un essai');
  const listedFor = async (person: Parameters<MeetingScene['as']>[0]) => {
    const list = await (await meeting.as(person)).get(listFollowUps, { committeeId: meeting.scene.committee.id });
    return list.some(({ id }) => id === followUpId);
  };
  for (const person of ['partner', 'adviser', 'provider', 'facilitator'] as const) {
    expect([person, await listedFor(person)]).toEqual([person, true]);
  }
  for (const person of ['otherAdviser', 'otherProvider', 'coordinator'] as const) {
    expect([person, await listedFor(person)]).toEqual([person, false]);
  }
});

test('[FOL-5] it is late once its date is past, and no date is given in the past', async () => {
  const { followUpId } = await give('Rappeler', '2026-11-25');
  app.clock.set('2026-11-26T08:00:00Z');
  meeting = MeetingScene.of(meeting, meeting.meetingId);
  const partner = await meeting.as('partner');
  const list = await partner.get(listFollowUps, { committeeId: meeting.scene.committee.id });
  expect(list.find(({ id }) => id === followUpId)?.late).toBe(true);
  expect((await give('Rappeler', '2026-11-25')).refusal).toEqual({ refused: 'date-past', field: 'dueDate' });
});

test('two concurrent answers: one is taken, the other gets the version', async () => {
  const { followUpId } = await give('Appeler');
  const partner = await meeting.as('partner');
  const body = { expectedVersion: 1, reason: 'Absents' };
  const answers = await Promise.all([
    partner.ask(acceptFollowUp, { followUpId }, { commandId: newCommand(), expectedVersion: 1 }),
    partner.ask(declineFollowUp, { followUpId }, { commandId: newCommand(), ...body }),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
});
