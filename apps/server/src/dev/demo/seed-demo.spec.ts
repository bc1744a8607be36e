import {
  awaitsFollowThrough,
  isCase,
  isCaseEntry,
  isLate,
  looksLikeSocialSecurityNumber,
  workingDaysLate,
  type CaseFile,
} from '@passerelle/domain';
import { CaseFileRepository } from '../../model/case-files/case-file.repository.js';
import { CommitteeRepository } from '../../model/committees/committee.repository.js';
import { MemberRepository } from '../../model/memberships/member.repository.js';
import { OrganisationRepository } from '../../model/organisations/organisation.repository.js';
import { DecisionFollowThroughRepository } from '../../model/decisions/decision-follow-through.repository.js';
import { DecisionRepository } from '../../model/decisions/decision.repository.js';
import { FollowUpRepository } from '../../model/follow-ups/follow-up.repository.js';
import { AgendaRepository } from '../../model/agenda/agenda.repository.js';
import { MeetingRepository } from '../../model/meetings/meeting.repository.js';
import type { Tx } from '../../platform/database/tx.js';
import { MinutesRepository } from '../../model/minutes/minutes.repository.js';
import { SheetRepository } from '../../model/sheets/sheet.repository.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';
import { SeedDemo } from './seed-demo.js';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp({ demo: true });
  await app.get(SeedDemo).execute();
}, 30_000);
afterAll(() => app.close());

const look = <Result>(task: (tx: Tx) => Promise<Result>) => app.run({ kind: 'job', purpose: 'test' }, task);

async function toulouse(tx: Tx) {
  const committees = await app.get(CommitteeRepository).all(tx);
  const found = committees.find(({ territory }) => territory === 'Toulouse');
  if (!found) throw new Error('no Toulouse');
  return found;
}

it('has twenty-four territories and a regional commission, all of them flagged', async () => {
  const committees = await look((tx) => app.get(CommitteeRepository).all(tx));
  expect(committees.filter(({ kind }) => kind === 'copass')).toHaveLength(24);
  expect(committees.filter(({ kind }) => kind === 'orientation-commission')).toHaveLength(1);
  expect(committees.every(({ demo, name }) => demo && name.endsWith('(démo)'))).toBe(true);
});

it('writes nothing the second time', async () => {
  await app.get(SeedDemo).execute();
  expect(await look((tx) => app.get(CommitteeRepository).all(tx))).toHaveLength(25);
});

it('gives every committee its members, by invented first names, at addresses that cannot exist', async () => {
  await look(async (tx) => {
    for (const committee of await app.get(CommitteeRepository).all(tx)) {
      const members = await app.get(MemberRepository).ofCommittee(tx, committee.id);
      const held = (role: string) => members.filter((member) => member.role === role).length;
      const two = committee.territory === 'Toulouse' || committee.territory === 'Occitanie';
      expect(held('facilitator')).toBe(two ? 2 : 1);
      expect(held('prescriber')).toBeGreaterThanOrEqual(4);
      expect(held('training-provider')).toBe(3);
      expect(held('support-partner')).toBeGreaterThanOrEqual(2);
      expect(held('coordinator')).toBe(1);
      expect(members.every(({ name }) => /^\p{Lu}[\p{Ll}-]+ \p{Lu}\.$/u.test(name))).toBe(true);
      expect(members.every(({ email }) => email.endsWith('@demo.passerelle.example'))).toBe(true);
      expect(new Set(members.map(({ name }) => name)).size).toBe(members.length);
    }
  });
});

it('gives the regional commission one organisation of each kind that prescribes, and no case', async () => {
  await look(async (tx) => {
    const committees = await app.get(CommitteeRepository).all(tx);
    const region = committees.find(({ kind }) => kind === 'orientation-commission')?.id ?? '';
    const kinds = (await app.get(OrganisationRepository).ofCommittee(tx, region)).map(({ kind }) => kind);
    for (const kind of [
      'france-travail',
      'mission-locale',
      'cap-emploi',
      'departement',
      'plie',
      'youth-justice',
      'second-chance-school',
    ]) {
      expect(kinds.filter((one) => one === kind)).toHaveLength(1);
    }
    expect(await app.get(CaseFileRepository).ofCommittee(tx, region)).toEqual([]);
  });
});

it('gives Toulouse twenty-four cases, most of them agreed, without a surname or a number', async () => {
  const cases = await look(async (tx) => app.get(CaseFileRepository).ofCommittee(tx, (await toulouse(tx)).id));
  expect(cases).toHaveLength(24);
  expect(cases.filter(({ agreementAt }) => agreementAt === null).map(({ reference }) => reference)).toEqual([
    'DEMO-051',
    'DEMO-052',
    'DEMO-053',
  ]);
  expect(cases.filter(({ words }) => words !== null).length).toBeGreaterThan(18);
  expect(cases.every(({ label }) => /^\p{Lu}[\p{Ll}-]+ \p{Lu}\.$/u.test(label ?? ''))).toBe(true);
  expect(looksLikeSocialSecurityNumber(JSON.stringify(cases))).toBe(false);
});

it('gives nine territories the thirty-six cases of the list, and no person the name of a member', async () => {
  const cases: CaseFile[][] = [];
  const members = new Set<string>();
  await look(async (tx) => {
    for (const { id } of await app.get(CommitteeRepository).all(tx)) {
      cases.push(await app.get(CaseFileRepository).ofCommittee(tx, id));
      for (const { name } of await app.get(MemberRepository).ofCommittee(tx, id)) members.add(name);
    }
  });
  expect(cases.flat().filter(({ label }) => members.has(label ?? ''))).toEqual([]);
  expect(cases.filter((some) => some.length > 0)).toHaveLength(9);
  expect(cases.flat()).toHaveLength(36 + 18);
});

it('has held a meeting whose minutes can be read back, with follow-ups done, late and declined', async () => {
  await look(async (tx) => {
    const { id } = await toulouse(tx);
    const [held] = (await app.get(MeetingRepository).ofCommittee(tx, id)).filter(({ status }) => status === 'closed');
    const { content } = await app.get(MinutesRepository).read(tx, held?.id ?? '');
    const cases = content.entries.filter(isCaseEntry);
    expect(cases).toHaveLength(6);
    expect(cases.filter(({ result }) => result.kind === 'postponed')).toHaveLength(1);
    const points = content.entries.slice(0, 2);
    expect(points).toMatchObject([
      { point: 'seats', postponed: null, note: expect.stringContaining('• Cuisine') },
      { point: 'news', postponed: null, note: expect.stringContaining('en ligne') },
    ]);
    const presences = content.attendance.map(({ presence }) => presence);
    expect(presences.length).toBeGreaterThan(8);
    expect([...new Set(presences)].sort()).toEqual(['excused', 'remote', 'room']);
    const followUps = await app.get(FollowUpRepository).ofCommittee(tx, id);
    expect(followUps.filter(({ question, reply }) => question !== null && reply === null)).toHaveLength(1);
    expect(followUps.filter(({ question, reply }) => question !== null && reply !== null)).toHaveLength(1);
    expect(followUps.some(({ doneWord }) => doneWord !== null)).toBe(true);
    expect(followUps.some(({ declineReason }) => declineReason !== null)).toBe(true);
    expect(followUps.some((followUp) => workingDaysLate(followUp, '2026-11-24') > 5)).toBe(true);
    const statuses = new Set(followUps.map(({ status }) => status));
    expect([...statuses].sort()).toEqual(['accepted', 'declined', 'done', 'given']);
    expect(followUps.some((followUp) => isLate(followUp, '2026-11-24'))).toBe(true);
  });
});

it('has the follow-through of decisions: started, not started, and one that still waits', async () => {
  await look(async (tx) => {
    const cases = await app.get(CaseFileRepository).ofCommittee(tx, (await toulouse(tx)).id);
    const decisions = await app.get(DecisionRepository).ofCases(
      tx,
      cases.map(({ id }) => id),
    );
    const known = await app.get(DecisionFollowThroughRepository).ofDecisions(
      tx,
      decisions.map(({ id }) => id),
    );
    expect([...known.values()].map(({ kind }) => kind).sort()).toEqual([
      'not-started',
      'started',
      'started',
      'started',
    ]);
    const waiting = decisions.filter((decision) => awaitsFollowThrough(decision, known.get(decision.id) ?? null));
    expect(waiting).toHaveLength(1);
    expect(waiting.every(({ plannedDate }) => plannedDate < '2026-11-24')).toBe(true);
  });
});

it('gives most paths of Toulouse a referent, words that are dated, a last contact, and some their story', async () => {
  const cases = await look(async (tx) => app.get(CaseFileRepository).ofCommittee(tx, (await toulouse(tx)).id));
  const countOf = (has: (one: CaseFile) => boolean): number => cases.filter(has).length;
  expect(countOf(({ pathReferentId }) => pathReferentId !== null)).toBeGreaterThan(15);
  expect(countOf(({ pathReferentId, agreementAt }) => pathReferentId === null && agreementAt !== null)).toBeGreaterThan(
    0,
  );
  expect(cases.every(({ words, wordsAt, wordsBy }) => words === null || (wordsAt !== null && wordsBy !== null))).toBe(
    true,
  );
  expect(cases.every(({ lastContactOn }) => lastContactOn !== null && lastContactOn < '2026-11-24')).toBe(true);
  expect(countOf(({ summary, summaryAt }) => summary !== null && summaryAt !== null)).toBe(7);
  expect(countOf(({ wish }) => wish !== null)).toBe(6);
});

it('holds one today: the review and what was postponed come first, then points and cases, with their sheets', async () => {
  await look(async (tx) => {
    const { id } = await toulouse(tx);
    const meetings = await app.get(MeetingRepository).ofCommittee(tx, id);
    const today = meetings.find(({ startsAt }) => startsAt.toISOString() === '2026-11-24T08:00:00.000Z');
    const items = await app.get(AgendaRepository).ofMeeting(tx, today?.id ?? '');
    expect(today?.status).toBe('planned');
    expect(items.every(({ status }) => status === 'accepted')).toBe(true);
    const cases = items.filter(isCase);
    expect(cases).toHaveLength(12);
    const kinds = items.map(({ kind }) => kind);
    expect(kinds.slice(0, 5)).toEqual(['review', 'case', 'seats', 'presentation', 'case']);
    expect(kinds.at(-1)).toBe('territorial');
    expect(items.filter(({ carriedFromItemId }) => carriedFromItemId !== null)).toEqual([items[1]]);
    const sheets = await app.get(SheetRepository).ofItems(
      tx,
      items.map((item) => item.id),
    );
    expect(sheets).toHaveLength(16);
    expect(items.reduce((sum, { minutes }) => sum + minutes, 0)).toBeLessThanOrEqual(today?.durationMinutes ?? 0);
  });
});

it('prepares one more, with proposals of which some lack the agreement of the person', async () => {
  await look(async (tx) => {
    const { id } = await toulouse(tx);
    const meetings = await app.get(MeetingRepository).ofCommittee(tx, id);
    const next = meetings.find(({ startsAt }) => startsAt > new Date('2026-12-01T00:00:00Z'));
    const [review, ...proposals] = await app.get(AgendaRepository).ofMeeting(tx, next?.id ?? '');
    expect(review).toMatchObject({ kind: 'review', status: 'accepted' });
    expect(proposals.map(({ status }) => status)).toEqual(Array.from({ length: 5 }, () => 'proposed'));
    const cases = await app.get(CaseFileRepository).getMany(
      tx,
      proposals.filter(isCase).map((item) => item.caseFileId),
    );
    expect([...cases.values()].filter(({ agreementAt }) => agreementAt === null)).toHaveLength(2);
  });
});
