import { randomUUID } from 'node:crypto';
import { confirmAgreements, listCaseImports, undoCaseImport } from '@passerelle/contracts';
import { matchColumns } from '@passerelle/domain';
import { CaseFileRepository } from '../../../model/case-files/case-file.repository.js';
import { MEMBERSHIP_TABLE } from '../../../model/memberships/membership.table.js';
import { ImportCases } from './import-cases.js';
import { asJob, testAccount } from '../../committees/test-committee.js';
import type { MemberActor } from '../../../platform/database/actor.js';
import { startTestApp, type TestApp } from '../../../testing/test-app.js';
import { callEndpoint } from '../../../testing/call-endpoint.js';
import { CASE_FILE_ENDPOINTS } from '../case-files.endpoints.js';
import { TestDesk } from '../test-case-files.js';

const HEADING = 'ref,tranche_age,type_prescripteur,etape,motif';
const MAPPING = [...matchColumns(HEADING.split(','))];
const TABLES = ['case_file', 'person', 'seal_key'];

let app: TestApp;
let desk: TestDesk;
let yanis: MemberActor;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

beforeEach(async () => {
  desk = await TestDesk.create(app);
  yanis = await desk.committee.member('prescriber', desk.missionLocale);
});

async function importing(references: string[], actor = yanis): Promise<string> {
  const text = [HEADING, ...references.map((reference) => `${reference},16-25,ML,suspendu,Motif`)].join('\n');
  const content = Buffer.from(text).toString('base64');
  const command = { commandId: randomUUID(), content, mapping: MAPPING };
  await app.get(ImportCases).execute(actor, desk.committee.id, command);
  return command.commandId;
}

const undo = (actor: MemberActor, importId: string, commandId: string = randomUUID()) =>
  callEndpoint(app, CASE_FILE_ENDPOINTS, actor, undoCaseImport, { params: { importId }, body: { commandId } });
const list = (actor: MemberActor) =>
  callEndpoint(app, CASE_FILE_ENDPOINTS, actor, listCaseImports, { params: { committeeId: desk.committee.id } });
const stored = () => asJob(app, (tx) => app.get(CaseFileRepository).ofCommittee(tx, desk.committee.id));
const counts = () => Promise.all(TABLES.map((table) => asJob(app, (tx) => tx.manager.count(table))));
const refusal = (refused: string) => ({ refusal: { refused } });

async function caseOf(reference: string) {
  const found = (await stored()).find((one) => one.reference === reference);
  if (!found) throw new Error(`no case ${reference}`);
  return found;
}

describe('undoing a list', () => {
  it('[IMP-6] takes its cases back with their persons and their keys, and nothing else', async () => {
    await desk.caseFile({ reference: 'Z-1' });
    await importing(['A-1']);
    const before = await counts();
    const importId = await importing(['A-2', 'A-3']);
    expect(await undo(yanis, importId)).toEqual({ removed: 2, kept: [] });
    expect(await counts()).toEqual(before);
    expect((await stored()).map(({ reference }) => reference)).toEqual(['A-1', 'Z-1']);
  });

  it('[IMP-6] keeps and names those that somebody changed or proposed, even for a proposal withdrawn since', async () => {
    const importId = await importing(['A-1', 'A-2', 'A-3', 'A-4']);
    await callEndpoint(app, CASE_FILE_ENDPOINTS, yanis, confirmAgreements, {
      params: { committeeId: desk.committee.id },
      body: {
        commandId: randomUUID(),
        caseFileIds: [(await caseOf('A-3')).id],
        purposes: ['discussion'],
        givenOn: '2026-10-30',
      },
    });
    await desk.item(await caseOf('A-1'), 'withdrawn');
    await desk.item(await caseOf('A-4'), 'proposed');
    expect(await undo(yanis, importId)).toEqual({ removed: 1, kept: ['A-1', 'A-3', 'A-4'] });
    expect((await stored()).map(({ reference }) => reference)).toEqual(['A-1', 'A-3', 'A-4']);
  });

  it('[IMP-6] lets the same list come again', async () => {
    await undo(yanis, await importing(['A-1']));
    await importing(['A-1']);
    expect(await stored()).toHaveLength(1);
  });

  it('twice is refused; the same command sent again answers what it did', async () => {
    const importId = await importing(['A-1', 'A-2']);
    await desk.item(await caseOf('A-1'));
    const commandId = randomUUID();
    const answer = { removed: 1, kept: ['A-1'] };
    const twins = await Promise.all([undo(yanis, importId, commandId), undo(yanis, importId, commandId)]);
    expect(twins).toEqual([answer, answer]);
    expect(await undo(yanis, importId, commandId)).toEqual(answer);
    await expect(undo(yanis, importId)).rejects.toMatchObject(refusal('import-undone'));
  });

  it('[DO-20] is for a member who brought it and for facilitators', async () => {
    const importId = await importing(['A-1']);
    const other = await desk.committee.member('prescriber', desk.missionLocale);
    const partner = await desk.committee.member('support-partner', desk.missionLocale);
    for (const actor of [other, partner])
      await expect(undo(actor, importId)).rejects.toMatchObject(refusal('not-allowed'));
    await expect(undo(await testAccount(app), importId)).rejects.toMatchObject(refusal('not-found'));
    await expect(undo(yanis, randomUUID())).rejects.toMatchObject(refusal('not-found'));
    expect(await stored()).toHaveLength(1);
    expect(await undo(desk.claire, importId)).toEqual({ removed: 1, kept: [] });
  });
});

describe('a member who prescribes for another organisation since', () => {
  it('[DO-20] takes back no case of the former one; a facilitator does', async () => {
    const importId = await importing(['A-1']);
    const agency = await desk.committee.organisation('france-travail', 'Agence');
    await asJob(app, (tx) =>
      tx.manager.update(MEMBERSHIP_TABLE, { accountId: yanis.accountId }, { organisationId: agency.id }),
    );
    expect(await list(yanis)).toMatchObject([{ importId, abilities: { undo: false } }]);
    await expect(undo(yanis, importId)).rejects.toMatchObject(refusal('not-allowed'));
    expect(await undo(desk.claire, importId)).toEqual({ removed: 1, kept: [] });
  });
});

describe('the lists', () => {
  it('[DO-20] are those that one may take back, newest first, with what undoing would take', async () => {
    const first = await importing(['A-1', 'A-2', 'A-3']);
    app.clock.pass(5);
    const second = await importing(['B-1'], desk.claire);
    await desk.item(await caseOf('A-2'));
    expect(await list(desk.claire)).toMatchObject([
      { importId: second, added: 1, untouched: 1, undoneAt: null, abilities: { undo: true } },
      { importId: first, added: 3, untouched: 2, byName: expect.stringMatching(/^Membre/) },
    ]);
    expect((await list(yanis)).map(({ importId }) => importId)).toEqual([first]);
  });

  it('show that one was taken back', async () => {
    await undo(yanis, await importing(['A-1', 'A-2']));
    const undoneAt = app.clock.now().toISOString();
    expect(await list(yanis)).toMatchObject([{ added: 2, untouched: 0, undoneAt, abilities: { undo: false } }]);
  });

  it('are twenty at most', async () => {
    for (let number = 0; number < 21; number += 1) await importing([`A-${number}`]);
    expect(await list(yanis)).toHaveLength(20);
  });

  it('[DO-20] are none for who brings none, and strangers find no committee', async () => {
    await importing(['A-1']);
    expect(await list(await desk.committee.member('support-partner', desk.missionLocale))).toEqual([]);
    expect(await list(await testAccount(app, true))).toEqual([]);
    await expect(list(await testAccount(app))).rejects.toMatchObject(refusal('not-found'));
  });
});
