import { finishFollowUp, giveMoreTimeCommand, remindOrganisationCommand } from '@passerelle/contracts';
import { MEMBERSHIP_TABLE } from '../../../model/memberships/membership.table.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { queued } from '../../../platform/jobs/test-queue.js';
import { DEMO_MAIL_TABLE, type DemoMail } from '../../../platform/mail/demo-mail.table.js';
import { newCommand } from '../../../testing/member-client.js';
import type { Person } from '../../../testing/scene.js';
import { startTestApp, type TestApp } from '../../../testing/test-app.js';
import { FollowUpScene } from '../test-follow-ups.js';

const JOB = { kind: 'job', purpose: 'test' } as const;
const TUESDAY = '2026-11-24T08:00:00Z';
/** Friday 27 November. */
const FRIDAY = '2026-11-27T09:00:00Z';

let app: TestApp;
let address: string;
let scene: FollowUpScene;
let late: string;

beforeAll(async () => {
  app = await startTestApp();
  address = await app.listen();
});
beforeEach(async () => {
  app.clock.set(TUESDAY);
  scene = await FollowUpScene.prepare(app, address);
  late = await scene.give('Prêter l’ordinateur', '2026-11-25');
  await scene.give('Former à l’usage', '2026-12-04');
  scene.goOn(FRIDAY);
});
afterAll(() => app.close());

async function remind(commandId = newCommand(), person: Person = 'facilitator', organisationId = scene.organisationId) {
  const client = await scene.as(person);
  const { committeeId } = scene;
  return client.ask(remindOrganisationCommand, { committeeId }, { commandId, organisationId });
}

async function mails(): Promise<DemoMail[]> {
  await app.get(Jobs).runDue();
  const all = await app.run(JOB, (tx) => tx.manager.find(DEMO_MAIL_TABLE));
  return all.filter(({ subject, recipient }) => /actions? de suivi/.test(subject) && recipient === partnerAddress());
}

const partnerAddress = () => scene.meeting.scene.people.partner.email;

test('[FOL-12] [SEE-11] the members of the organisation get one mail: references, dates, which organisation to call, no word', async () => {
  const { view } = await remind();
  expect(view).toEqual({ reminded: 1 });
  const [mail, ...others] = await mails();
  expect(others).toEqual([]);
  const { reference } = scene.meeting.scene.cases[0] ?? {};
  expect(mail?.subject).toBe('COPASS Toulouse (démo)\u00a0: une action de suivi attend votre réponse');
  expect(mail?.text).toContain(
    `• ${reference}, pour le mercredi 25\u00a0novembre\u00a02026 (en retard de 2 jours ouvrés), à qui s’adresser\u00a0: Structure de adviser`,
  );
  expect(mail?.text).toContain(`/comites/${scene.committeeId}/actions`);
  expect(mail?.text).not.toMatch(/ordinateur|Former|4\sdécembre|adviser \(démo\)/);
});

test('[FOL-12] at most once a day, and again the day after', async () => {
  await remind();
  expect((await remind()).view).toEqual({ reminded: 1 });
  expect(await mails()).toHaveLength(1);
  scene.goOn('2026-11-30T09:00:00Z');
  const facilitator = await scene.as('facilitator');
  expect((await scene.read(facilitator, late))?.abilities.remind).toBe(true);
  await remind();
  expect(await mails()).toHaveLength(2);
  expect(await scene.read(facilitator, late)).toMatchObject({
    remindedAt: '2026-11-30T09:00:00.000Z',
    workingDaysLate: 3,
    abilities: { remind: false },
    version: 1,
  });
});

test('a double click reminds once, and a job run twice mails once', async () => {
  const commandId = newCommand();
  const answers = await Promise.all([1, 2, 3].map(() => remind(commandId)));
  expect(answers.map(({ view }) => view)).toEqual([1, 2, 3].map(() => ({ reminded: 1 })));
  const [job] = (await queued(app)).filter(({ task }) => task === 'follow-ups.remind');
  await mails();
  await app.run(JOB, (tx) =>
    tx.manager.query('select graphile_worker.add_job($1, $2::json, run_at => $3)', [
      'follow-ups.remind',
      JSON.stringify(job?.payload),
      tx.now,
    ]),
  );
  expect(await mails()).toHaveLength(1);
});

test('what was settled or put off before the mail leaves is not asked for', async () => {
  await remind();
  await (
    await scene.as('partner')
  ).get(finishFollowUp, { followUpId: late }, { commandId: newCommand(), expectedVersion: 1, word: '' });
  expect(await mails()).toEqual([]);
});

test('nothing is late: no member is written to', async () => {
  const body = { commandId: newCommand(), expectedVersion: 1, dueDate: '2026-12-10' };
  await (await scene.as('facilitator')).get(giveMoreTimeCommand, { followUpId: late }, body);
  expect((await remind()).view).toEqual({ reminded: 0 });
  expect(await mails()).toEqual([]);
});

test('an organisation without anybody to read it is reminded of nothing, and the screen does not offer it', async () => {
  const { id: accountId } = scene.meeting.scene.people.partner;
  await app.run(JOB, (tx) => tx.manager.update(MEMBERSHIP_TABLE, { accountId }, { endedAt: tx.now }));
  expect((await remind()).view).toEqual({ reminded: 0 });
  const read = await scene.read(await scene.as('facilitator'), late);
  expect(read).toMatchObject({ remindedAt: null, abilities: { remind: false, giveMoreTime: true } });
});

test('[DO-21] only a facilitator of the committee reminds', async () => {
  for (const person of ['partner', 'adviser', 'coordinator', 'administrator'] as const) {
    expect([person, (await remind(newCommand(), person)).status]).toEqual([person, 403]);
  }
  expect((await remind(newCommand(), 'stranger')).status).toBe(404);
  const elsewhere = await remind(newCommand(), 'facilitator', newCommand());
  expect(elsewhere.refusal).toEqual({ refused: 'organisation-not-in-committee' });
  expect(await mails()).toEqual([]);
});
