import {
  acceptFollowUp,
  inviteMember,
  listFollowUps,
  listInstanceOrganisations,
  previewInvitation,
  makeReservationCommand,
  mergeOrganisations,
  postponeItemCommand,
  admitOrganisation,
  showAgendaItem,
  showCaseFile,
  showMinutes,
  type ViewOf,
} from '@passerelle/contracts';
import { ORGANISATION_TABLE } from '../../model/organisations/organisation.table.js';
import { asJob } from '../committees/test-committee.js';
import { close, decide } from '../meetings/close/test-closing.js';
import { owe } from '../meetings/digest/test-digests.js';
import { newCommand, type Answer } from '../../testing/member-client.js';
import { MeetingScene } from '../../testing/meeting-scene.js';
import { setScene, type Scene } from '../../testing/scene.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';
import { MembershipScene } from './test-memberships.js';

type Joined = keyof Scene['organisations'];

let app: TestApp;
let address: string;
let meeting: MeetingScene;
let admin: MembershipScene;

beforeAll(async () => {
  app = await startTestApp();
  address = await app.listen();
});
beforeEach(async () => {
  meeting = await MeetingScene.prepare(app, address, await setScene(app, 2));
  admin = MembershipScene.of(app, address, meeting.scene);
  await meeting.open();
});
afterAll(() => app.close());

const organisation = (of: Joined): string => meeting.scene.organisations[of].id;

async function mergeIds(
  organisationId: string,
  intoId: string,
  commandId = newCommand(),
): Promise<Answer<ViewOf<typeof mergeOrganisations>>> {
  return (await meeting.as('administrator')).ask(mergeOrganisations, { organisationId }, { commandId, intoId });
}
const merge = (from: Joined, into: Joined) => mergeIds(organisation(from), organisation(into));
const becomes = (id: string) => asJob(app, (tx) => tx.manager.findOneByOrFail(ORGANISATION_TABLE, { id }));

describe('[ORG-3] what hangs on the entry that goes', () => {
  test('follows it into the one that stays, with the rights', async () => {
    const [first = '', second = ''] = await meeting.items();
    const facilitator = await meeting.as('facilitator');
    await decide(meeting, first);
    await owe(meeting, first, 'provider');
    const { version } = await facilitator.get(showAgendaItem, { itemId: second });
    const missing = { missing: 'Bilan attendu', missingFromOrganisationId: organisation('provider') };
    const postponed = { commandId: newCommand(), expectedVersion: version, ...missing };
    await facilitator.get(postponeItemCommand, { itemId: second }, postponed);
    const dissent = { kind: 'dissent' as const, organisationId: organisation('provider'), text: 'Durée trop courte' };
    await facilitator.get(makeReservationCommand, { itemId: first }, { commandId: newCommand(), ...dissent });
    const point = await meeting.addPoint({ point: 'presentation', organisationId: organisation('provider') });
    const invited = { organisationId: organisation('provider'), role: 'training-provider' as const };
    const token = await admin.invited(invited);
    const name = 'Structure de otherProvider';

    const { view } = await merge('provider', 'otherProvider');

    expect(view?.map(({ id }) => id)).not.toContain(organisation('provider'));
    expect(view?.find(({ id }) => id === organisation('otherProvider'))).toMatchObject({ members: 2 });
    const shown = await facilitator.get(showAgendaItem, { itemId: first });
    expect(shown).toMatchObject({
      providerName: name,
      decision: { carrierName: name },
      followUps: [{ organisationName: name, version: 2 }],
      reservations: [{ organisationName: name }],
    });
    expect((await meeting.points()).find(({ itemId }) => itemId === point)).toMatchObject({ organisationName: name });
    const looked = await (await admin.as(null)).get(previewInvitation, {}, { token });
    expect(looked).toMatchObject({ organisationName: name });
    expect((await admin.accept(token, 'Zoé L.')).status).toBe(200);
    // Both see the case now, and what they owe together.
    for (const person of ['provider', 'otherProvider'] as const) {
      const client = await meeting.as(person);
      expect((await client.ask(showAgendaItem, { itemId: first })).status).toBe(200);
      expect(await client.get(listFollowUps, { committeeId: meeting.scene.committee.id })).toHaveLength(1);
    }
    const [followUp] = shown.followUps;
    const accepted = await (
      await meeting.as('otherProvider')
    ).ask(acceptFollowUp, { followUpId: followUp?.id ?? '' }, { commandId: newCommand(), expectedVersion: 2 });
    expect(accepted.status).toBe(200);
  });

  test('a case follows its prescriber, who keeps their rights', async () => {
    const [caseFile] = meeting.scene.cases;
    const caseFileId = caseFile?.id ?? '';
    await merge('adviser', 'otherAdviser');
    for (const person of ['adviser', 'otherAdviser'] as const) {
      const page = await (await meeting.as(person)).get(showCaseFile, { caseFileId });
      expect(page).toMatchObject({
        prescriberName: 'Structure de otherAdviser',
        abilities: { nameProvider: true, edit: true },
      });
    }
  });

  test('joins the other’s committees, each member once', async () => {
    const elsewhere = await MembershipScene.set(app, address, 0);
    const administrator = await meeting.as('administrator');
    const known = { commandId: newCommand(), organisationId: organisation('partner') };
    await administrator.get(admitOrganisation, elsewhere.params, known);
    const { email } = meeting.scene.people.partner;
    const twin = { email, organisationId: organisation('provider'), role: 'support-partner' as const };
    await admin.accept(await admin.invited(twin));
    await admin.accept(await admin.invited({ ...twin, role: 'observer' }));

    await merge('partner', 'provider');

    const here = (await admin.people()).organisations.find(({ id }) => id === organisation('provider'));
    expect(here?.members.map(({ name, role }) => [name, role])).toEqual([
      ['provider (démo)', 'training-provider'],
      ['partner (démo)', 'support-partner'],
      ['partner (démo)', 'observer'],
    ]);
    expect((await elsewhere.people()).organisations.map(({ id }) => id)).toContain(organisation('provider'));
    expect((await admin.people()).organisations.map(({ id }) => id)).not.toContain(organisation('partner'));
  });

  test('is not admitted, invited or merged again; a second merger carries the first along', async () => {
    await merge('partner', 'provider');
    const facilitator = await meeting.as('facilitator');
    const known = { commandId: newCommand(), organisationId: organisation('partner') };
    expect((await facilitator.ask(admitOrganisation, admin.params, known)).refusal).toEqual({
      refused: 'not-found',
    });
    const invitation = admin.invitation({ organisationId: organisation('partner') });
    expect((await facilitator.ask(inviteMember, admin.params, invitation)).refusal?.refused).toBe(
      'organisation-not-in-committee',
    );
    await merge('provider', 'otherProvider');
    expect(await becomes(organisation('partner'))).toMatchObject({ mergedIntoId: organisation('otherProvider') });
  });
});

test('[ORG-3] what was frozen keeps the name that it had, and its fingerprint', async () => {
  const [first = '', second = ''] = await meeting.items();
  await decide(meeting, first);
  await owe(meeting, first, 'partner');
  await meeting.postpone(second);
  const { view: before } = await close(meeting);
  expect(before?.entries[0]).toMatchObject({
    carrier: 'Structure de provider',
    followUps: [{ organisation: 'Structure de partner' }],
  });
  await merge('provider', 'otherProvider');
  await merge('partner', 'otherProvider');
  const params = { meetingId: meeting.meetingId };
  const after = await (await meeting.as('facilitator')).get(showMinutes, params);
  expect(after.fingerprint).toBe(before?.fingerprint);
  expect(after.entries).toEqual(before?.entries);
  const mine = await (await meeting.as('otherProvider')).get(showMinutes, params);
  expect(mine.entries[0]).toMatchObject({ carrier: 'Structure de provider' });
});

describe('[ORG-3] refused', () => {
  test('into itself, into one that was merged, of one that was merged, or of an unknown one', async () => {
    await merge('partner', 'provider');
    const refused = { refused: 'cannot-merge' };
    expect((await merge('provider', 'provider')).refusal).toEqual(refused);
    expect((await merge('otherProvider', 'partner')).refusal).toEqual(refused);
    expect((await merge('partner', 'otherProvider')).refusal).toEqual(refused);
    expect((await mergeIds(newCommand(), organisation('provider'))).refusal).toEqual({ refused: 'not-found' });
    expect((await mergeIds(organisation('provider'), newCommand())).refusal).toEqual({ refused: 'not-found' });
  });

  test('of two administrators who merge each into the other concurrently, one wins', async () => {
    for (const [one, two] of [
      [organisation('partner'), organisation('provider')],
      // Two of no committee have no committee to wait for.
      [await addLonelyOrganisation(), await addLonelyOrganisation()],
    ] as const) {
      const answers = await Promise.all([mergeIds(one, two), mergeIds(two, one)]);
      expect(answers.map(({ refusal }) => refusal?.refused ?? 'merged').sort()).toEqual(['cannot-merge', 'merged']);
      const into = [(await becomes(one)).mergedIntoId, (await becomes(two)).mergedIntoId];
      expect(into.filter((id) => id !== null)).toHaveLength(1);
    }
  });

  test('three merged in a ring concurrently make no ring', async () => {
    const ring = [organisation('partner'), organisation('provider'), organisation('otherProvider')];
    await Promise.all(ring.map((id, index) => mergeIds(id, ring[(index + 1) % 3] ?? '')));
    const rows = await Promise.all(ring.map(becomes));
    const kept = rows.filter(({ mergedIntoId }) => mergedIntoId === null);
    expect(kept).toHaveLength(1);
    for (const { id, mergedIntoId } of rows)
      if (mergedIntoId !== null) expect([id, mergedIntoId]).toEqual([id, kept[0]?.id]);
  });

  test('sent twice, is done once', async () => {
    const commandId = newCommand();
    const twins = [1, 2].map(() => mergeIds(organisation('partner'), organisation('provider'), commandId));
    expect((await Promise.all(twins)).map(({ status }) => status)).toEqual([200, 200]);
    const instance = await (await meeting.as('administrator')).get(listInstanceOrganisations, {});
    expect(instance.map(({ id }) => id)).not.toContain(organisation('partner'));
  });
});

async function addLonelyOrganisation(): Promise<string> {
  const id = newCommand();
  const row = { id, name: `Nulle part ${id}`, kind: 'housing', siret: null, mergedIntoId: null, demo: true } as const;
  await asJob(app, (tx) => tx.manager.insert(ORGANISATION_TABLE, row));
  return id;
}
