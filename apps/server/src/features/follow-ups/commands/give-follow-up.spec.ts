import { showAgendaItem } from '@passerelle/contracts';
import { CASE_FILE_TABLE } from '../../../model/case-files/case-file.table.js';
import { startTestApp, type TestApp } from '../../../testing/test-app.js';
import { FollowUpScene } from '../test-follow-ups.js';

const JOB = { kind: 'job', purpose: 'test' } as const;

let app: TestApp;
let scene: FollowUpScene;

beforeAll(async () => {
  app = await startTestApp();
  scene = await FollowUpScene.prepare(app, await app.listen());
});
afterAll(() => app.close());

async function agreesTo(agreementPurposes: ('discussion' | 'partners')[]): Promise<void> {
  const id = scene.meeting.scene.cases[0]?.id ?? '';
  await app.run(JOB, (tx) => tx.manager.update(CASE_FILE_TABLE, { id }, { agreementPurposes }));
}

test('[FOL-8] without the agreement that it be passed on, only those who follow the case are asked for something', async () => {
  await agreesTo(['discussion']);
  const { partner, otherAdviser, adviser, provider, facilitator } = scene.meeting.scene.organisations;
  for (const { id } of [partner, otherAdviser]) {
    expect((await scene.tryToGive(id)).refusal).toEqual({ refused: 'agreement-not-covering' });
  }
  for (const { id } of [adviser, provider, facilitator]) expect((await scene.tryToGive(id)).status).toBe(200);
  await agreesTo(['discussion', 'partners']);
  expect((await scene.tryToGive(partner.id)).status).toBe(200);
});

test('[FOL-14] nothing is given any more once the meeting is closed, and none is offered', async () => {
  const { itemId } = scene;
  const offered = async () =>
    (await (await scene.as('facilitator')).get(showAgendaItem, { itemId })).abilities.giveFollowUp;
  expect(await offered()).toBe(true);
  await scene.meeting.close();
  expect((await scene.tryToGive()).refusal).toEqual({ refused: 'meeting-not-open' });
  expect(await offered()).toBe(false);
});
