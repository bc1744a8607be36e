import {
  confirmAgreementCommand,
  confirmAgreements,
  describeCaseFile,
  exportCaseFiles,
  importCases,
  listCaseFiles,
  listCaseImports,
  namePathReferent,
  nameProvider,
  openCaseFile,
  prepareCaseFile,
  previewCaseImport,
  proposeCase,
  showCaseFile,
  undoCaseImport,
  withdrawAgreementCommand,
  writeCaseSummary,
  writeCaseWords,
} from '@passerelle/contracts';
import { matchColumns } from '@passerelle/domain';
import { aCaseFile, aMembership, anAccount } from '@passerelle/testing';
import { CaseFileRepository } from '../../model/case-files/case-file.repository.js';
import { MemberRepository } from '../../model/memberships/member.repository.js';
import { AccountRepository } from '../../model/accounts/account.repository.js';
import { MemberClient, newCommand } from '../../testing/member-client.js';
import { MeetingScene } from '../../testing/meeting-scene.js';
import { setScene, type Person } from '../../testing/scene.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';

const JOB = { kind: 'job', purpose: 'test' } as const;
/** The partner's organisation has a member who is the referent of the case, and another who is not. */
const EVERYBODY = [
  ...(['stranger', 'administrator', 'observer', 'coordinator', 'partner', 'otherProvider'] as const),
  ...(['otherAdviser', 'referent', 'provider', 'adviser', 'facilitator'] as const),
];
type Somebody = (typeof EVERYBODY)[number];
type Endpoint = (client: MemberClient, caseFileId: string) => Promise<{ status: number; text: string }>;

let app: TestApp;
let address: string;
let meeting: MeetingScene;
let caseFileId: string;
let referentId: string;
const others = new Map<Somebody, MemberClient>();

beforeAll(async () => {
  app = await startTestApp();
  address = await app.listen();
  meeting = await MeetingScene.prepare(app, address, await setScene(app, 0));
  const { organisations } = meeting.scene;
  others.set('observer', (await addMember('observer', organisations.adviser.id)).client);
  const referent = await addMember('support-partner', organisations.partner.id);
  others.set('referent', referent.client);
  referentId = referent.accountId;
  caseFileId = await aCase();
});
afterAll(() => app.close());

async function addMember(role: 'observer' | 'support-partner', organisationId: string) {
  const account = anAccount();
  const held = { accountId: account.id, committeeId: meeting.scene.committee.id, organisationId, role };
  await app.run(JOB, async (tx) => {
    await app.get(AccountRepository).add(tx, [account]);
    await app.get(MemberRepository).add(tx, [aMembership(held)]);
  });
  return { accountId: account.id, client: await MemberClient.signIn(app, address, account.id) };
}

/** A case of the adviser's organisation, at the first provider, whose referent is the partner's. */
async function aCase(): Promise<string> {
  const { committee, organisations } = meeting.scene;
  const facts = { committeeId: committee.id, prescriberOrganisationId: organisations.adviser.id };
  const caseFile = aCaseFile({
    ...facts,
    providerOrganisationId: organisations.provider.id,
    pathReferentId: referentId,
  });
  await app.run(JOB, (tx) => app.get(CaseFileRepository).add(tx, [caseFile]));
  return caseFile.id;
}

const clientOf = async (person: Somebody): Promise<MemberClient> => others.get(person) ?? meeting.as(person as Person);
const committee = () => ({ committeeId: meeting.scene.committee.id });

async function versioned(id: string) {
  const page = await (await meeting.as('facilitator')).ask(showCaseFile, { caseFileId: id });
  return { commandId: newCommand(), expectedVersion: page.view?.version ?? 1 };
}

const HEADING = 'ref,tranche_age,type_prescripteur,etape,motif';
const MAPPING = [...matchColumns(HEADING.split(','))];
let references = 0;
const newReference = () => `A-${(references += 1)}`;
const list = () => Buffer.from(`${HEADING}\n${newReference()},16-25,ML,suspendu,Motif`).toString('base64');
const aList = () => ({ commandId: newCommand(), content: list(), mapping: MAPPING });

const FACTS = {
  ...{ label: 'Lina B.', commune: 'Muret', territory: 'Toulouse', ageBand: '16-25' as const, audience: '' },
  ...{ moment: 'during' as const, reason: 'Permis absent', barriers: [] },
};

const AGREED = { purposes: ['discussion' as const], givenOn: '2026-11-02' };

const ENDPOINTS = {
  'list the cases': (client) => client.ask(listCaseFiles, committee()),
  'read a case': (client, id) => client.ask(showCaseFile, { caseFileId: id }),
  'take the list out': (client) => client.ask(exportCaseFiles, { ...committee(), format: 'csv' }),
  'prepare a new case': (client) => client.ask(prepareCaseFile, committee()),
  'open a case for the adviser': (client) =>
    client.ask(openCaseFile, committee(), {
      ...{
        ...FACTS,
        commandId: newCommand(),
        reference: newReference(),
        words: '',
        wish: '',
        agreement: [],
        agreementGivenOn: null,
      },
      prescriberOrganisationId: meeting.scene.organisations.adviser.id,
      providerOrganisationId: null,
    }),
  'correct its facts': async (client, id) => {
    const facts = { ...FACTS, status: 'open' as const, lastContactOn: null };
    return client.ask(describeCaseFile, { caseFileId: id }, { ...(await versioned(id)), ...facts });
  },
  'write its words': async (client, id) =>
    client.ask(writeCaseWords, { caseFileId: id }, { ...(await versioned(id)), words: newCommand(), wish: '' }),
  'write its summary': async (client, id) =>
    client.ask(writeCaseSummary, { caseFileId: id }, { ...(await versioned(id)), summary: newCommand() }),
  'name its provider': async (client, id) => {
    const organisationId = meeting.scene.organisations.provider.id;
    return client.ask(nameProvider, { caseFileId: id }, { ...(await versioned(id)), organisationId });
  },
  'name its referent': async (client, id) =>
    client.ask(namePathReferent, { caseFileId: id }, { ...(await versioned(id)), accountId: referentId }),
  'confirm the agreement': async (client, id) => {
    const body = { commandId: newCommand(), caseFileIds: [id], ...AGREED };
    const answer = await client.ask(confirmAgreements, committee(), body);
    const { confirmed = 1, alreadyGiven = 0 } = answer.view ?? {};
    return { ...answer, status: confirmed + alreadyGiven === 0 ? NOTHING : answer.status };
  },
  'say what the person agrees to': async (client, id) =>
    client.ask(confirmAgreementCommand, { caseFileId: id }, { ...(await versioned(id)), ...AGREED }),
  'withdraw the agreement': async (client, id) =>
    client.ask(withdrawAgreementCommand, { caseFileId: id }, await versioned(id)),
  'propose it': async (client) => {
    const body = { commandId: newCommand(), caseFileId: await aCase(), reason: 'Absences', question: 'Quel appui ?' };
    return client.ask(proposeCase, { meetingId: meeting.meetingId }, body);
  },
  'preview a list': (client) => client.ask(previewCaseImport, committee(), { content: list() }),
  'bring a list': (client) => client.ask(importCases, committee(), aList()),
  'read the lists brought': (client) => client.ask(listCaseImports, committee()),
  'take back a list of the adviser': async (client) => {
    const brought = aList();
    await (await meeting.as('adviser')).get(importCases, committee(), brought);
    return client.ask(undoCaseImport, { importId: brought.commandId }, { commandId: newCommand() });
  },
} satisfies Record<string, Endpoint>;

/** Answered, and nothing was done. */
const NOTHING = 0;
const all = (status: number, ...people: Somebody[]): Partial<Record<Somebody, number>> =>
  Object.fromEntries(people.map((person) => [person, status]));
const NOT_SHOWN_CASES = ['administrator', 'observer', 'coordinator'] as const;
const NO_TIE = [...NOT_SHOWN_CASES, 'partner', 'otherProvider', 'otherAdviser'] as const;
const STRANGER = all(404, 'stranger');
const FOLLOWERS = { ...STRANGER, ...all(404, ...NO_TIE) };
const WHO_NAMES = { ...FOLLOWERS, ...all(403, 'provider', 'referent') };
const WHO_BRINGS = { ...STRANGER, ...all(403, ...NOT_SHOWN_CASES, 'partner', 'otherProvider', 'referent', 'provider') };
const WHO_CONFIRMS = {
  ...STRANGER,
  ...all(NOTHING, ...NO_TIE, 'referent', 'provider', 'facilitator'),
};

/** What each endpoint answers; 200 for any member not named. */
test.each<[string, keyof typeof ENDPOINTS, Partial<Record<Somebody, number>>]>([
  ['SEE-1', 'list the cases', STRANGER],
  ['SEE-3', 'read a case', FOLLOWERS],
  ['DO-16', 'take the list out', { ...STRANGER, ...all(403, ...NOT_SHOWN_CASES) }],
  ['DO-15', 'prepare a new case', WHO_BRINGS],
  ['DO-15', 'open a case for the adviser', { ...WHO_BRINGS, ...all(403, 'otherAdviser') }],
  ['DO-12', 'correct its facts', FOLLOWERS],
  ['DO-12', 'write its words', FOLLOWERS],
  ['DO-12', 'write its summary', FOLLOWERS],
  ['DO-7', 'name its provider', WHO_NAMES],
  ['DO-13', 'name its referent', WHO_NAMES],
  ['DO-3', 'confirm the agreement', WHO_CONFIRMS],
  ['DO-3', 'say what the person agrees to', { ...FOLLOWERS, ...all(403, 'referent', 'provider', 'facilitator') }],
  ['DO-14', 'withdraw the agreement', FOLLOWERS],
  ['DO-4', 'propose it', FOLLOWERS],
  ['DO-2', 'preview a list', WHO_BRINGS],
  ['DO-2', 'bring a list', WHO_BRINGS],
  ['SEE-1', 'read the lists brought', STRANGER],
  ['DO-20', 'take back a list of the adviser', { ...WHO_BRINGS, ...all(403, 'otherAdviser') }],
])('[%s] who may %s', async (_rule, endpoint, expected) => {
  const open: Endpoint = ENDPOINTS[endpoint];
  const answers: Partial<Record<Somebody, number>> = {};
  for (const person of EVERYBODY) answers[person] = (await open(await clientOf(person), caseFileId)).status;
  expect(answers).toEqual({ ...all(200, ...EVERYBODY), ...expected });
});

test('[SEE-3] [SEE-5] the lists hold what each may see, and count nothing else', async () => {
  const seen: Partial<Record<Somebody, number>> = {};
  for (const person of EVERYBODY.slice(1)) {
    const cases = await (await clientOf(person)).get(listCaseFiles, committee());
    seen[person] = cases.filter(({ id }) => id === caseFileId).length;
  }
  expect(seen).toEqual({ ...all(0, ...NO_TIE), ...all(1, 'referent', 'provider', 'adviser', 'facilitator') });
  const nothing = [...NOT_SHOWN_CASES, 'partner', 'otherProvider'] as const;
  for (const person of nothing) {
    const client = await clientOf(person);
    expect(await client.get(listCaseFiles, committee())).toEqual([]);
    expect(await client.get(listCaseImports, committee())).toEqual([]);
  }
});

test.each<keyof typeof ENDPOINTS>([
  'read a case',
  'correct its facts',
  'write its words',
  'write its summary',
  'name its provider',
  'name its referent',
  'withdraw the agreement',
])(
  '[SEE-5] %s: one that may not be seen is answered with the same bytes as one that does not exist',
  async (endpoint) => {
    const answers = await Promise.all(
      ['stranger' as const, ...NO_TIE].flatMap((person) =>
        [caseFileId, newCommand()].map(async (id) => ENDPOINTS[endpoint](await clientOf(person), id)),
      ),
    );
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`))).toEqual(
      new Set(['404 {"refused":"not-found"}']),
    );
  },
);
