import {
  giveFollowUpCommand,
  postponeItemCommand,
  recordDecisionCommand,
  showAgendaItem,
  type BodyOf,
} from '@passerelle/contracts';
import { DECISION_TABLE } from '../../../model/decisions/decision.table.js';
import { newCommand } from '../../../testing/member-client.js';
import { MeetingScene } from '../../../testing/meeting-scene.js';
import { setScene } from '../../../testing/scene.js';
import { startTestApp, type TestApp } from '../../../testing/test-app.js';

let app: TestApp;
let meeting: MeetingScene;
let itemId: string;

beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(async () => {
  meeting = await MeetingScene.prepare(app, await app.listen().catch(() => app.app.getUrl()), await setScene(app, 1));
  await meeting.open();
  [itemId = ''] = await meeting.items();
});
afterAll(() => app.close());

type Body = BodyOf<typeof recordDecisionCommand>;

async function send(
  fields: Partial<Body> & Pick<Body, 'wordingDigest'>,
  person: 'facilitator' | 'adviser' = 'facilitator',
) {
  const client = await meeting.as(person);
  const { version } = await client.get(showAgendaItem, { itemId });
  return client.ask(
    recordDecisionCommand,
    { itemId },
    {
      commandId: newCommand(),
      expectedVersion: version,
      outcome: 'CONTINUE',
      carrierOrganisationId: meeting.scene.organisations.provider.id,
      plannedDate: '2026-11-30',
      ...fields,
    },
  );
}

test('[DEC-2] the wording frozen is the one that the server has committed', async () => {
  const wordingDigest = await meeting.write(itemId, 'Séances du mercredi sur place');
  const { view } = await send({ wordingDigest });
  expect(view).toMatchObject({
    status: 'decided',
    decision: { outcome: 'CONTINUE', wording: 'Séances du mercredi sur place' },
  });
});

test('[DEC-2] a text that changed meanwhile is refused, and shown as it now is', async () => {
  const wordingDigest = await meeting.write(itemId, 'jusqu’au 18 décembre');
  await meeting.write(itemId, 'Prêt ');
  const { refusal, status } = await send({ wordingDigest });
  expect(status).toBe(409);
  expect(refusal).toEqual({ refused: 'wording-changed', wording: 'Prêt jusqu’au 18 décembre' });
});

test('a later decision supersedes the first, and the first is kept', async () => {
  const wordingDigest = await meeting.write(itemId, 'Poursuite');
  await send({ wordingDigest });
  const { view } = await send({ wordingDigest, outcome: 'SUSPEND' });
  expect(view?.decision?.outcome).toBe('SUSPEND');
  const kept = await app.run({ kind: 'job', purpose: 'test' }, (tx) =>
    tx.manager.find(DECISION_TABLE, {
      where: { agendaItemId: itemId },
      order: { recordedAt: 'ASC', supersededBy: 'ASC' },
    }),
  );
  expect(kept.map(({ outcome, supersededBy }) => [outcome, supersededBy])).toEqual([
    ['CONTINUE', view?.decision?.id],
    ['SUSPEND', null],
  ]);
});

test('[AGE-5] a decided case is not postponed any more', async () => {
  const wordingDigest = await meeting.write(itemId, 'Poursuite');
  await send({ wordingDigest });
  const body = { commandId: newCommand(), expectedVersion: 3, missing: 'Un bilan', missingFromOrganisationId: null };
  const { refusal } = await (await meeting.as('facilitator')).ask(postponeItemCommand, { itemId }, body);
  expect(refusal).toEqual({ refused: 'item-already-decided' });
});

test('another request under the same id is refused, also to another member', async () => {
  const wordingDigest = await meeting.write(itemId, 'Poursuite');
  const commandId = newCommand();
  await send({ wordingDigest, commandId });
  expect((await send({ wordingDigest, commandId, outcome: 'SUSPEND' })).refusal).toEqual({ refused: 'command-reused' });
  const other = await MeetingScene.prepare(app, await app.app.getUrl(), await setScene(app, 1));
  await other.open();
  const [otherItem = ''] = await other.items();
  const { refusal } = await (
    await other.as('facilitator')
  ).ask(
    recordDecisionCommand,
    { itemId: otherItem },
    {
      commandId,
      expectedVersion: 2,
      outcome: 'CONTINUE',
      wordingDigest: await other.write(otherItem, 'Poursuite'),
      carrierOrganisationId: other.scene.organisations.provider.id,
      plannedDate: '2026-11-30',
    },
  );
  expect(refusal).toEqual({ refused: 'command-reused' });
});

test('[DO-1] only a facilitator records', async () => {
  const wordingDigest = await meeting.write(itemId, 'Poursuite');
  const { refusal, status } = await send({ wordingDigest }, 'adviser');
  expect({ status, refusal }).toEqual({ status: 403, refusal: { refused: 'not-allowed' } });
});

test('a stale version is refused with the version that is there', async () => {
  const wordingDigest = await meeting.write(itemId, 'Poursuite');
  await send({ wordingDigest });
  const { refusal } = await send({ wordingDigest, expectedVersion: 2 });
  expect(refusal).toEqual({ refused: 'stale-version', version: 3 });
});

test('twenty identical commands record one decision', async () => {
  const wordingDigest = await meeting.write(itemId, 'Poursuite');
  const commandId = newCommand();
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => send({ wordingDigest, commandId, expectedVersion: 2 })),
  );
  expect(answers.map((answer) => answer.view?.decision?.id)).toEqual(Array(20).fill(commandId));
});

test('an organisation of another committee carries and owes nothing', async () => {
  const wordingDigest = await meeting.write(itemId, 'Poursuite');
  const { refusal } = await send({ wordingDigest, carrierOrganisationId: newCommand() });
  expect(refusal).toEqual({ refused: 'organisation-not-in-committee' });
  await send({ wordingDigest });
  const body = { commandId: newCommand(), organisationId: newCommand(), text: 'Appeler', dueDate: '2026-12-01' };
  const owed = await (await meeting.as('facilitator')).ask(giveFollowUpCommand, { itemId }, body);
  expect(owed.refusal).toEqual({ refused: 'organisation-not-in-committee' });
});
