import {
  closeAccountSignIns,
  deactivateAccountCommand,
  listAccounts,
  reactivateAccountCommand,
  removeAdministrationCommand,
} from '@passerelle/contracts';
import { anAccount } from '@passerelle/testing';
import { AccountRepository } from '../../model/accounts/account.repository.js';
import { MemberClient, newCommand, type Answer } from '../../testing/member-client.js';
import { setScene, type Person, type Scene } from '../../testing/scene.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';

const EVERYBODY: readonly (Person | 'visitor')[] = [
  ...(['facilitator', 'adviser', 'provider', 'partner', 'coordinator', 'stranger', 'administrator'] as const),
  'visitor',
];

let app: TestApp;
let address: string;
let scene: Scene;

beforeAll(async () => {
  app = await startTestApp();
  address = await app.listen();
  scene = await setScene(app, 1);
});
afterAll(() => app.close());

async function somebody(administrator = false): Promise<string> {
  const account = anAccount({ administrator });
  await app.run({ kind: 'job', purpose: 'test' }, (tx) => app.get(AccountRepository).add(tx, [account]));
  return account.id;
}
const body = () => ({ commandId: newCommand() });

const ENDPOINTS: Record<string, (client: MemberClient, accountId: string) => Promise<Answer<unknown>>> = {
  'list the accounts': (client) => client.ask(listAccounts, {}),
  'deactivate an account': (client, accountId) => client.ask(deactivateAccountCommand, { accountId }, body()),
  'activate an account again': (client, accountId) => client.ask(reactivateAccountCommand, { accountId }, body()),
  'close the sign-ins of an account': (client, accountId) => client.ask(closeAccountSignIns, { accountId }, body()),
  'end an administration': (client, accountId) => client.ask(removeAdministrationCommand, { accountId }, body()),
};

test.each(Object.entries(ENDPOINTS))('[DO-27] who may %s', async (_what, endpoint) => {
  const answers: Record<string, number> = {};
  for (const person of EVERYBODY) {
    const client = await MemberClient.signIn(app, address, person === 'visitor' ? null : scene.people[person].id);
    answers[person] = (await endpoint(client, await somebody(true))).status;
  }
  const refused = Object.fromEntries(EVERYBODY.map((person) => [person, 403]));
  expect(answers).toEqual({ ...refused, administrator: 200, visitor: 401 });
});

test('[DO-27] an account that exists is refused to a member with the same bytes as one that does not', async () => {
  const client = await MemberClient.signIn(app, address, scene.people.facilitator.id);
  for (const endpoint of Object.values(ENDPOINTS)) {
    const answers = await Promise.all([await somebody(), newCommand()].map((id) => endpoint(client, id)));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
  }
});

test('[DO-27] no administrator changes their own account', async () => {
  const own = scene.people.administrator.id;
  const client = await MemberClient.signIn(app, address, own);
  for (const endpoint of Object.values(ENDPOINTS).slice(1)) expect((await endpoint(client, own)).status).toBe(403);
  const abilities = { deactivate: false, reactivate: false, closeSignIns: false, removeAdministration: false };
  expect((await client.get(listAccounts, {})).find(({ id }) => id === own)).toMatchObject({ abilities });
});

test('[SIGN-6] the list says how many sign-ins, and nothing of them nor of a case', async () => {
  const client = await MemberClient.signIn(app, address, scene.people.administrator.id);
  await MemberClient.signIn(app, address, scene.people.provider.id);
  const { view, text } = await client.ask(listAccounts, {});
  expect(view?.find(({ id }) => id === scene.people.provider.id)).toMatchObject({
    ...{ administrator: false, deactivatedAt: null, committees: [scene.committee.name] },
    abilities: { deactivate: true, reactivate: false, closeSignIns: true, removeAdministration: false },
  });
  for (const word of [scene.cases[0]?.reference ?? '', 'lastUsedAt', 'startedAt']) expect(text).not.toContain(word);
});
