import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { LiveEvent } from '@passerelle/contracts';
import { matchColumns } from '@passerelle/domain';
import { anOrganisation } from '@passerelle/testing';
import { asJob, TestCommittee } from '../../committees/test-committee.js';
import type { MemberActor } from '../../../platform/database/actor.js';
import { Announcer, roomOf, type Audience } from '../../../platform/live/announcer.js';
import { startTestApp, type TestApp } from '../../../testing/test-app.js';
import { CaseFileRepository } from '../../../model/case-files/case-file.repository.js';
import { CASE_IMPORT_TABLE } from '../../../model/case-files/case-import.table.js';
import { ImportCases } from './import-cases.js';
import { judgeCaseList, judgeInTurns, type ListChecks } from './judge-case-list.js';
import { readCaseList } from './read-case-list.js';

const HEADING = 'ref,tranche_age,type_prescripteur,etape,motif,paroles';
const MAPPING = [...matchColumns(HEADING.split(','))];
const base64 = (text: string) => Buffer.from(text).toString('base64');
const listOf = (count: number) =>
  [HEADING, ...Array.from({ length: count }, (_, index) => `R${index},16-25,ML,suspendu,Motif,Je suis là`)].join('\n');

let app: TestApp;
let committee: TestCommittee;
let claire: MemberActor;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

beforeEach(async () => {
  committee = await TestCommittee.create(app);
  claire = await committee.member('facilitator', await committee.organisation('mission-locale'));
});

const importing = (text: string, commandId: string, actor = claire) =>
  app.get(ImportCases).execute(actor, committee.id, { commandId, content: base64(text), mapping: MAPPING });
const stored = () => asJob(app, (tx) => app.get(CaseFileRepository).ofCommittee(tx, committee.id));
const lists = () => asJob(app, (tx) => tx.manager.findBy(CASE_IMPORT_TABLE, { committeeId: committee.id }));

it('reports to its author alone how many rows are done, and to the committee once, at the end', async () => {
  const events: { room: string; event: LiveEvent }[] = [];
  const announcer = app.get(Announcer);
  const announce = announcer.announce.bind(announcer);
  const spy = jest.spyOn(announcer, 'announce').mockImplementation((audience: Audience, event) => {
    events.push({ room: roomOf(audience), event });
    announce(audience, event);
  });
  const commandId = randomUUID();
  const bad = 'R0,16-25,ML,suspendu,Encore,\nX,?,ML,suspendu,Motif,';
  await importing(`${listOf(120)}\n${bad}`, commandId);
  spy.mockRestore();
  const progress = events.filter(({ event }) => event.kind === 'import');
  expect(new Set(progress.map(({ room }) => room))).toEqual(new Set([roomOf({ accountId: claire.accountId })]));
  expect(progress.map(({ event }) => [event.id, event.version])).toEqual([
    [commandId, 52],
    [commandId, 102],
    [commandId, 122],
  ]);
  const others = events.filter(({ event }) => event.kind !== 'import');
  expect(others).toMatchObject([{ room: roomOf({ committeeId: committee.id }), event: { kind: 'committee' } }]);
  expect(events.at(-1)).toEqual(others[0]);
});

it('keeps what list brought a case, and who wrote down the words that came with it', async () => {
  const importId = randomUUID();
  expect(await importing(listOf(2), importId)).toMatchObject({ importId, added: 2 });
  const at = app.clock.now();
  const { accountId } = claire;
  expect(await lists()).toEqual([
    { id: importId, committeeId: committee.id, importedBy: accountId, at, added: 2, undoneAt: null },
  ]);
  expect(await stored()).toMatchObject([
    { importId, words: 'Je suis là', wordsAt: at, wordsBy: accountId, agreementPurposes: [] },
    { importId },
  ]);
});

it('a list that brings nothing is no list', async () => {
  await importing(listOf(2), randomUUID());
  expect(await importing(listOf(2), randomUUID())).toEqual({ importId: null, added: 0, known: 2, refused: [] });
  expect(await lists()).toHaveLength(1);
});

describe('a command sent again', () => {
  it('answers what it did, immediately or later', async () => {
    const commandId = randomUUID();
    await importing(listOf(1), randomUUID());
    const answer = { importId: commandId, added: 2, known: 1, refused: [] };
    const text = listOf(3);
    expect(await Promise.all([importing(text, commandId), importing(text, commandId)])).toEqual([answer, answer]);
    expect(await importing(text, commandId)).toEqual(answer);
    expect(await stored()).toHaveLength(3);
  });

  it('with another list, or by somebody else, is refused', async () => {
    const commandId = randomUUID();
    await importing(listOf(1), commandId);
    const refusal = { refusal: { refused: 'command-reused' } };
    await expect(importing(listOf(2), commandId)).rejects.toMatchObject(refusal);
    const other = await committee.member('facilitator', await committee.organisation('region'));
    await expect(importing(listOf(2), commandId, other)).rejects.toMatchObject(refusal);
    expect(await stored()).toHaveLength(1);
  });
});

it('judges five thousand lines in turns, and says the same as in one go', async () => {
  const list = readCaseList(base64(listOf(5_000)));
  const checks: ListChecks = {
    ...{ organisations: [anOrganisation()], mayOpenFor: () => true, freeReference: () => '' },
    referenceState: (reference) => (reference === 'R7' ? 'known' : 'free'),
  };
  let isJudging = true;
  let turns = 0;
  const judging = judgeInTurns(list, checks).finally(() => (isJudging = false));
  while (isJudging) {
    await setImmediate();
    turns += 1;
  }
  expect(await judging).toEqual(judgeCaseList(list, checks));
  expect((await judging).ready).toHaveLength(4_999);
  expect(turns).toBeGreaterThanOrEqual(100);
});
