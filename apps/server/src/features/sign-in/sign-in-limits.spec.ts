import { randomUUID } from 'node:crypto';
import { sendSignInLink, signIn } from '@passerelle/contracts';
import { SIGN_IN_LINK_TABLE } from '../../model/sign-ins/sign-in-link.table.js';
import { digestOf } from '../../model/sign-ins/digest.js';
import { KNOWN_BROWSER_TABLE } from '../../model/sign-ins/known-browser.table.js';
import { DemoMailStore } from '../../platform/mail/demo-mail-store.js';
import type { TestBrowser } from './test-browser.js';
import { TestSignIn } from './test-sign-in.js';

let test: TestSignIn;

beforeAll(async () => {
  test = await TestSignIn.start();
});
beforeEach(() => test.app.clock.pass(11));
afterAll(() => test.app.close());

const unknownAddress = (): string => `nobody.${randomUUID()}@example.org`;

async function ask(browser: TestBrowser, email: string): Promise<{ status: number; ms: number }> {
  const since = performance.now();
  // Two mails of one instant have no order.
  test.app.clock.pass(0.01);
  const { status } = await browser.ask(sendSignInLink, { email });
  return { status, ms: performance.now() - since };
}

async function mailsTo(email: string): Promise<number> {
  const mails = await test.look((tx) => test.app.get(DemoMailStore).list(tx));
  return mails.filter(({ recipient }) => recipient === email).length;
}

describe('[SIGN-3] a member signs in', () => {
  it('from an office in which twenty others do so in the same minute, waiting for nothing', async () => {
    const people = await Promise.all(Array.from({ length: 20 }, () => test.somebody()));
    const asked = await Promise.all(people.map(({ email }) => ask(test.browser(), email)));
    expect(asked.every(({ status }) => status === 200)).toBe(true);
    expect(Math.max(...asked.map(({ ms }) => ms))).toBeLessThan(3_000);
  });

  it('after seventy anonymous requests from the same network address: later, and never refused', async () => {
    const { email } = await test.somebody();
    await Promise.all(Array.from({ length: 70 }, () => ask(test.browser(), unknownAddress())));
    const browser = test.browser();
    const asked = await ask(browser, email);
    expect(asked.status).toBe(200);
    expect(asked.ms).toBeGreaterThan(2_000);
    expect(asked.ms).toBeLessThan(8_500);
    expect((await browser.ask(signIn, { token: await test.tokenFor(email) })).status).toBe(200);
  }, 40_000);

  it('in a browser that they know, at its own pace, whatever is asked from elsewhere for their mailbox', async () => {
    const { email } = await test.somebody();
    const known = await test.signedIn(email);
    const stranger = test.browser();
    await Promise.all(Array.from({ length: 8 }, () => ask(stranger, email)));
    expect((await ask(test.browser(), email)).ms).toBeGreaterThan(3_000);
    const asked = await ask(known, email);
    expect(asked.status).toBe(200);
    expect(asked.ms).toBeLessThan(1_000);
    expect((await known.ask(signIn, { token: await test.tokenFor(email) })).status).toBe(200);
  }, 40_000);

  it('slower in a browser that another member knows, or of which the cookie is made up', async () => {
    const [claire, marc] = [await test.somebody(), await test.somebody()];
    const shared = await test.signedIn(marc.email);
    const forged = test.browser();
    forged.cookies.set('passerelle-known', 'A'.repeat(43));
    await Promise.all(Array.from({ length: 6 }, () => ask(test.browser(), claire.email)));
    expect((await ask(shared, claire.email)).ms).toBeGreaterThan(1_000);
    expect((await ask(forged, claire.email)).ms).toBeGreaterThan(1_000);
  }, 40_000);

  it('and each sign-in gives the browser a new cookie, of which the database holds a digest', async () => {
    const { id, email } = await test.somebody();
    const browser = await test.signedIn(email);
    const first = browser.cookies.get('passerelle-known') ?? '';
    await browser.ask(signIn, { token: await test.askLink(browser, email) });
    const second = browser.cookies.get('passerelle-known');
    expect(second).not.toBe(first);
    const rows = await test.look((tx) => tx.manager.findBy(KNOWN_BROWSER_TABLE, { accountId: id }));
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(second);
  });

  it('in eleven browsers, of which the account knows the ten latest', async () => {
    const { id, email } = await test.somebody();
    const oldest = (await test.signedIn(email)).cookies;
    for (let browser = 0; browser < 10; browser += 1) {
      test.app.clock.pass(11);
      await test.signedIn(email);
    }
    const known = await test.look((tx) => tx.manager.countBy(KNOWN_BROWSER_TABLE, { accountId: id }));
    expect([known, oldest.has('passerelle-known')]).toEqual([10, true]);
  }, 40_000);

  it('though seventy-five links were guessed from the same network address', async () => {
    const { email } = await test.somebody();
    const known = await test.signedIn(email);
    const guess = () => test.browser().ask(signIn, { token: 'A'.repeat(43) });
    const guesser = await ask(test.browser(), unknownAddress());
    expect(guesser.status).toBe(200);
    for (let round = 0; round < 3; round += 1) await Promise.all(Array.from({ length: 25 }, guess));
    expect((await ask(known, email)).ms).toBeLessThan(1_000);
  }, 40_000);
});

describe('[SIGN-4] a mailbox', () => {
  it('receives three links, and the last one opens in the browsers that ask after them', async () => {
    const { email } = await test.somebody();
    for (let time = 0; time < 3; time += 1) await ask(test.browser(), email);
    const victim = test.browser();
    expect((await ask(victim, email)).status).toBe(200);
    const token = await test.tokenFor(email);
    expect(await mailsTo(email)).toBe(3);
    expect((await test.browser().ask(signIn, { token })).status).toBe(422);
    expect((await victim.ask(signIn, { token })).status).toBe(200);
  });

  it('opens its last link once, though several browsers asked for it', async () => {
    const { id, email } = await test.somebody();
    for (let time = 0; time < 3; time += 1) await ask(test.browser(), email);
    const browsers = [test.browser(), test.browser()];
    for (const browser of browsers) await ask(browser, email);
    const token = await test.tokenFor(email);
    const answers = await Promise.all(browsers.map((browser) => browser.ask(signIn, { token })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
    expect(await test.countSignIns(id)).toBe(1);
  });

  it('receives another one once a link was used, or the last is five minutes old', async () => {
    const { email } = await test.somebody();
    for (let time = 0; time < 3; time += 1) await ask(test.browser(), email);
    test.app.clock.pass(5);
    await ask(test.browser(), email);
    expect(await mailsTo(email)).toBe(4);
    const browser = test.browser();
    await ask(browser, email);
    expect((await browser.ask(signIn, { token: await test.tokenFor(email) })).status).toBe(200);
  }, 40_000);

  it('receives what a known browser asks for, beyond what others asked for', async () => {
    const { email } = await test.somebody();
    const known = await test.signedIn(email);
    const before = await mailsTo(email);
    for (let time = 0; time < 4; time += 1) await ask(test.browser(), email);
    await ask(known, email);
    expect(await mailsTo(email)).toBe(before + 4);
  });

  it('has in its last mail a link that opens, though the one before it was used', async () => {
    const { email } = await test.somebody();
    const known = await test.signedIn(email);
    for (let time = 0; time < 4; time += 1) await ask(test.browser(), email);
    await ask(known, email);
    expect((await known.ask(signIn, { token: await test.tokenFor(email) })).status).toBe(200);
    const other = test.browser();
    await ask(other, email);
    expect((await other.ask(signIn, { token: await test.tokenFor(email) })).status).toBe(200);
  }, 40_000);

  it('counts right when ten ask at the same time', async () => {
    const { email } = await test.somebody();
    await Promise.all(Array.from({ length: 10 }, () => test.browser().ask(sendSignInLink, { email })));
    expect(await mailsTo(email)).toBe(3);
  }, 40_000);

  it('that has no account is answered in the same words, with the same rows, in the same time', async () => {
    const rowsOf = (email: string): Promise<number> =>
      test.look((tx) => tx.manager.countBy(SIGN_IN_LINK_TABLE, { emailDigest: digestOf(email) }));
    const asked = async (email: string) => {
      const since = performance.now();
      const bodies: string[] = [];
      for (let time = 0; time < 4; time += 1) {
        const answer = await test.browser().ask(sendSignInLink, { email });
        bodies.push(`${answer.status} ${await answer.text()}`);
      }
      return { bodies, ms: performance.now() - since, rows: await rowsOf(email) };
    };
    const known = await asked((await test.somebody()).email);
    const unknown = await asked(unknownAddress());
    expect(unknown.bodies).toEqual(known.bodies);
    expect([known.rows, unknown.rows]).toEqual([3, 3]);
    // The work is hidden in the shortest time of a reply.
    expect(Math.abs(unknown.ms - known.ms)).toBeLessThan(200);
  });
});
