import {
  addGeneralPointCommand,
  postponeItemCommand,
  postponeRemainingCommand,
  recordDecisionCommand,
  showAgendaItem,
} from '@passerelle/contracts';
import { newCommand } from '../../../testing/member-client.js';
import { MeetingScene } from '../../../testing/meeting-scene.js';
import { setScene, type Person } from '../../../testing/scene.js';
import { startTestApp, type TestApp } from '../../../testing/test-app.js';

const MISSING = 'Le temps de l’examiner';

let app: TestApp;
let address: string;
let meeting: MeetingScene;
let point: string;

beforeAll(async () => {
  app = await startTestApp();
  address = await app.listen();
});
beforeEach(async () => {
  meeting = await MeetingScene.prepare(app, address, await setScene(app, 4));
  const body = { commandId: newCommand(), point: 'news' as const, title: 'Agenda', organisationId: null, minutes: 5 };
  await (await meeting.as('facilitator')).get(addGeneralPointCommand, { meetingId: meeting.meetingId }, body);
  point = body.commandId;
});
afterAll(() => app.close());

async function postponeRest(person: Person = 'facilitator', commandId = newCommand(), missing = MISSING) {
  const params = { meetingId: meeting.meetingId };
  return (await meeting.as(person)).ask(postponeRemainingCommand, params, { commandId, missing });
}

async function decide(itemId: string): Promise<void> {
  const body = {
    commandId: newCommand(),
    expectedVersion: 2,
    outcome: 'CONTINUE' as const,
    wordingDigest: await meeting.write(itemId, 'Poursuite'),
    carrierOrganisationId: meeting.scene.organisations.provider.id,
    plannedDate: '2026-11-30',
  };
  await (await meeting.as('facilitator')).get(recordDecisionCommand, { itemId }, body);
}

test('[AGE-5] one command postpones every case that is left, the current one too, and nothing else', async () => {
  await meeting.open();
  const [decided = '', already = '', current = '', last = ''] = await meeting.items();
  await decide(decided);
  const body = { commandId: newCommand(), expectedVersion: 2, missing: 'Un bilan', missingFromOrganisationId: null };
  await (await meeting.as('facilitator')).get(postponeItemCommand, { itemId: already }, body);
  await meeting.goTo(current);

  const { view } = await postponeRest();

  const lines = new Map(view?.agenda.flatMap((line) => (line.kind === 'reserved' ? [] : [[line.itemId, line]])));
  expect(lines.get(decided)).toMatchObject({ status: 'decided', missing: null });
  expect(lines.get(already)).toMatchObject({ status: 'postponed', missing: 'Un bilan', version: 3 });
  expect(lines.get(current)).toMatchObject({ status: 'postponed', missing: MISSING, version: 3 });
  expect(lines.get(last)).toMatchObject({ status: 'postponed', missing: MISSING, version: 3 });
  expect(lines.get(point)).toMatchObject({ kind: 'point', status: 'accepted', missing: null });
  expect(view?.abilities.postponeRemaining).toBe(false);
});

test('sent twice it is done once, and what somebody had prepared meanwhile is stale', async () => {
  await meeting.open();
  const [itemId = ''] = await meeting.items();
  const commandId = newCommand();
  await Promise.all([1, 2, 3].map(() => postponeRest('facilitator', commandId)));
  const { version, missing } = await (await meeting.as('facilitator')).get(showAgendaItem, { itemId });
  expect({ version, missing }).toEqual({ version: 3, missing: MISSING });
  const body = { commandId: newCommand(), expectedVersion: 2, missing: 'Autre', missingFromOrganisationId: null };
  const { refusal } = await (await meeting.as('facilitator')).ask(postponeItemCommand, { itemId }, body);
  expect(refusal).toEqual({ refused: 'stale-version', version: 3 });
  expect((await postponeRest()).status).toBe(200);
});

test('it says what is missing, and is refused as a whole otherwise', async () => {
  await meeting.open();
  expect((await postponeRest('facilitator', newCommand(), ' ')).refusal).toEqual({
    refused: 'text-empty',
    field: 'missing',
  });
  const { agenda } = await meeting.view('facilitator');
  expect(agenda.every((line) => line.kind !== 'case' || line.status === 'accepted')).toBe(true);
});

test('[AGE-5] nothing is postponed before the meeting opens', async () => {
  expect((await postponeRest()).refusal).toEqual({ refused: 'meeting-not-open' });
});

test('[POI-1] what is done to a case is not done to a general point', async () => {
  await meeting.open();
  const facilitator = await meeting.as('facilitator');
  const postpone = { commandId: newCommand(), expectedVersion: 1, missing: 'Temps', missingFromOrganisationId: null };
  const postponed = await facilitator.ask(postponeItemCommand, { itemId: point }, postpone);
  expect(postponed.refusal).toEqual({ refused: 'item-not-on-agenda' });
  const decision = {
    commandId: newCommand(),
    expectedVersion: 1,
    outcome: 'CONTINUE' as const,
    wordingDigest: '0'.repeat(64),
    carrierOrganisationId: meeting.scene.organisations.provider.id,
    plannedDate: '2026-11-30',
  };
  const decided = await facilitator.ask(recordDecisionCommand, { itemId: point }, decision);
  expect(decided.refusal).toEqual({ refused: 'item-not-on-agenda' });
  const absent = await (await meeting.as('stranger')).ask(recordDecisionCommand, { itemId: point }, decision);
  expect(absent.refusal).toEqual({ refused: 'not-found' });
});
