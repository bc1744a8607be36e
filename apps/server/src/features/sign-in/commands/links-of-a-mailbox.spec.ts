import { SIGN_IN_LIMITS } from '@passerelle/domain';
import { anAccount } from '@passerelle/testing';
import { AccountRepository } from '../../../model/accounts/account.repository.js';
import { digestOf, newSecret } from '../../../model/sign-ins/digest.js';
import { KnownBrowserRepository } from '../../../model/sign-ins/known-browser.repository.js';
import { SignInLinkRepository } from '../../../model/sign-ins/sign-in-link.repository.js';
import { SIGN_IN_LINK_TABLE, type SignInLink } from '../../../model/sign-ins/sign-in-link.table.js';
import type { Tx } from '../../../platform/database/tx.js';
import { startTestApp, type TestApp } from '../../../testing/test-app.js';
import { SendSignInLink } from './send-sign-in-link.js';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const inJob = <Result>(task: (tx: Tx) => Promise<Result>): Promise<Result> =>
  app.run({ kind: 'job', purpose: 'test' }, task);

/** An account, and the cookie of a browser that it knows. */
async function member(): Promise<{ email: string; knownCookie: string }> {
  const account = anAccount();
  const knownCookie = newSecret();
  await inJob(async (tx) => {
    await app.get(AccountRepository).add(tx, [account]);
    const digests = { former: '', current: digestOf(knownCookie) };
    await app.get(KnownBrowserRepository).remember(tx, account.id, digests);
  });
  return { email: account.email, knownCookie };
}

/** Asks below the lane that makes attempts wait; each request in a browser of its own. */
async function ask(email: string, knownCookie: string | null = null, browser = newSecret()): Promise<string> {
  app.clock.pass(0.0001);
  await app.get(SendSignInLink).execute({ email, browser, knownCookie });
  return digestOf(browser);
}
async function times(count: number, task: () => Promise<unknown>): Promise<void> {
  for (let time = 0; time < count; time += 1) await task();
}
const linksOf = (email: string): Promise<SignInLink[]> =>
  inJob((tx) =>
    tx.manager.find(SIGN_IN_LINK_TABLE, { where: { emailDigest: digestOf(email) }, order: { askedAt: 'ASC' } }),
  );

test('[SIGN-4] a link stays open in the browser that it was mailed for, whatever six hundred strangers ask', async () => {
  const { email } = await member();
  await times(SIGN_IN_LIMITS.unusedLinks - 1, () => ask(email));
  const requester = await ask(email);
  const link = (await linksOf(email)).at(-1);
  await inJob(async (tx) => {
    if (link) await times(600, () => app.get(SignInLinkRepository).openAlsoIn(tx, link, digestOf(newSecret())));
  });
  const latest = await ask(email);
  const links = await linksOf(email);
  const last = links.at(-1);
  expect(links).toHaveLength(SIGN_IN_LIMITS.unusedLinks);
  expect(last?.browserDigests).toHaveLength(500);
  expect(last?.browserDigests).toContain(requester);
  expect(last?.browserDigests).toContain(latest);
});

test('[SIGN-4] strangers add no browser to a link that a known browser asked for', async () => {
  const { email, knownCookie } = await member();
  await times(SIGN_IN_LIMITS.unusedLinks, () => ask(email));
  const requester = await ask(email, knownCookie);
  await times(20, () => ask(email));
  const links = await linksOf(email);
  expect(links.filter(({ fromKnown }) => fromKnown).map(({ browserDigests }) => browserDigests)).toEqual([[requester]]);
  expect(links).toHaveLength(SIGN_IN_LIMITS.unusedLinks + 1);
});

test('[SIGN-4] the browser that asked asks again, and is not added twice', async () => {
  const { email } = await member();
  await times(SIGN_IN_LIMITS.unusedLinks - 1, () => ask(email));
  const browser = newSecret();
  await times(3, () => ask(email, null, browser));
  const other = newSecret();
  await times(2, () => ask(email, null, other));
  expect((await linksOf(email)).at(-1)?.browserDigests).toEqual([digestOf(other), digestOf(browser)]);
});
