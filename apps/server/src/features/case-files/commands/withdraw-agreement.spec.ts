import { randomUUID } from 'node:crypto';
import { showAgendaItem, showCaseFile, withdrawAgreementCommand, type CaseFileView } from '@passerelle/contracts';
import { MeetingRepository } from '../../../model/meetings/meeting.repository.js';
import { SheetRepository } from '../../../model/sheets/sheet.repository.js';
import { newCommand } from '../../../testing/member-client.js';
import { MeetingScene } from '../../../testing/meeting-scene.js';
import { setScene, type Person } from '../../../testing/scene.js';
import { startTestApp, type TestApp } from '../../../testing/test-app.js';

const JOB = { kind: 'job', purpose: 'test' } as const;

let app: TestApp;
let address: string;
let meeting: MeetingScene;
let caseFileId: string;
let itemId: string;

beforeAll(async () => {
  app = await startTestApp();
  address = await app.listen();
});
afterAll(() => app.close());
beforeEach(async () => {
  meeting = await MeetingScene.prepare(app, address, await setScene(app, 2));
  caseFileId = meeting.scene.cases[0]?.id ?? '';
  itemId = (await meeting.items())[0] ?? '';
});

const withdraw = async (person: Person, expectedVersion = 1, commandId: string = newCommand()) =>
  (await meeting.as(person)).ask(withdrawAgreementCommand, { caseFileId }, { commandId, expectedVersion });
const page = async (person: Person = 'facilitator'): Promise<CaseFileView> =>
  (await meeting.as(person)).get(showCaseFile, { caseFileId });
const sheets = () => app.run(JOB, (tx) => app.get(SheetRepository).ofItems(tx, [itemId]));

it('[CASE-8] [AGE-10] takes the case off the agenda and off the table, and destroys its sheet', async () => {
  await meeting.open();
  await meeting.goTo(itemId);
  expect(await sheets()).toHaveLength(1);
  expect((await withdraw('adviser')).view).toMatchObject({
    agreement: { withdrawnAt: app.clock.now().toISOString(), withdrawnByName: 'adviser (démo)' },
    abilities: { withdrawAgreement: false, propose: false },
  });
  expect(await meeting.items()).not.toContain(itemId);
  expect(await meeting.items()).toHaveLength(1);
  const stored = await app.run(JOB, (tx) => app.get(MeetingRepository).get(tx, meeting.meetingId));
  expect(stored).toMatchObject({ currentItemId: null, currentSince: null });
  expect(await sheets()).toEqual([]);
  const { status } = await (await meeting.as('partner')).ask(showAgendaItem, { itemId });
  expect(status).toBe(404);
});

it('[DO-14] is for a member who follows the case; the others find none', async () => {
  for (const person of ['otherAdviser', 'partner', 'coordinator', 'administrator', 'stranger'] as const) {
    expect((await withdraw(person)).refusal).toEqual({ refused: 'not-found' });
  }
  caseFileId = randomUUID();
  expect((await withdraw('adviser')).refusal).toEqual({ refused: 'not-found' });
});

it('twice the same command acts once, and an old version is refused with the one that is', async () => {
  const commandId = newCommand();
  const answers = await Promise.all([withdraw('provider', 1, commandId), withdraw('provider', 1, commandId)]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  expect((await page()).version).toBe(2);
  expect((await withdraw('adviser', 1)).refusal).toEqual({ refused: 'stale-version', version: 2 });
});
