import type { CaseFile } from '@passerelle/domain';
import { asJob } from '../../committees/test-committee.js';
import { startTestApp, type TestApp } from '../../../testing/test-app.js';
import { NextSteps } from './next-steps.js';
import { TestDesk } from '../test-case-files.js';

let app: TestApp;
let desk: TestDesk;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

beforeEach(async () => {
  desk = await TestDesk.create(app);
});

async function nextOf(...cases: CaseFile[]) {
  const ids = cases.map(({ id }) => id);
  const steps = await asJob(app, (tx) => app.get(NextSteps).of(tx, desk.committee.committee, ids));
  return cases.map(({ id }) => steps.get(id) ?? null);
}

it('is nothing for a case that no meeting has decided', async () => {
  const [untouched, proposed] = [await desk.caseFile(), await desk.caseFile()];
  await desk.item(proposed, 'proposed');
  expect(await nextOf(untouched, proposed)).toEqual([null, null]);
  expect(await nextOf()).toEqual([]);
});

it('is the nearest follow-up that is not settled, late or not', async () => {
  const caseFile = await desk.caseFile();
  const mobility = await desk.committee.organisation('mobility', 'Mobilité 31');
  const decision = await desk.decision(caseFile, { plannedDate: '2026-11-25' });
  await desk.followUp(decision, { dueDate: '2026-12-10', status: 'accepted', text: 'Plus tard' });
  await desk.followUp(decision, { dueDate: '2026-11-20', organisationId: mobility.id });
  for (const status of ['done', 'declined', 'cancelled'] as const) {
    await desk.followUp(decision, { dueDate: '2026-11-01', status });
  }
  expect(await nextOf(caseFile)).toEqual([
    { kind: 'follow-up', text: 'Organiser une navette', outcome: null, date: '2026-11-20', carrierName: 'Mobilité 31' },
  ]);
});

it('else is the planned start of the last decision', async () => {
  const caseFile = await desk.caseFile();
  await desk.decision(caseFile, { outcome: 'CONTINUE', recordedAt: new Date('2026-11-24T10:00:00Z') });
  await desk.decision(caseFile, { outcome: 'RESUME', recordedAt: new Date('2026-09-24T10:00:00Z') });
  expect(await nextOf(caseFile)).toEqual([
    { kind: 'decision', text: null, outcome: 'CONTINUE', date: '2026-12-01', carrierName: 'Mission locale' },
  ]);
});

it('[REAL-3] is a decision that begins nothing until its day is past, on the committee’s own date', async () => {
  const [ongoing, waited] = [await desk.caseFile(), await desk.caseFile()];
  await desk.decision(ongoing, { outcome: 'CONTINUE', plannedDate: '2026-11-24' });
  await desk.decision(waited, { plannedDate: '2026-11-24' });
  app.clock.set('2026-11-24T22:30:00Z');
  const sameDay = await nextOf(ongoing, waited);
  app.clock.set('2026-11-24T23:30:00Z');
  const dayAfter = await nextOf(ongoing, waited);
  app.clock.set('2026-11-24T08:00:00Z');
  expect(sameDay).toMatchObject([{ outcome: 'CONTINUE' }, { outcome: 'IMMERSION' }]);
  expect(dayAfter).toMatchObject([null, { outcome: 'IMMERSION' }]);
});

it('[REAL-1] is no decision any more once its follow-through is reported; what is owed stays', async () => {
  const [started, refused, owing] = [await desk.caseFile(), await desk.caseFile(), await desk.caseFile()];
  await desk.followThrough(await desk.decision(started));
  await desk.followThrough(await desk.decision(refused), { kind: 'not-started', reason: 'Place annulée' });
  const decision = await desk.decision(owing);
  await desk.followUp(decision);
  await desk.followThrough(decision);
  expect(await nextOf(started, refused, owing)).toMatchObject([null, null, { kind: 'follow-up' }]);
});

it('[REAL-1] is not an earlier decision again, because the last one began', async () => {
  const caseFile = await desk.caseFile();
  await desk.decision(caseFile, { recordedAt: new Date('2026-09-24T10:00:00Z') });
  await desk.followThrough(await desk.decision(caseFile));
  expect(await nextOf(caseFile)).toEqual([null]);
});

it('is never a decision that another one superseded', async () => {
  const caseFile = await desk.caseFile();
  const first = await desk.decision(caseFile, { recordedAt: new Date('2026-11-24T10:00:00Z') });
  const { agendaItemId } = first;
  await desk.decision(caseFile, { agendaItemId, outcome: 'SUSPEND', recordedAt: new Date('2026-11-24T09:59:00Z') });
  expect(await nextOf(caseFile)).toMatchObject([{ outcome: 'SUSPEND' }]);
});

it('is each case’s own, for many in one query', async () => {
  const [first, second, third] = [await desk.caseFile(), await desk.caseFile(), await desk.caseFile()];
  await desk.followUp(await desk.decision(first), { text: 'La première' });
  await desk.decision(second, { plannedDate: '2027-01-04' });
  await desk.followUp(await desk.decision(third), { text: 'Pas demandée' });
  expect(await nextOf(second, first)).toMatchObject([{ date: '2027-01-04' }, { text: 'La première' }]);
});
