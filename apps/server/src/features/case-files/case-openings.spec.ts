import { showCaseFile, type CaseFileView } from '@passerelle/contracts';
import type { CaseFile } from '@passerelle/domain';
import { MEMBERSHIP_TABLE } from '../../model/memberships/membership.table.js';
import type { MemberActor } from '../../platform/database/actor.js';
import { callEndpoint } from '../../testing/call-endpoint.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';
import { asJob } from '../committees/test-committee.js';
import { CASE_FILE_ENDPOINTS } from './case-files.endpoints.js';
import { TestDesk } from './test-case-files.js';

let app: TestApp;
let desk: TestDesk;
let yanis: MemberActor;
let caseFile: CaseFile;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  app.clock.set('2026-11-24T08:00:00Z');
  desk = await TestDesk.create(app);
  yanis = await desk.committee.member('prescriber', desk.missionLocale);
  caseFile = await desk.caseFile();
});

const open = (actor: MemberActor, caseFileId = caseFile.id): Promise<CaseFileView> =>
  callEndpoint(app, CASE_FILE_ENDPOINTS, actor, showCaseFile, { params: { caseFileId } });
const openings = async (): Promise<string[]> =>
  ((await open(desk.claire)).openings ?? []).map(({ organisationName, times, lastAt }) =>
    [organisationName, times, lastAt.slice(0, 16)].join(' '),
  );

test('[SEE-12] a facilitator reads who opened a file, when last and how many times; the prescriber does not', async () => {
  expect((await open(yanis)).openings).toBeNull();
  app.clock.set('2026-11-25T09:00:00Z');
  const view = await open(desk.claire);
  expect(view.openings).toEqual([
    { name: expect.any(String), organisationName: 'Mission locale', times: 1, lastAt: '2026-11-25T09:00:00.000Z' },
    { name: expect.any(String), organisationName: 'Mission locale', times: 1, lastAt: '2026-11-24T08:00:00.000Z' },
  ]);
});

test('[SEE-12] what is asked again within half an hour is one opening; later it is another', async () => {
  await open(yanis);
  app.clock.pass(30);
  await open(yanis);
  app.clock.pass(31);
  await open(yanis);
  app.clock.set('2026-11-26T09:00:00Z');
  expect(await openings()).toEqual(['Mission locale 1 2026-11-26T09:00', 'Mission locale 2 2026-11-24T09:01']);
});

test('[SEE-12] another file and a refused request are no opening; a member who left is still named', async () => {
  await open(yanis, (await desk.caseFile({ reference: 'B-1' })).id);
  const agency = await desk.committee.organisation('france-travail', 'Agence');
  const samia = await desk.committee.member('prescriber', agency);
  await expect(open(samia)).rejects.toMatchObject({ refusal: { refused: 'not-found' } });
  expect(await openings()).toEqual(['Mission locale 1 2026-11-24T08:00']);
  await open(yanis);
  const { accountId } = yanis;
  await asJob(app, (tx) => tx.manager.update(MEMBERSHIP_TABLE, { accountId }, { endedAt: tx.now }));
  expect(await openings()).toHaveLength(2);
});
