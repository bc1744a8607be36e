import {
  addGeneralPointCommand,
  assignFollowUpCommand,
  giveFollowUpCommand,
  makeReservationCommand,
  namePathReferent,
  nameProvider,
  openCaseFile,
  postponeItemCommand,
  proposeCase,
  recordDecisionCommand,
  showAgendaItem,
  showCaseFile,
  type Problem,
} from '@passerelle/contracts';
import { aMembership, anAccount } from '@passerelle/testing';
import { AccountRepository } from '../../model/accounts/account.repository.js';
import { MemberRepository } from '../../model/memberships/member.repository.js';
import { MemberClient, newCommand, type Answer } from '../../testing/member-client.js';
import { MeetingScene } from '../../testing/meeting-scene.js';
import { setScene, type Scene } from '../../testing/scene.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';
import { decide } from '../meetings/close/test-closing.js';
import { owe } from '../meetings/digest/test-digests.js';

const JOB = { kind: 'job', purpose: 'test' } as const;

let app: TestApp;
let address: string;
/** An open meeting of two cases, the first of which is decided; and another committee altogether. */
let here: MeetingScene;
let there: Scene;
/** Facilitates both committees: nothing but COM-4 stops this member. */
let both: MemberClient;
let decided: string;
let undecided: string;

beforeAll(async () => {
  app = await startTestApp();
  address = await app.listen();
  here = await MeetingScene.prepare(app, address, await setScene(app, 2));
  there = await setScene(app, 1);
  await here.open();
  [decided = '', undecided = ''] = await here.items();
  await decide(here, decided);
  const account = anAccount();
  await app.run(JOB, async (tx) => {
    await app.get(AccountRepository).add(tx, [account]);
    const held = [here.scene, there].map(({ committee, organisations }) =>
      aMembership({
        ...{ accountId: account.id, committeeId: committee.id, organisationId: organisations.facilitator.id },
        role: 'facilitator',
      }),
    );
    await app.get(MemberRepository).add(tx, held);
  });
  both = await MemberClient.signIn(app, address, account.id);
});
afterAll(() => app.close());

type Asking = (id: string) => Promise<Answer<unknown>>;

const commandId = newCommand;
let references = 0;
const newReference = () => `A-${(references += 1)}`;
const ofItem = async (itemId: string) => {
  const { version } = await both.get(showAgendaItem, { itemId });
  return { commandId: commandId(), expectedVersion: version };
};
const ofCase = async (caseFileId: string) => {
  const { version } = await both.get(showCaseFile, { caseFileId });
  return { commandId: commandId(), expectedVersion: version };
};
const theCase = () => ({ caseFileId: here.scene.cases[0]?.id ?? '' });
const newCase = (prescriberOrganisationId: string, providerOrganisationId: string | null = null) => ({
  ...{ commandId: commandId(), reference: newReference(), label: 'Lina B.', commune: 'Muret' },
  ...{ territory: 'Toulouse', ageBand: '16-25' as const, audience: '', moment: 'during' as const, barriers: [] },
  ...{
    reason: 'Permis absent',
    words: '',
    wish: '',
    agreement: [],
    agreementGivenOn: null,
    prescriberOrganisationId,
    providerOrganisationId,
  },
});

/** What names something of a committee, by the id of what is named, and the refusal that it meets. */
const NAMED: Record<string, { of: (scene: Scene) => string; refusal: Problem; ask: Asking }> = {
  'a case on an agenda': {
    of: ({ cases }) => cases[0]?.id ?? '',
    refusal: { refused: 'not-found' },
    ask: (caseFileId) => {
      const body = { commandId: commandId(), caseFileId, reason: 'Absences', question: 'Quel appui ?' };
      return both.ask(proposeCase, { meetingId: here.meetingId }, body);
    },
  },
  'the prescriber of a new case': {
    of: ({ organisations }) => organisations.adviser.id,
    refusal: { refused: 'organisation-not-in-committee', field: 'prescriberOrganisationId' },
    ask: (id) => both.ask(openCaseFile, { committeeId: here.scene.committee.id }, newCase(id)),
  },
  'the provider of a new case': {
    of: ({ organisations }) => organisations.provider.id,
    refusal: { refused: 'not-a-provider', field: 'providerOrganisationId' },
    ask: (id) =>
      both.ask(
        openCaseFile,
        { committeeId: here.scene.committee.id },
        newCase(here.scene.organisations.adviser.id, id),
      ),
  },
  'the provider of a case': {
    of: ({ organisations }) => organisations.provider.id,
    refusal: { refused: 'not-a-provider', field: 'organisationId' },
    ask: async (organisationId) =>
      both.ask(nameProvider, theCase(), { ...(await ofCase(theCase().caseFileId)), organisationId }),
  },
  'the path referent': {
    of: ({ people }) => people.adviser.id,
    refusal: { refused: 'not-a-member', field: 'accountId' },
    ask: async (accountId) =>
      both.ask(namePathReferent, theCase(), { ...(await ofCase(theCase().caseFileId)), accountId }),
  },
  'the carrier of a decision': {
    of: ({ organisations }) => organisations.provider.id,
    refusal: { refused: 'organisation-not-in-committee' },
    ask: async (carrierOrganisationId) => {
      const wordingDigest = await here.write(undecided, 'Suite');
      const draft = { outcome: 'CONTINUE' as const, wordingDigest, carrierOrganisationId, plannedDate: '2027-11-30' };
      return both.ask(recordDecisionCommand, { itemId: undecided }, { ...(await ofItem(undecided)), ...draft });
    },
  },
  'who owes a follow-up': {
    of: ({ organisations }) => organisations.partner.id,
    refusal: { refused: 'organisation-not-in-committee' },
    ask: (organisationId) => {
      const body = { commandId: commandId(), organisationId, text: 'Appeler', dueDate: '2027-12-01' };
      return both.ask(giveFollowUpCommand, { itemId: decided }, body);
    },
  },
  'the member to whom a follow-up is assigned': {
    of: ({ people }) => people.partner.id,
    refusal: { refused: 'not-a-member' },
    ask: async (accountId) => {
      const followUpId = await owe(here, decided, 'partner', '2027-12-01');
      const body = { commandId: commandId(), expectedVersion: 1, accountId };
      return (await here.as('partner')).ask(assignFollowUpCommand, { followUpId }, body);
    },
  },
  'who makes a reservation': {
    of: ({ organisations }) => organisations.partner.id,
    refusal: { refused: 'organisation-not-in-committee' },
    ask: (organisationId) => {
      const body = { commandId: commandId(), kind: 'dissent' as const, organisationId, text: 'Trop court' };
      return both.ask(makeReservationCommand, { itemId: decided }, body);
    },
  },
  'from whom something is missing': {
    of: ({ organisations }) => organisations.partner.id,
    refusal: { refused: 'organisation-not-in-committee' },
    ask: async (missingFromOrganisationId) => {
      const body = { ...(await ofItem(undecided)), missing: 'Un devis', missingFromOrganisationId };
      return both.ask(postponeItemCommand, { itemId: undecided }, body);
    },
  },
  'who speaks of a general point': {
    of: ({ organisations }) => organisations.partner.id,
    refusal: { refused: 'organisation-not-in-committee', field: 'organisationId' },
    ask: (organisationId) => {
      const body = { commandId: commandId(), point: 'news' as const, title: 'Bus', organisationId, minutes: 5 };
      return both.ask(addGeneralPointCommand, { meetingId: here.meetingId }, body);
    },
  },
};

test.each(Object.keys(NAMED))(
  '[COM-4] %s is of the committee: another one’s is answered as what does not exist',
  async (name) => {
    const { of, refusal, ask } = NAMED[name] ?? { of: () => '', refusal: null, ask: () => Promise.reject(new Error()) };
    const elsewhere = await ask(of(there));
    const absent = await ask(commandId());
    expect(elsewhere.refusal).toEqual(refusal);
    expect([elsewhere.status, elsewhere.text]).toEqual([absent.status, absent.text]);
  },
);
