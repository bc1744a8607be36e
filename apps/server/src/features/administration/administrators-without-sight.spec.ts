import {
  deactivateAccountCommand,
  describeOrganisationCommand,
  inviteMember,
  mergeOrganisations,
  showPeople,
} from '@passerelle/contracts';
import { aMembership, anAccount } from '@passerelle/testing';
import { AccountRepository } from '../../model/accounts/account.repository.js';
import { MemberRepository } from '../../model/memberships/member.repository.js';
import { newCommand, type MemberClient } from '../../testing/member-client.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';
import { asJob } from '../committees/test-committee.js';
import { MembershipScene } from './test-memberships.js';

let app: TestApp;
let address: string;
let admin: MembershipScene;
let administrator: MemberClient;
let facilitator: MemberClient;

beforeAll(async () => {
  app = await startTestApp();
  address = await app.listen();
});
beforeEach(async () => {
  admin = await MembershipScene.set(app, address, 1);
  administrator = await admin.as('administrator');
  facilitator = await admin.as('facilitator');
});
afterAll(() => app.close());

/** The administrator is also a support partner of the provider’s organisation, as a facilitator agreed. */
async function serving(): Promise<string> {
  const organisationId = admin.scene.organisations.provider.id;
  const own = { accountId: admin.scene.people.administrator.id, committeeId: admin.params.committeeId };
  const membership = aMembership({ ...own, organisationId, role: 'support-partner' });
  await asJob(app, (tx) => app.get(MemberRepository).add(tx, [membership]));
  return organisationId;
}

test('[DO-25] an administrator who ends a membership hands its cases to no one', async () => {
  const organisationId = await serving();
  const leaver = anAccount({ name: 'Inès M.' });
  const held = aMembership({ ...admin.params, organisationId, accountId: leaver.id, role: 'training-provider' });
  await asJob(app, async (tx) => {
    await app.get(AccountRepository).add(tx, [leaver]);
    await app.get(MemberRepository).add(tx, [held]);
  });
  const toSelf = await admin.end(held.id, admin.scene.people.administrator.id, administrator);
  expect(toSelf).toMatchObject({ status: 403, refusal: { refused: 'not-allowed', field: 'handOverTo' } });
  expect((await administrator.get(showPeople, admin.params)).abilities.handOver).toBe(false);
  expect((await admin.end(held.id, null, administrator)).status).toBe(200);
});

test('[DO-26] an administrator merges no organisation that he serves, in either direction', async () => {
  const own = await serving();
  const other = admin.scene.organisations.otherProvider.id;
  for (const [organisationId, intoId] of [
    [own, other],
    [other, own],
  ] as const) {
    const body = { commandId: newCommand(), intoId };
    const { refusal } = await administrator.ask(mergeOrganisations, { organisationId }, body);
    expect(refusal).toEqual({ refused: 'serves-organisation' });
  }
});

test('[DO-26] nor describes it; a facilitator of the committee does', async () => {
  const organisationId = await serving();
  const params = { ...admin.params, organisationId };
  const body = () => ({
    commandId: newCommand(),
    name: `Greta ${newCommand()}`,
    kind: 'training-provider' as const,
    siret: '',
  });
  const { refusal } = await administrator.ask(describeOrganisationCommand, params, body());
  expect(refusal).toEqual({ refused: 'serves-organisation' });
  const shown = async (client: typeof administrator) =>
    (await client.get(showPeople, admin.params)).organisations.find(({ id }) => id === organisationId);
  const not = { whyNotDescribed: 'serves-organisation', abilities: { describe: false } };
  expect(await shown(administrator)).toMatchObject(not);
  const described = { whyNotDescribed: null, abilities: { describe: true } };
  expect(await shown(await admin.as('facilitator'))).toMatchObject(described);
  expect((await facilitator.ask(describeOrganisationCommand, params, body())).status).toBe(200);
});

test('[DO-24] a membership of another role does not let an administrator invite alone', async () => {
  await serving();
  const body = admin.invitation({ role: 'facilitator' });
  const { organisations } = await administrator.get(inviteMember, admin.params, body);
  const invitations = organisations.flatMap((one) => one.invitations);
  expect(invitations).toMatchObject([{ id: body.commandId, agreement: 'awaited' }]);
});

test('[DO-24] once the accounts of all facilitators are deactivated, the administrator is told that none has a mail', async () => {
  expect((await administrator.get(showPeople, admin.params)).facilitatorsReachable).toBe(true);
  const params = { accountId: admin.scene.people.facilitator.id };
  await administrator.get(deactivateAccountCommand, params, { commandId: newCommand() });
  expect((await administrator.get(showPeople, admin.params)).facilitatorsReachable).toBe(false);
  expect((await (await admin.as('adviser')).get(showPeople, admin.params)).facilitatorsReachable).toBe(true);
});
