import {
  createCommittee,
  listCaseFiles,
  listCommittees,
  listInstanceOrganisations,
  listMeetings,
  previewInvitation,
  planMeeting,
  showCaseFile,
  showCommittee,
  showMe,
  showMeeting,
  showPeople,
  type BodyOf,
} from '@passerelle/contracts';
import { aCaseFile } from '@passerelle/testing';
import { CaseFileRepository } from '../../model/case-files/case-file.repository.js';
import { asJob } from '../committees/test-committee.js';
import { MemberClient, newCommand } from '../../testing/member-client.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';
import { MembershipScene } from './test-memberships.js';

type Body = BodyOf<typeof createCommittee>;

let app: TestApp;
let address: string;
let admin: MembershipScene;
let administrator: MemberClient;

beforeAll(async () => {
  app = await startTestApp({ demo: true });
  address = await app.listen();
  admin = await MembershipScene.set(app, address, 0);
  administrator = await admin.as('administrator');
});
afterAll(() => app.close());

function aBody(fields: Partial<Body> = {}, leader: Partial<Body['facilitator']> = {}): Body {
  const commandId = newCommand();
  const facilitator = {
    ...{ name: `Région ${commandId}`, kind: 'region' as const, siret: '' },
    ...{ email: `lead-${commandId}@example.org`, ...leader },
  };
  const facts = { territory: 'Muret', timeZone: 'Europe/Paris' };
  return { commandId, name: 'COPASS Muret', kind: 'copass', ...facts, facilitator, ...fields };
}

const committees = async (): Promise<number> => (await administrator.get(listCommittees, {})).length;

async function signedIn(cookie: string | null, path: string): Promise<unknown> {
  return (await fetch(`${address}${path}`, { headers: { cookie: cookie ?? '' } })).json();
}

test('[COM-1] [DO-18] from nothing: the committee, its first organisation, and the membership of who will lead', async () => {
  const body = aBody(
    { name: '  COPASS\n de  Muret ', territory: ' Muret  et Volvestre ', timeZone: 'Indian/Reunion' },
    { name: ' Région  Occitanie ', siret: '732 829 320 00074', email: 'Claire@demo.passerelle.example' },
  );
  const { committeeId } = await administrator.get(createCommittee, {}, body);
  const people = await administrator.get(showPeople, { committeeId });
  expect(people).toMatchObject({
    committeeName: 'COPASS de Muret',
    abilities: { manage: true },
    organisations: [
      {
        ...{ name: 'Région Occitanie', kind: 'region', siret: '73282932000074', members: [] },
        invitations: [{ email: 'claire@demo.passerelle.example', role: 'facilitator', expired: false }],
      },
    ],
  });
  const [token = '', ...others] = await admin.mailedTokens('claire@demo.passerelle.example');
  expect(others).toEqual([]);

  const { cookie } = await admin.accept(token, 'Claire V.');
  expect(await signedIn(cookie, showMe.path)).toMatchObject({ name: 'Claire V.', seats: [{ role: 'facilitator' }] });
  expect(await signedIn(cookie, showCommittee.path.replace(':committeeId', committeeId))).toMatchObject({
    name: 'COPASS de Muret',
    territory: 'Muret et Volvestre',
    timeZone: 'Indian/Reunion',
    abilities: { planMeeting: true, openCase: true, manage: true },
  });
});

test.each<[string, Partial<Body['facilitator']>]>([
  ['name', { name: 'STRUCTURE,  DU NORD' }],
  ['SIRET', { siret: '13003013300016' }],
])('[ORG-4] its first organisation, known by its %s, is admitted', async (_what, leader) => {
  const firstOf = async (body: Body): Promise<string> => {
    const { committeeId } = await administrator.get(createCommittee, {}, body);
    return (await administrator.get(showPeople, { committeeId })).organisations[0]?.id ?? '';
  };
  const known = await firstOf(aBody({}, { name: 'Structure du Nord', siret: '130 030 133 00016' }));
  expect(await firstOf(aBody({}, leader))).toBe(known);
});

test('sent twice concurrently, it is one, with one invitation; the same id for other words is refused', async () => {
  const before = await committees();
  const body = aBody();
  const twins = await Promise.all([1, 2].map(() => administrator.get(createCommittee, {}, body)));
  expect(twins[1]).toEqual(twins[0]);
  expect(await committees()).toBe(before + 1);
  expect(await administrator.get(createCommittee, {}, body)).toEqual(twins[0]);
  const other = await administrator.ask(createCommittee, {}, { ...body, name: 'Autre' });
  expect(other.refusal).toEqual({ refused: 'command-reused' });
  const { view } = await (await admin.as(null)).ask(previewInvitation, {}, { token: admin.tokenOf(body.commandId) });
  expect(view).toMatchObject({ committeeName: 'COPASS Muret', role: 'facilitator', administrator: false });
});

test('[ORG-4] two committees created concurrently for the same new organisation share it', async () => {
  const name = `Toit ${newCommand()}`;
  const made = await Promise.all([1, 2].map(() => administrator.get(createCommittee, {}, aBody({}, { name }))));
  const first = await Promise.all(
    made.map(async ({ committeeId }) => (await administrator.get(showPeople, { committeeId })).organisations[0]?.id),
  );
  expect(first[1]).toBe(first[0]);
});

test.each<[Partial<Body>, Partial<Body['facilitator']>, object]>([
  [{ name: ' ' }, {}, { refused: 'text-empty', field: 'name' }],
  [{ name: 'x'.repeat(121) }, {}, { refused: 'text-too-long', field: 'name' }],
  [{ territory: '\u200b' }, {}, { refused: 'text-empty', field: 'territory' }],
  [{ territory: 'x'.repeat(81) }, {}, { refused: 'text-too-long', field: 'territory' }],
  [{ timeZone: 'Europe/Atlantide' }, {}, { refused: 'invalid', field: 'timeZone' }],
  [{ timeZone: '' }, {}, { refused: 'invalid', field: 'timeZone' }],
  [{}, { name: '' }, { refused: 'text-empty', field: 'facilitator.name' }],
  [{}, { name: 'x'.repeat(121) }, { refused: 'text-too-long', field: 'facilitator.name' }],
  [
    {},
    { siret: '1 85 05 78 006 084 36' },
    { refused: 'looks-like-social-security-number', field: 'facilitator.siret' },
  ],
  [{}, { email: 'nobody' }, { refused: 'invalid', field: 'facilitator.email' }],
])('%j %j is refused in its field, and nothing is made', async (fields, leader, refusal) => {
  const before = await committees();
  const answer = await administrator.ask(createCommittee, {}, aBody(fields, leader));
  expect(answer.refusal).toEqual(refusal);
  expect(await committees()).toBe(before);
});

test('a name of a megabyte is refused by the contract', async () => {
  const answer = await administrator.ask(createCommittee, {}, aBody({ name: 'x'.repeat(1_048_576) }));
  expect(answer.refusal?.refused).toBe('too-large');
});

test('[SEE-5] [DO-18] a member who created it still sees no case of it, and leads nothing there', async () => {
  const { committeeId } = await administrator.get(createCommittee, {}, aBody());
  await admin.accept(admin.tokenOf(committeeId), 'Claire V.');
  const [organisation] = (await administrator.get(showPeople, { committeeId })).organisations;
  const claire = organisation?.members.find(({ name }) => name === 'Claire V.');
  const leader = await MemberClient.signIn(app, address, claire?.accountId ?? '');
  const facts = { committeeId, prescriberOrganisationId: organisation?.id ?? '' };
  const caseFile = aCaseFile({ ...facts, reference: 'MURET-001' });
  await asJob(app, (tx) => app.get(CaseFileRepository).add(tx, [caseFile]));
  const meeting = { date: '2026-11-30', time: '09:30', durationMinutes: 60, place: 'Salle 2', link: null };
  const plan = { commandId: newCommand(), ...meeting };
  expect((await leader.ask(planMeeting, { committeeId }, plan)).status).toBe(200);
  expect(await leader.get(listCaseFiles, { committeeId })).toMatchObject([{ reference: 'MURET-001' }]);

  const refused = [
    await administrator.ask(planMeeting, { committeeId }, { commandId: newCommand(), ...meeting }),
    await administrator.ask(showMeeting, { meetingId: plan.commandId }),
    await administrator.ask(showCaseFile, { caseFileId: caseFile.id }),
  ];
  expect(refused.map(({ view }) => view)).toEqual([null, null, null]);
  const read = [
    await administrator.ask(listCaseFiles, { committeeId }),
    await administrator.ask(listMeetings, { committeeId }),
    await administrator.ask(showCommittee, { committeeId }),
    await administrator.ask(showPeople, { committeeId }),
    await administrator.ask(listInstanceOrganisations, {}),
  ];
  expect(read.map(({ text }) => text).join()).not.toContain('MURET-001');
  expect(read[2]?.text).toContain('"seeCases":false');
});
