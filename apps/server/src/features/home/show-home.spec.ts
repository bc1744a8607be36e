import {
  acceptFollowUp,
  askAboutFollowUpCommand,
  giveFollowUpCommand,
  listFollowUps,
  recordDecisionCommand,
  showAgendaItem,
  showHome,
  reportFollowThroughCommand,
  type HomeView,
} from '@passerelle/contracts';
import type { DataSource } from 'typeorm';
import { MAIN_SOURCE } from '../../platform/database/data-source.js';
import { newCommand } from '../../testing/member-client.js';
import { MeetingScene } from '../../testing/meeting-scene.js';
import { setScene, type Person } from '../../testing/scene.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';

let app: TestApp;
let address: string;

beforeAll(async () => {
  app = await startTestApp();
  address = await app.listen();
});
afterAll(() => app.close());

async function home(meeting: MeetingScene, person: Person): Promise<HomeView> {
  return (await meeting.as(person)).get(showHome, { committeeId: meeting.scene.committee.id });
}

/** Everybody came on the day before; the meeting is prepared and opened on its day. */
async function afterAVisit(cases: number, people: Person[]): Promise<MeetingScene> {
  app.clock.set('2026-11-23T08:00:00Z');
  const scene = await setScene(app, cases);
  const before = await MeetingScene.prepare(app, address, scene);
  for (const person of people) await home(before, person);
  app.clock.set('2026-11-24T08:00:00Z');
  const meeting = MeetingScene.of(before, before.meetingId);
  await meeting.open();
  return meeting;
}

async function enter(meeting: MeetingScene, itemId: string, plannedDate = '2026-11-30'): Promise<string> {
  const facilitator = await meeting.as('facilitator');
  const wordingDigest = await meeting.write(itemId, 'Entrée en préqualification');
  const { version } = await facilitator.get(showAgendaItem, { itemId });
  const commandId = newCommand();
  await facilitator.get(
    recordDecisionCommand,
    { itemId },
    {
      ...{ commandId, expectedVersion: version, wordingDigest, plannedDate, outcome: 'ENTER_PREQUALIFICATION' },
      carrierOrganisationId: meeting.scene.organisations.otherProvider.id,
    },
  );
  return commandId;
}

const kindsOf = ({ changes }: HomeView): string[] => changes.map(({ kind }) => kind);

test('[VIS-1] the first visit has no news; coming back within four hours goes on with the same visit', async () => {
  const meeting = await afterAVisit(1, ['adviser']);
  const first = await home(meeting, 'provider');
  expect(first).toMatchObject({ since: null, changes: [], more: 0, today: '2026-11-24' });
  const back = await home(meeting, 'adviser');
  expect(back.since).toBe('2026-11-23T08:00:00.000Z');
  app.clock.pass(239);
  const soon = MeetingScene.of(meeting, meeting.meetingId);
  expect((await home(soon, 'adviser')).since).toBe('2026-11-23T08:00:00.000Z');
  app.clock.pass(241);
  const later = MeetingScene.of(meeting, meeting.meetingId);
  expect((await home(later, 'adviser')).since).toBe('2026-11-24T11:59:00.000Z');
});

test('each member reads what changed within its rights, and not what it did itself', async () => {
  const everybody: Person[] = ['facilitator', 'adviser', 'otherAdviser', 'partner', 'otherProvider', 'coordinator'];
  const meeting = await afterAVisit(2, everybody);
  const [first = '', second = ''] = await meeting.items();
  await enter(meeting, first);
  const organisationId = meeting.scene.organisations.partner.id;
  const given = { commandId: newCommand(), organisationId, text: 'Prêter un ordinateur', dueDate: '2026-12-11' };
  await (await meeting.as('facilitator')).get(giveFollowUpCommand, { itemId: first }, given);
  await meeting.postpone(second);
  const carrierBefore = await home(meeting, 'otherProvider');
  await meeting.close();

  const [one, other] = meeting.scene.cases;
  const adviser = await home(meeting, 'adviser');
  expect(kindsOf(adviser).sort()).toEqual(['decided', 'follow-up-given', 'meeting-closed', 'postponed']);
  expect(adviser.changes.find(({ kind }) => kind === 'decided')).toMatchObject({
    byName: 'facilitator (démo)',
    reference: one?.reference,
    caseFileId: one?.id,
    meetingId: meeting.meetingId,
    organisationName: 'Structure de otherProvider',
  });
  expect(adviser.changes.find(({ kind }) => kind === 'postponed')).toMatchObject({ reference: other?.reference });
  expect(kindsOf(await home(meeting, 'facilitator'))).toEqual([]);
  expect(kindsOf(await home(meeting, 'otherAdviser'))).toEqual(['meeting-closed']);
  expect(kindsOf(await home(meeting, 'coordinator'))).toEqual(['meeting-closed']);

  const partner = await home(meeting, 'partner');
  expect(kindsOf(partner).sort()).toEqual(['follow-up-given', 'meeting-closed']);
  expect(partner.changes.find(({ kind }) => kind === 'follow-up-given')).toMatchObject({
    reference: one?.reference,
    caseFileId: null,
  });
  expect(JSON.stringify(partner)).not.toContain(other?.reference);

  expect(kindsOf(carrierBefore)).toEqual([]);
  expect(kindsOf(await home(meeting, 'otherProvider')).sort()).toEqual(['decided', 'meeting-closed']);
});

test('[SEE-11] a decision waits for its follow-through with those who follow or carry it, and leaves once it is reported', async () => {
  const meeting = await afterAVisit(2, ['adviser', 'facilitator']);
  const [first = '', second = ''] = await meeting.items();
  await enter(meeting, first, '2026-12-07');
  const decisionId = await enter(meeting, second, '2026-11-30');
  expect((await home(meeting, 'otherProvider')).decisionsWaiting).toEqual([]);
  await meeting.close();
  const [one, other] = meeting.scene.cases;

  const { decisionsWaiting } = await home(meeting, 'adviser');
  const known = { outcome: 'ENTER_PREQUALIFICATION', carrierName: 'Structure de otherProvider', late: false };
  expect(decisionsWaiting).toMatchObject([
    { ...known, caseFileId: other?.id, plannedDate: '2026-11-30', abilities: { tell: true } },
    { ...known, caseFileId: one?.id, plannedDate: '2026-12-07' },
  ]);
  const carried = (await home(meeting, 'otherProvider')).decisionsWaiting;
  const toCall = { caseFileId: null, contact: { name: null, organisationName: 'Structure de adviser' }, tell: true };
  expect(carried.map(({ caseFileId, contact, abilities: { tell } }) => ({ caseFileId, contact, tell }))).toEqual([
    toCall,
    toCall,
  ]);
  expect(decisionsWaiting.map(({ contact }) => contact)).toEqual([null, null]);
  for (const person of ['otherAdviser', 'partner', 'coordinator', 'administrator'] as const) {
    expect((await home(meeting, person)).decisionsWaiting).toEqual([]);
  }

  app.clock.set('2026-12-01T08:00:00Z');
  const december = MeetingScene.of(meeting, meeting.meetingId);
  expect((await home(december, 'adviser')).decisionsWaiting.map(({ late }) => late)).toEqual([true, false]);
  const report = { commandId: newCommand(), kind: 'started' as const, on: '2026-11-30', reason: '' };
  await (await december.as('otherProvider')).get(reportFollowThroughCommand, { decisionId }, report);
  const after = await home(december, 'adviser');
  expect(after.decisionsWaiting.map(({ plannedDate }) => plannedDate)).toEqual(['2026-12-07']);
  expect(after.changes[0]).toMatchObject({ kind: 'decision-started', byName: 'otherProvider (démo)' });
});

test('what an organisation answers and asks is news to a member who follows the case', async () => {
  const meeting = await afterAVisit(1, ['facilitator', 'otherAdviser']);
  const [itemId = ''] = await meeting.items();
  await enter(meeting, itemId);
  const followUpId = newCommand();
  const organisationId = meeting.scene.organisations.partner.id;
  const given = { commandId: followUpId, organisationId, text: 'Prêter un ordinateur', dueDate: '2026-12-11' };
  await (await meeting.as('facilitator')).get(giveFollowUpCommand, { itemId }, given);
  const partner = await meeting.as('partner');
  const committeeId = meeting.scene.committee.id;
  const version = async (): Promise<number> =>
    (await partner.get(listFollowUps, { committeeId })).find(({ id }) => id === followUpId)?.version ?? 0;
  const request = async (): Promise<{ commandId: string; expectedVersion: number }> => ({
    commandId: newCommand(),
    expectedVersion: await version(),
  });
  await partner.get(acceptFollowUp, { followUpId }, await request());
  await partner.get(
    askAboutFollowUpCommand,
    { followUpId },
    { ...(await request()), question: 'Pour combien de temps ?' },
  );
  const facilitator = await home(meeting, 'facilitator');
  expect(kindsOf(facilitator).sort()).toEqual(['follow-up-accepted', 'follow-up-question']);
  expect(facilitator.changes[0]).toMatchObject({ byName: 'partner (démo)', organisationName: 'Structure de partner' });
  expect(JSON.stringify(facilitator)).not.toContain('combien');
  expect(kindsOf(await home(meeting, 'otherAdviser'))).toEqual([]);
});

test('thirty changes are shown and the others counted, in as many queries as for one', async () => {
  const counted = async (cases: number): Promise<{ view: HomeView; queries: number }> => {
    app.clock.set('2026-11-23T08:00:00Z');
    const scene = await setScene(app, 0);
    const empty = await MeetingScene.prepare(app, address, scene);
    await home(empty, 'facilitator');
    app.clock.set('2026-11-24T08:00:00Z');
    const files = (await setScene(app, cases)).cases.map(({ id }) => id);
    await app.run({ kind: 'job', purpose: 'test' }, async (tx) => {
      const { adviser, provider } = scene.organisations;
      await tx.manager.query(
        `update case_file set committee_id = $1, prescriber_organisation_id = $2, provider_organisation_id = $3,
           created_at = $4 where id = any($5)`,
        [scene.committee.id, adviser.id, provider.id, tx.now, files],
      );
    });
    const meeting = MeetingScene.of(empty, empty.meetingId);
    await meeting.as('facilitator');
    app.clock.pass(1);
    const source = app.app.get<DataSource>(MAIN_SOURCE);
    let queries = 0;
    const logQuery = source.logger.logQuery.bind(source.logger);
    source.logger.logQuery = (...logged) => {
      queries += 1;
      logQuery(...logged);
    };
    const view = await home(meeting, 'facilitator');
    source.logger.logQuery = logQuery;
    return { view, queries };
  };
  const few = await counted(1);
  const many = await counted(34);
  expect(few.view.changes).toHaveLength(1);
  expect(many.view.changes).toHaveLength(30);
  expect(many.view.more).toBe(4);
  expect(few.queries).toBeGreaterThan(5);
  expect(many.queries).toBe(few.queries);
});

test('an administrator without a membership reads no case and no meeting, a stranger nothing at all', async () => {
  const meeting = await afterAVisit(1, ['administrator']);
  const [itemId = ''] = await meeting.items();
  await enter(meeting, itemId);
  await meeting.close();
  expect(await home(meeting, 'administrator')).toMatchObject({ changes: [], decisionsWaiting: [] });
  const stranger = await meeting.as('stranger');
  const { refusal } = await stranger.ask(showHome, { committeeId: meeting.scene.committee.id });
  expect(refusal).toEqual({ refused: 'not-found' });
});
