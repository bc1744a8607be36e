import { randomUUID } from 'node:crypto';
import { startTestApp, type TestApp } from '../../testing/test-app.js';
import { AccountRepository } from '../accounts/account.repository.js';
import { CurrentSignIn } from './current-sign-in.js';
import { StartSignIn } from './start-sign-in.js';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

async function aSignIn(): Promise<{ accountId: string; header: string }> {
  const account = {
    id: randomUUID(),
    email: `yanis.${randomUUID()}@example.org`,
    name: 'Yanis B.',
    administrator: false,
  };
  const secret = await app.run({ kind: 'visitor' }, async (tx) => {
    await app.get(AccountRepository).add(tx, [account]);
    return app.get(StartSignIn).execute(tx, account.id, null);
  });
  return { accountId: account.id, header: `other=1; passerelle=${secret}` };
}

it('says who a cookie is, among others', async () => {
  const { accountId, header } = await aSignIn();
  expect(await app.get(CurrentSignIn).fromCookieHeader(header)).toMatchObject({ accountId });
  expect(await app.get(CurrentSignIn).fromCookieHeader(undefined)).toBeNull();
});

it('[S8] a live connection makes the sign-in last, and learns when it has ended', async () => {
  const { header } = await aSignIn();
  const current = app.get(CurrentSignIn);
  const signInId = (await current.fromCookieHeader(header))?.signInId ?? '';
  for (let time = 0; time < 4; time += 1) {
    app.clock.pass(25);
    expect(await current.goesOn(signInId)).toBe(true);
  }
  app.clock.pass(30);
  expect(await current.goesOn(signInId)).toBe(false);
  expect(await current.fromCookieHeader(header)).toBeNull();
});

it('a sign-in that is no more does not go on', async () => {
  expect(await app.get(CurrentSignIn).goesOn(randomUUID())).toBe(false);
});
