import {
  acceptProposal,
  addGeneralPointCommand,
  describePointCommand,
  giveItemMinutes,
  moveAgendaItem,
  postponeItemCommand,
  postponePointCommand,
  removePointCommand,
  returnToProposalsCommand,
  showAgendaItem,
  showGeneralPoint,
  withdrawProposal,
} from '@passerelle/contracts';
import { AGENDA_ITEM_TABLE } from '../../../model/agenda/agenda-item.table.js';
import { SheetLog } from '../../../model/sheets/sheet-log.js';
import { newCommand, type MemberClient } from '../../../testing/member-client.js';
import { MeetingScene } from '../../../testing/meeting-scene.js';
import { setScene } from '../../../testing/scene.js';
import { startTestApp, type TestApp } from '../../../testing/test-app.js';

const JOB = { kind: 'job', purpose: 'test' } as const;

let app: TestApp;
let address: string;
let meeting: MeetingScene;
let facilitator: MemberClient;

beforeAll(async () => {
  app = await startTestApp();
  address = await app.listen();
});
afterAll(() => app.close());
beforeEach(async () => {
  meeting = await MeetingScene.prepare(app, address, await setScene(app, 2));
  facilitator = await meeting.as('facilitator');
});

const params = () => ({ meetingId: meeting.meetingId });
const request = (expectedVersion = 1) => ({ commandId: newCommand(), expectedVersion });
const seats = () => ({ commandId: newCommand(), point: 'seats' as const, title: ' Places ', minutes: 8 });

async function pointItem(itemId: string) {
  return (await meeting.points()).find((line) => line.itemId === itemId);
}

test('[POI-1] a point takes the last position, and counts in the minutes', async () => {
  const organisationId = meeting.scene.organisations.partner.id;
  const { agenda } = await facilitator.get(addGeneralPointCommand, params(), { ...seats(), organisationId });
  expect(agenda.map(({ kind }) => kind)).toEqual(['case', 'case', 'point']);
  expect(agenda[2]).toMatchObject({
    place: 3,
    point: 'seats',
    title: 'Places',
    organisationName: 'Structure de partner',
    status: 'accepted',
    minutes: 8,
    abilities: { edit: true, remove: true },
  });
});

test('[POI-1] sent twice, it is added once', async () => {
  const body = { ...seats(), organisationId: null };
  await Promise.all([1, 2].map(() => facilitator.get(addGeneralPointCommand, params(), body)));
  expect(await meeting.points()).toHaveLength(1);
});

test('[POI-1] an organisation from elsewhere does not speak, and a title is needed', async () => {
  const add = (some: object) => facilitator.ask(addGeneralPointCommand, params(), { ...body, ...some });
  const body = { ...seats(), organisationId: null };
  const elsewhere = await setScene(app, 0);
  expect((await add({ organisationId: elsewhere.organisations.partner.id })).refusal).toEqual({
    refused: 'organisation-not-in-committee',
    field: 'organisationId',
  });
  expect((await add({ title: ' ' })).refusal).toEqual({ refused: 'text-empty', field: 'title' });
  expect((await add({ minutes: 61 })).refusal).toEqual({ refused: 'minutes-out-of-range', field: 'minutes' });
  expect(await meeting.points()).toEqual([]);
});

test('[POI-1] it is described again, on the version that was seen', async () => {
  const itemId = await meeting.addPoint();
  const organisationId = meeting.scene.organisations.provider.id;
  const change = { title: 'Bus de 7 h supprimé', organisationId };
  await facilitator.get(describePointCommand, { itemId }, { ...request(), ...change });
  expect(await pointItem(itemId)).toMatchObject({ title: change.title, organisationName: 'Structure de provider' });
  const stale = await facilitator.ask(describePointCommand, { itemId }, { ...request(), ...change });
  expect(stale.refusal).toEqual({ refused: 'stale-version', version: 2 });
});

test('[POI-2] it is taken off with its note, as long as no member has opened it', async () => {
  const [gone, opened] = [await meeting.addPoint(), await meeting.addPoint({ title: 'Actualités', point: 'news' })];
  const { sheets } = await facilitator.get(showGeneralPoint, { itemId: gone });
  await meeting.open();
  await meeting.goTo(opened);
  const { refusal } = await facilitator.ask(removePointCommand, { itemId: opened }, request());
  expect(refusal).toEqual({ refused: 'point-opened' });
  expect((await pointItem(opened))?.abilities).toEqual({ edit: true, remove: false });
  await facilitator.get(removePointCommand, { itemId: gone }, request());
  expect((await meeting.points()).map(({ itemId }) => itemId)).toEqual([opened]);
  expect((await facilitator.ask(showGeneralPoint, { itemId: gone })).status).toBe(404);
  expect(await app.get(SheetLog).load(sheets[0]?.documentId ?? '')).toBeNull();
});

test('[AGE-3] [AGE-4] [MEET-4] it is moved, timed and led like a case, and its time is counted', async () => {
  const itemId = await meeting.addPoint();
  const [first = ''] = await meeting.items();
  await facilitator.get(moveAgendaItem, { itemId }, { commandId: newCommand(), after: null });
  await facilitator.get(giveItemMinutes, { itemId }, { ...request(), minutes: 15 });
  await meeting.open();
  await meeting.goTo(itemId);
  expect(await pointItem(itemId)).toMatchObject({ place: 1, minutes: 15, current: true });
  app.clock.pass(4);
  await meeting.goTo(first);
  expect(await pointItem(itemId)).toMatchObject({ current: false, secondsSpent: 240 });
});

test('[POI-4] one that is passed over in an instant has been opened', async () => {
  const itemId = await meeting.addPoint();
  const [first = ''] = await meeting.items();
  await meeting.open();
  await meeting.goTo(itemId);
  await meeting.goTo(first);
  expect(await pointItem(itemId)).toMatchObject({ current: false, secondsSpent: 1 });
});

test('[AGE-5] it is postponed with what is missing, in an open meeting only', async () => {
  const itemId = await meeting.addPoint();
  const postpone = (missing: string) => facilitator.ask(postponePointCommand, { itemId }, { ...request(), missing });
  expect((await facilitator.get(showGeneralPoint, { itemId })).abilities).toEqual({ postpone: false });
  expect((await postpone('Les chiffres')).refusal).toEqual({ refused: 'meeting-not-open' });
  await meeting.open();
  expect((await postpone(' ')).refusal).toEqual({ refused: 'text-empty', field: 'missing' });
  expect((await postpone('Les chiffres')).view).toMatchObject({
    status: 'postponed',
    missing: 'Les chiffres',
    abilities: { postpone: true },
  });
});

test('what is done to a case is not done to a point, nor the other way round', async () => {
  const itemId = await meeting.addPoint();
  await meeting.open();
  const missing = { missing: 'Le temps', missingFromOrganisationId: null };
  const refusals = [
    await facilitator.ask(postponeItemCommand, { itemId }, { ...request(), ...missing }),
    await facilitator.ask(acceptProposal, { itemId }, { ...request(), minutes: 5 }),
    await facilitator.ask(returnToProposalsCommand, { itemId }, request()),
    await facilitator.ask(withdrawProposal, { itemId }, request()),
    await facilitator.ask(showAgendaItem, { itemId }),
  ];
  expect(refusals.map(({ refusal }) => refusal?.refused)).toEqual([
    'item-not-on-agenda',
    'item-not-proposed',
    'item-not-on-agenda',
    'item-not-proposed',
    'not-found',
  ]);
  const [caseItem = ''] = await meeting.items();
  const fields = { title: 'Un titre', organisationId: null };
  for (const answer of [
    await facilitator.ask(describePointCommand, { itemId: caseItem }, { ...request(2), ...fields }),
    await facilitator.ask(removePointCommand, { itemId: caseItem }, request(2)),
    await facilitator.ask(postponePointCommand, { itemId: caseItem }, { ...request(2), missing: 'Le temps' }),
    await facilitator.ask(showGeneralPoint, { itemId: caseItem }),
  ]) {
    expect(answer.refusal).toEqual({ refused: 'not-found' });
  }
});

test('its title cannot be read in the table', async () => {
  const id = await meeting.addPoint({ title: 'Correspondance supprimée' });
  const row = await app.run(JOB, (tx) => tx.manager.findOneBy(AGENDA_ITEM_TABLE, { id }));
  expect(row?.title?.length).toBeGreaterThan(0);
  expect(row?.title?.includes('Correspondance')).toBe(false);
});

test('an item that is neither a case nor a point is not written', async () => {
  const id = await meeting.addPoint();
  const [caseFile] = meeting.scene.cases;
  const both = app.run(JOB, (tx) => tx.manager.update(AGENDA_ITEM_TABLE, { id }, { caseFileId: caseFile?.id ?? '' }));
  await expect(both).rejects.toThrow(/agenda_item_is_case_or_point/);
});
