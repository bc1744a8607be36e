import {
  addOrganisation,
  admitOrganisation,
  confirmAgreements,
  describeOrganisationCommand,
  inviteMember,
  listCaseFiles,
  listCaseImports,
  listFollowUps,
  listMeetings,
  listOtherOrganisations,
  openCaseFile,
  planMeeting,
  prepareCaseFile,
  previewCaseImport,
  remindOrganisationCommand,
  showCommittee,
  showHome,
  showPeople,
} from '@passerelle/contracts';
import { MemberClient, newCommand, type Answer } from '../../testing/member-client.js';
import { setScene, type Scene } from '../../testing/scene.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';

let app: TestApp;
let address: string;
let scene: Scene;

beforeAll(async () => {
  app = await startTestApp();
  address = await app.listen();
  scene = await setScene(app, 1);
});
afterAll(() => app.close());

const commandId = newCommand;
const newCase = () => ({
  ...{ commandId: commandId(), reference: 'A-1', label: 'Lina B.', commune: 'Muret', territory: 'Toulouse' },
  ...{ ageBand: '16-25' as const, audience: '', moment: 'during' as const, barriers: [], reason: 'Permis absent' },
  ...{
    words: '',
    wish: '',
    agreement: [],
    agreementGivenOn: null,
    prescriberOrganisationId: scene.organisations.adviser.id,
  },
  ...{ providerOrganisationId: null },
});
const plan = () => ({
  ...{ commandId: commandId(), date: '2027-03-02', time: '09:30', durationMinutes: 60, place: 'Salle', link: null },
});
const organisation = () => ({ commandId: commandId(), name: 'Toit du Midi', kind: 'housing' as const, siret: '' });

/** What may be asked of a committee, by its id. */
const ASKED: Record<string, (client: MemberClient, committeeId: string) => Promise<Answer<unknown>>> = {
  'to plan a meeting': (client, committeeId) => client.ask(planMeeting, { committeeId }, plan()),
  'its meetings': (client, committeeId) => client.ask(listMeetings, { committeeId }),
  'its page': (client, committeeId) => client.ask(showCommittee, { committeeId }),
  'its home page': (client, committeeId) => client.ask(showHome, { committeeId }),
  'its people': (client, committeeId) => client.ask(showPeople, { committeeId }),
  'its cases': (client, committeeId) => client.ask(listCaseFiles, { committeeId }),
  'the form of a new case': (client, committeeId) => client.ask(prepareCaseFile, { committeeId }),
  'a new case': (client, committeeId) => client.ask(openCaseFile, { committeeId }, newCase()),
  'the preview of a list': (client, committeeId) =>
    client.ask(previewCaseImport, { committeeId }, { content: Buffer.from('ref\nA').toString('base64') }),
  'its lists': (client, committeeId) => client.ask(listCaseImports, { committeeId }),
  'to confirm agreements': (client, committeeId) => {
    const body = {
      commandId: commandId(),
      caseFileIds: [scene.cases[0]?.id ?? ''],
      purposes: ['discussion' as const],
      givenOn: '2026-10-30',
    };
    return client.ask(confirmAgreements, { committeeId }, body);
  },
  'its follow-ups': (client, committeeId) => client.ask(listFollowUps, { committeeId }),
  'a reminder': (client, committeeId) => {
    const body = { commandId: commandId(), organisationId: scene.organisations.partner.id };
    return client.ask(remindOrganisationCommand, { committeeId }, body);
  },
  'the organisations that are not in it': (client, committeeId) => client.ask(listOtherOrganisations, { committeeId }),
  'a new organisation': (client, committeeId) => client.ask(addOrganisation, { committeeId }, organisation()),
  'to admit an organisation': (client, committeeId) => {
    const body = { commandId: commandId(), organisationId: scene.organisations.partner.id };
    return client.ask(admitOrganisation, { committeeId }, body);
  },
  'to correct an organisation': (client, committeeId) => {
    const organisationId = scene.organisations.partner.id;
    return client.ask(describeOrganisationCommand, { committeeId, organisationId }, organisation());
  },
  'to invite a member': (client, committeeId) => {
    const organisationId = scene.organisations.partner.id;
    const body = { commandId: commandId(), organisationId, role: 'observer' as const, email: 'a@exemple.fr' };
    return client.ask(inviteMember, { committeeId }, { ...body, replacesMembershipId: null });
  },
};

test.each(Object.keys(ASKED))(
  '[COM-5] %s: a member of another committee is answered as if this one did not exist',
  async (name) => {
    const ask = ASKED[name] ?? (() => Promise.reject(new Error()));
    const stranger = await MemberClient.signIn(app, address, scene.people.stranger.id);
    const forbidden = await ask(stranger, scene.committee.id);
    const absent = await ask(stranger, commandId());
    expect([forbidden.status, forbidden.text]).toEqual([404, '{"refused":"not-found"}']);
    expect([absent.status, absent.text]).toEqual([404, '{"refused":"not-found"}']);
  },
);
