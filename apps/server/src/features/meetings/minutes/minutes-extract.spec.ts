import { showMinutes, showMinutesExtract, type MinutesView } from '@passerelle/contracts';
import { CASE_FILE_TABLE } from '../../../model/case-files/case-file.table.js';
import { MEMBERSHIP_TABLE } from '../../../model/memberships/membership.table.js';
import { ORGANISATION_TABLE } from '../../../model/organisations/organisation.table.js';
import type { MeetingScene } from '../../../testing/meeting-scene.js';
import type { Person, Scene } from '../../../testing/scene.js';
import { startTestApp, type TestApp } from '../../../testing/test-app.js';
import { addPoint, close } from '../close/test-closing.js';
import { decidedMeeting, owe, addMember, WORDS } from '../digest/test-digests.js';

const JOB = { kind: 'job', purpose: 'test' } as const;
const SITTING = [
  'facilitator',
  'adviser',
  'otherAdviser',
  'provider',
  'otherProvider',
  'partner',
] as const satisfies readonly Person[];

let app: TestApp;
let address: string;

beforeAll(async () => {
  app = await startTestApp();
  address = await app.listen();
});
afterAll(() => app.close());

/** Two cases decided, both carried by the provider; the partner owes something on the first. */
async function closedMinutes(): Promise<MeetingScene> {
  const meeting = await decidedMeeting(app, address, 2);
  await addPoint(meeting, 'news', 'Nouvelle adresse');
  const [first = ''] = await meeting.items();
  await owe(meeting, first);
  await close(meeting);
  return meeting;
}

async function extractOf(meeting: MeetingScene, organisation: keyof Scene['organisations']): Promise<MinutesView> {
  const organisationId = meeting.scene.organisations[organisation].id;
  const { meetingId } = meeting;
  return (await meeting.as('facilitator')).get(showMinutesExtract, { meetingId, organisationId });
}

async function readBy(meeting: MeetingScene, person: Person): Promise<MinutesView> {
  return (await meeting.as(person)).get(showMinutes, { meetingId: meeting.meetingId });
}

test('the extract of an organisation is what its member reads, with the fingerprint of the whole', async () => {
  const meeting = await closedMinutes();
  const whole = await readBy(meeting, 'facilitator');
  for (const person of SITTING) {
    const extract = await extractOf(meeting, person);
    expect({ ...extract, extracts: [] }).toEqual({ ...(await readBy(meeting, person)), extracts: [] });
    expect(extract.fingerprint).toBe(whole.fingerprint);
  }
  expect((await extractOf(meeting, 'partner')).entries.map(({ kind }) => kind)).toEqual([
    'follow-ups-only',
    'reserved',
    'point',
  ]);
});

test('an extract holds no word of a case that the organisation may not see', async () => {
  const meeting = await closedMinutes();
  const text = JSON.stringify(await extractOf(meeting, 'otherAdviser'));
  const { cases } = meeting.scene;
  for (const words of [WORDS, 'Séances du mercredi', 'Quel appui', ...cases.map(({ reference }) => reference)]) {
    expect(text).not.toContain(words);
    expect(JSON.stringify(await readBy(meeting, 'facilitator'))).toContain(words);
  }
});

test('facilitators make extracts of the organisations of their committee, no other member makes any', async () => {
  const meeting = await closedMinutes();
  const { meetingId, scene } = meeting;
  const ask = async (person: Person, organisationId: string): Promise<string | undefined> =>
    (await (await meeting.as(person)).ask(showMinutesExtract, { meetingId, organisationId })).refusal?.refused;
  const own = scene.organisations.partner.id;
  for (const person of ['partner', 'adviser', 'coordinator', 'administrator', 'stranger'] as const) {
    expect(await ask(person, own)).toBe('not-found');
  }
  expect(await ask('facilitator', meetingId)).toBe('not-found');
  const offered = (await readBy(meeting, 'facilitator')).extracts.map(({ organisationId }) => organisationId);
  expect(offered.sort()).toEqual(
    Object.values(scene.organisations)
      .map(({ id }) => id)
      .sort(),
  );
  expect((await readBy(meeting, 'adviser')).extracts).toEqual([]);
});

test('what one member alone may see is not shown to the whole organisation', async () => {
  const meeting = await closedMinutes();
  const [first] = meeting.scene.cases;
  const pathReferentId = meeting.scene.people.partner.id;
  await app.run(JOB, (tx) => tx.manager.update(CASE_FILE_TABLE, { id: first?.id ?? '' }, { pathReferentId }));
  expect((await extractOf(meeting, 'partner')).entries[0]?.kind).toBe('decided');
  await addMember(meeting, 'support-partner');
  expect((await extractOf(meeting, 'partner')).entries[0]?.kind).toBe('follow-ups-only');
});

test('an organisation whose members have all left gets what it owes, and nothing more', async () => {
  const meeting = await closedMinutes();
  const organisationId = meeting.scene.organisations.adviser.id;
  expect((await extractOf(meeting, 'adviser')).entries[0]?.kind).toBe('decided');
  await app.run(JOB, (tx) => tx.manager.update(MEMBERSHIP_TABLE, { organisationId }, { endedAt: tx.now }));
  expect((await extractOf(meeting, 'adviser')).entries.map(({ kind }) => kind)).toEqual([
    'reserved',
    'reserved',
    'point',
  ]);
});

test('[ORG-3] after a merger the entry that stays reads what was frozen under the other, and the minutes are untouched', async () => {
  const meeting = await closedMinutes();
  const { partner, otherProvider } = meeting.scene.organisations;
  const { fingerprint } = await readBy(meeting, 'facilitator');
  expect((await extractOf(meeting, 'otherProvider')).entries[0]?.kind).toBe('reserved');
  await app.run(JOB, (tx) =>
    tx.manager.update(ORGANISATION_TABLE, { id: partner.id }, { mergedIntoId: otherProvider.id }),
  );
  const extract = await extractOf(meeting, 'otherProvider');
  expect(extract.entries[0]).toMatchObject({ kind: 'follow-ups-only', followUps: [{ organisation: partner.name }] });
  expect(extract).toMatchObject({ fingerprint, extractFor: otherProvider.name });
  expect((await readBy(meeting, 'otherProvider')).entries).toEqual(extract.entries);
  expect(extract.extracts.map(({ name }) => name)).not.toContain(partner.name);
});
