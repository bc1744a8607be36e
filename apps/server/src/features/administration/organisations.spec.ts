import {
  addOrganisation,
  describeOrganisationCommand,
  listInstanceOrganisations,
  listOtherOrganisations,
  admitOrganisation,
  showCommittee,
  type BodyOf,
  type PeopleView,
} from '@passerelle/contracts';
import { siretDoubt } from '@passerelle/domain';
import { randomInt } from 'node:crypto';
import { newCommand, type Answer, type MemberClient } from '../../testing/member-client.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';
import { MembershipScene } from './test-memberships.js';

const LA_POSTE = '35600000049837';

/** A SIRET that no other test has taken, with the key that fits. */
function aSiret(): string {
  const digits = Array.from({ length: 13 }, () => randomInt(10));
  const found = Array.from({ length: 10 }, (_, key) => [...digits, key].join('')).find(
    (siret) => siretDoubt(siret) === null,
  );
  return found ?? '';
}

let app: TestApp;
let address: string;
let admin: MembershipScene;
let facilitator: MemberClient;

beforeAll(async () => {
  app = await startTestApp();
  address = await app.listen();
});
beforeEach(async () => {
  admin = await MembershipScene.set(app, address, 0);
  facilitator = await admin.as('facilitator');
});
afterAll(() => app.close());

type Described = Partial<BodyOf<typeof addOrganisation>>;

const body = (fields: Described = {}): BodyOf<typeof addOrganisation> => {
  const commandId = newCommand();
  return { commandId, name: `Structure ${commandId}`, kind: 'housing', siret: '', ...fields };
};
const add = (fields: Described = {}): Promise<Answer<PeopleView>> =>
  facilitator.ask(addOrganisation, admin.params, body(fields));
const correct = (organisationId: string, fields: Described, client = facilitator): Promise<Answer<PeopleView>> =>
  client.ask(describeOrganisationCommand, { ...admin.params, organisationId }, body(fields));
const admit = (organisationId: string, client = facilitator): Promise<Answer<PeopleView>> =>
  client.ask(admitOrganisation, admin.params, { commandId: newCommand(), organisationId });
const others = () => facilitator.get(listOtherOrganisations, admin.params);
const named = ({ view }: Answer<PeopleView>, name: string) => view?.organisations.find((one) => one.name === name);

/** An organisation of another committee, with its number. */
async function elsewhere(fields: Described = {}): Promise<{ id: string; name: string }> {
  const other = await MembershipScene.set(app, address, 0);
  const added = body(fields);
  await (await other.as('facilitator')).get(addOrganisation, other.params, added);
  return { id: added.commandId, name: added.name };
}

describe('[ORG-2] a new organisation', () => {
  test('joins the committee in the same command, cleaned, and every member reads its name', async () => {
    const added = await add({ name: '  Toit\n du  Midi ', siret: ' 732.829.320-00074' });
    expect(named(added, 'Toit du Midi')).toMatchObject({
      ...{ kind: 'housing', siret: '73282932000074', siretDoubt: null },
      ...{ members: [], invitations: [], followUps: 0 },
    });
    const partner = await admin.as('partner');
    const { organisations } = await partner.get(showCommittee, admin.params);
    expect(organisations).toContainEqual(expect.objectContaining({ name: 'Toit du Midi' }));
  });

  test('sent twice concurrently, is added once; the same id for other words is refused', async () => {
    const asked = body();
    const twins = await Promise.all([1, 2].map(() => facilitator.ask(addOrganisation, admin.params, asked)));
    expect(twins.map(({ status }) => status)).toEqual([200, 200]);
    const { organisations } = await admin.people();
    expect(organisations.filter(({ name }) => name === asked.name)).toHaveLength(1);
    const other = await facilitator.ask(addOrganisation, admin.params, { ...asked, name: 'Autre' });
    expect(other.refusal).toEqual({ refused: 'command-reused' });
    // Nor does the id of another's organisation give that one away.
    const { id } = await elsewhere();
    expect((await add({ commandId: id })).refusal).toEqual({ refused: 'command-reused' });
  });

  test.each<[Described, object]>([
    [{ name: ' \u200b ' }, { refused: 'text-empty', field: 'name' }],
    [{ name: 'x'.repeat(121) }, { refused: 'text-too-long', field: 'name' }],
    [{ name: '1 85 05 78 006 084 36' }, { refused: 'looks-like-social-security-number', field: 'name' }],
    [{ siret: '1 85 05 78 006 084 36' }, { refused: 'looks-like-social-security-number', field: 'siret' }],
  ])('%j is refused in its field', async (fields, refusal) => {
    expect((await add(fields)).refusal).toEqual(refusal);
  });

  test('an emoji is a name like another; one of a megabyte never reaches the rules', async () => {
    expect(named(await add({ name: '🌻' }), '🌻')).toBeDefined();
    expect(await add({ name: 'x'.repeat(241) })).toMatchObject({ status: 400, refusal: { refused: 'invalid' } });
    expect((await add({ name: 'x'.repeat(1_048_576) })).refusal?.refused).toBe('too-large');
    expect((await admin.people()).organisations).toHaveLength(8);
  });
});

describe('[ORG-4] the same organisation', () => {
  test.each<[string, Described, Described]>([
    ['the same name, otherwise spelled', { name: 'École du Geste' }, { name: 'ECOLE, du geste.' }],
    ['the same SIRET', { siret: '13003013300016' }, { siret: '130 030 133 00016' }],
  ])('with %s is refused, with the known one', async (_what, first, second) => {
    const known = await elsewhere(first);
    const answer = await add(second);
    expect(answer.refusal).toEqual({ refused: 'organisation-exists', field: 'name', organisationId: known.id });
    expect((await admin.people()).organisations).toHaveLength(7);
  });

  test('added twice concurrently in two committees, is written once', async () => {
    const other = await MembershipScene.set(app, address, 0);
    const name = `Plateforme ${newCommand()}`;
    const answers = await Promise.all([
      add({ name }),
      (await other.as('facilitator')).ask(addOrganisation, other.params, body({ name: name.toUpperCase() })),
    ]);
    expect(answers.map(({ refusal }) => refusal?.refused ?? 'added').sort()).toEqual(['added', 'organisation-exists']);
  });

  test('is admitted instead, and twice changes nothing more', async () => {
    const known = await elsewhere();
    expect(await others()).toContainEqual(expect.objectContaining({ id: known.id, name: known.name }));
    const twins = await Promise.all([admit(known.id), admit(known.id)]);
    expect(twins.map(({ status }) => status)).toEqual([200, 200]);
    const { organisations } = await admin.people();
    expect(organisations.filter(({ id }) => id === known.id)).toHaveLength(1);
    expect((await others()).map(({ id }) => id)).not.toContain(known.id);
    // It belongs to both: a member is invited for it here.
    expect(await admin.invited({ organisationId: known.id })).not.toBe('');
  });

  test('an unknown one is not admitted', async () => {
    expect((await admit(newCommand())).refusal).toEqual({ refused: 'not-found' });
  });

  test('the others are those of the instance that are not in the committee, without a figure nor a member', async () => {
    const here = new Set((await admin.people()).organisations.map(({ id }) => id));
    const listed = await others();
    expect(listed.length).toBeGreaterThan(0);
    expect(listed.filter(({ id }) => here.has(id))).toEqual([]);
    const instance = await (await admin.as('administrator')).get(listInstanceOrganisations, {});
    expect(listed.length + here.size).toBe(instance.length);
  });
});

describe('an organisation that is corrected', () => {
  const id = () => admin.scene.organisations.partner.id;

  test('[ORG-2] has its new name, kind and number in every committee', async () => {
    const other = await MembershipScene.set(app, address, 0);
    const administrator = await admin.as('administrator');
    await administrator.get(admitOrganisation, other.params, { commandId: newCommand(), organisationId: id() });
    const name = `Atelier ${newCommand()}`;
    const siret = aSiret();
    const corrected = { id: id(), kind: 'mobility', siret, siretDoubt: null };
    const shared = await correct(id(), { name, kind: 'mobility', siret }, administrator);
    expect(named(shared, name)).toMatchObject(corrected);
    expect((await other.people()).organisations).toContainEqual(expect.objectContaining({ id: id(), name }));
    const without = await correct(id(), { name, kind: 'mobility', siret: '' }, administrator);
    expect(named(without, name)).toMatchObject({ siret: null });
  });

  test('[COM-3] shared with another committee, is corrected by no facilitator of one of them; the page says so', async () => {
    const abilities = async () => (await admin.people()).organisations.find((one) => one.id === id())?.abilities;
    expect(await abilities()).toEqual({ describe: true });
    const other = await MembershipScene.set(app, address, 0);
    const administrator = await admin.as('administrator');
    await administrator.get(admitOrganisation, other.params, { commandId: newCommand(), organisationId: id() });
    const { name } = admin.scene.organisations.partner;
    const answer = await correct(id(), { name: `Atelier ${newCommand()}`, kind: 'other' });
    expect(answer.refusal).toEqual({ refused: 'organisation-shared' });
    expect((await other.people()).organisations).toContainEqual(expect.objectContaining({ id: id(), name }));
    expect(await abilities()).toEqual({ describe: false });
    expect((await admin.people('administrator')).organisations.find((one) => one.id === id())?.abilities).toEqual({
      describe: true,
    });
  });

  test('[ORG-2] keeps its name as it is, and is not itself another one', async () => {
    const { name } = admin.scene.organisations.partner;
    // The scenes share their names: this one is made its own first.
    const own = `${name} ${newCommand()}`;
    expect((await correct(id(), { name: own })).status).toBe(200);
    expect((await correct(id(), { name: own.toUpperCase() })).status).toBe(200);
  });

  test('[ORG-4] does not become one that is there already', async () => {
    const known = await elsewhere();
    const answer = await correct(id(), { name: known.name });
    expect(answer.refusal).toEqual({ refused: 'organisation-exists', field: 'name', organisationId: known.id });
  });

  test('is one of the committee', async () => {
    const { id: absent } = await elsewhere();
    expect((await correct(absent, {})).refusal).toEqual({ refused: 'organisation-not-in-committee' });
  });
});

test.each([
  ['7328293200007', 'length'],
  ['73282932000075', 'key'],
  [LA_POSTE, null],
  ['à demander', 'length'],
  ['732\u0000829', 'length'],
])('[ORG-1] the SIRET %j is kept, with its doubt: %s', async (siret, siretDoubt) => {
  // A number in doubt is no proof that two organisations are one.
  for (const asked of siretDoubt === null ? [body({ siret })] : [body({ siret }), body({ siret })]) {
    expect(named(await add(asked), asked.name)).toMatchObject({ siretDoubt });
  }
});

test('[ORG-1] a doubt is shown to who manages the committee, and the number to no other member', async () => {
  const asked = body({ siret: '73282932000075' });
  await add(asked);
  const shown = async (person: 'administrator' | 'partner') =>
    (await admin.people(person)).organisations.find(({ id }) => id === asked.commandId);
  expect(await shown('administrator')).toMatchObject({ siret: '73282932000075', siretDoubt: 'key' });
  expect(await shown('partner')).toMatchObject({ siret: null, siretDoubt: null });
});
