import {
  acceptFollowUp,
  declineFollowUp,
  finishFollowUp,
  giveFollowUpCommand,
  listFollowUps,
  recordDecisionCommand,
  showAgendaItem,
} from '@passerelle/contracts';
import { newCommand } from '../testing/member-client.js';
import { MeetingScene } from '../testing/meeting-scene.js';
import { setScene } from '../testing/scene.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';

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
  const done = await partner.get(finishFollowUp, { followUpId }, { commandId: newCommand(), expectedVersion: 2 });
  expect(done).toMatchObject({ status: 'done', abilities: { accept: false, decline: false, finish: false } });
  const again = await partner.ask(finishFollowUp, { followUpId }, { commandId: newCommand(), expectedVersion: 3 });
  expect(again.refusal).toEqual({ refused: 'follow-up-settled' });
});

test('[FOL-3] declining needs a reason, which whoever sees the case reads', async () => {
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

test('[DO-6] nobody answers for another organisation', async () => {
  const { followUpId } = await give('Former à l’usage');
  for (const person of [
    'facilitator',
    'adviser',
    'otherAdviser',
    'coordinator',
    'administrator',
    'stranger',
  ] as const) {
    const client = await meeting.as(person);
    const answer = await client.ask(acceptFollowUp, { followUpId }, { commandId: newCommand(), expectedVersion: 1 });
    expect([person, answer.status]).toEqual([person, 404]);
  }
});

test('[SEE-6] it is listed for whoever owes it or sees the case, and for nobody else', async () => {
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

test('two answers at once: one is taken, the other is told the version', async () => {
  const { followUpId } = await give('Appeler');
  const partner = await meeting.as('partner');
  const body = { expectedVersion: 1, reason: 'Absents' };
  const answers = await Promise.all([
    partner.ask(acceptFollowUp, { followUpId }, { commandId: newCommand(), expectedVersion: 1 }),
    partner.ask(declineFollowUp, { followUpId }, { commandId: newCommand(), ...body }),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
});
