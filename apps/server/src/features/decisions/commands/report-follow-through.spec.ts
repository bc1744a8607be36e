import {
  acceptProposal,
  proposeCase,
  showAgendaItem,
  reportFollowThroughCommand,
  type BodyOf,
} from '@passerelle/contracts';
import { FollowUpScene } from '../../follow-ups/test-follow-ups.js';
import { newCommand } from '../../../testing/member-client.js';
import type { MeetingScene } from '../../../testing/meeting-scene.js';
import type { Person } from '../../../testing/scene.js';
import { startTestApp, type TestApp } from '../../../testing/test-app.js';
import { DecisionFollowThroughRepository } from '../../../model/decisions/decision-follow-through.repository.js';
import { DECISION_FOLLOW_THROUGH_TABLE } from '../../../model/decisions/decision-follow-through.table.js';
import { DECISION_TABLE } from '../../../model/decisions/decision.table.js';

const JOB = { kind: 'job', purpose: 'test' } as const;

let app: TestApp;
let address: string;
let scene: FollowUpScene;

beforeAll(async () => {
  app = await startTestApp();
  address = await app.listen();
});
beforeEach(async () => {
  app.clock.set('2026-11-24T08:00:00Z');
  scene = await FollowUpScene.prepare(app, address);
  scene.goOn('2026-12-10T09:00:00Z');
});
afterAll(() => app.close());

async function report(person: Person, more: Partial<BodyOf<typeof reportFollowThroughCommand>> = {}) {
  const body = { commandId: newCommand(), kind: 'started' as const, on: '2026-12-03', reason: '', ...more };
  return (await scene.as(person)).ask(reportFollowThroughCommand, { decisionId: scene.decisionId }, body);
}

async function known() {
  const found = await app.run(JOB, (tx) =>
    app.get(DecisionFollowThroughRepository).ofDecisions(tx, [scene.decisionId]),
  );
  return found.get(scene.decisionId) ?? null;
}

test.each<Person>(['provider', 'adviser', 'facilitator'])(
  '[DO-22] %s carries it or follows the case, and reports that it started',
  async (person) => {
    expect((await report(person)).view).toEqual({ done: true });
    const { id: recordedBy } = scene.meeting.scene.people[person];
    expect(await known()).toMatchObject({ kind: 'started', on: '2026-12-03', reason: null, recordedBy });
  },
);

test('[DO-22] for everybody else the decision does not exist', async () => {
  const others = ['partner', 'otherAdviser', 'otherProvider', 'coordinator', 'administrator', 'stranger'] as const;
  for (const person of others) expect([person, (await report(person)).status]).toEqual([person, 404]);
  expect(await known()).toBeNull();
});

test('[DO-22] the carrier reports it without following the case', async () => {
  const { organisations } = scene.meeting.scene;
  const carrierOrganisationId = organisations.partner.id;
  await app.run(JOB, (tx) => tx.manager.update(DECISION_TABLE, { id: scene.decisionId }, { carrierOrganisationId }));
  expect((await report('partner')).status).toBe(200);
});

test('[REAL-2] a later report replaces it, and the reason is sealed', async () => {
  await report('provider');
  const reason = 'Plus de place à l’atelier';
  expect((await report('adviser', { kind: 'not-started', on: '2026-12-09', reason })).status).toBe(200);
  expect(await known()).toMatchObject({ kind: 'not-started', on: '2026-12-09', reason });
  const row = await app.run(JOB, (tx) =>
    tx.manager.findOneByOrFail(DECISION_FOLLOW_THROUGH_TABLE, { decisionId: scene.decisionId }),
  );
  expect(row.reason?.toString('utf8')).not.toContain('place');
});

test.each<[Partial<BodyOf<typeof reportFollowThroughCommand>>, object]>([
  [{ on: '2026-12-11' }, { refused: 'date-in-future', field: 'on' }],
  [{ on: '2026-11-23' }, { refused: 'date-before-decision', field: 'on' }],
  [
    { kind: 'not-started', reason: ' ' },
    { refused: 'reason-missing', field: 'reason' },
  ],
])('[REAL-2] %j is refused', async (wrong, refusal) => {
  expect((await report('provider', wrong)).refusal).toEqual(refusal);
  expect(await known()).toBeNull();
});

test('[REAL-1] nothing is reported of an outcome that begins nothing, nor of a decision that was superseded', async () => {
  await app.run(JOB, (tx) => tx.manager.update(DECISION_TABLE, { id: scene.decisionId }, { outcome: 'CONTINUE' }));
  expect((await report('provider')).refusal).toEqual({ refused: 'not-allowed' });
  const supersededBy = newCommand();
  await app.run(JOB, (tx) => tx.manager.update(DECISION_TABLE, { id: scene.decisionId }, { supersededBy }));
  expect((await report('provider')).status).toBe(404);
});

test('a double click reports it once', async () => {
  const commandId = newCommand();
  const answers = await Promise.all([1, 2, 3].map(() => report('provider', { commandId })));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
});

describe('the case of last time, current in the next meeting', () => {
  let next: MeetingScene;
  let itemId: string;

  beforeEach(async () => {
    await scene.meeting.close();
    const { id: caseFileId } = scene.meeting.scene.cases[0] ?? { id: '' };
    next = await scene.meeting.planNext('2027-01-12');
    const proposal = { commandId: newCommand(), caseFileId, reason: 'Suite', question: 'Où en est-on ?' };
    await (await next.as('adviser')).get(proposeCase, { meetingId: next.meetingId }, proposal);
    itemId = (await next.view('facilitator')).proposals[0]?.itemId ?? '';
  });

  const lastTime = async (person: Person) => (await (await next.as(person)).get(showAgendaItem, { itemId })).lastTime;

  test('[REAL-1] shows the follow-through, and who may report it', async () => {
    const { decisionId } = scene;
    expect(await lastTime('adviser')).toMatchObject({ decisionId, reality: null, mayTellReality: true });
    await report('adviser');
    const reality = { kind: 'started', on: '2026-12-03' };
    expect(await lastTime('facilitator')).toMatchObject({ reality, mayTellReality: true });
  });

  test('[AGE-13] once time did not allow it there, the decision is still what was decided last time', async () => {
    const facilitator = await next.as('facilitator');
    const { version: expectedVersion } = await facilitator.get(showAgendaItem, { itemId });
    await facilitator.get(acceptProposal, { itemId }, { commandId: newCommand(), expectedVersion, minutes: 6 });
    await next.open();
    await next.postpone(itemId, 'le temps');
    await next.close();
    const after = await next.planNext('2027-02-09');
    const [carried = ''] = await after.items();
    const { lastTime: shown } = await (await after.as('facilitator')).get(showAgendaItem, { itemId: carried });
    const postponedSince = { startsAt: '2027-01-12T08:30:00.000Z', missing: 'le temps' };
    expect(shown).toMatchObject({ decisionId: scene.decisionId, missing: null, postponedSince });
  });
});
