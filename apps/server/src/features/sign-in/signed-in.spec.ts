import { ACCOUNT_HEADER, sendSignInLink, showMe, signIn, signOut } from '@passerelle/contracts';
import { connectLive } from '../../testing/live-member.js';
import { SIGN_IN_TABLE } from '../../model/sign-ins/sign-in.table.js';
import { TestSignIn } from './test-sign-in.js';

let test: TestSignIn;

beforeAll(async () => {
  test = await TestSignIn.start();
});
afterAll(() => test.app.close());

describe('a sign-in', () => {
  it('[S7] is a cookie that scripts do not read, opaque, and new each time', async () => {
    const { id, email } = await test.somebody();
    const browser = test.browser();
    browser.cookies.set('passerelle', 'B'.repeat(43));
    const response = await browser.ask(signIn, { token: await test.askLink(browser, email) });
    const [line = ''] = response.headers.getSetCookie();
    expect(line).toMatch(/^passerelle=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    const first = browser.cookies.get('passerelle') ?? '';
    expect(first).not.toBe('B'.repeat(43));
    await browser.ask(signIn, { token: await test.askLink(browser, email) });
    expect(browser.cookies.get('passerelle')).not.toBe(first);
    expect(await test.countSignIns(id)).toBe(1);
    const rows = await test.look((tx) => tx.manager.find(SIGN_IN_TABLE));
    expect(JSON.stringify(rows)).not.toContain(browser.cookies.get('passerelle'));
  });

  it('[S8] [SIGN-1] ends after four hours without use, and use makes it last', async () => {
    const browser = await test.signedIn((await test.somebody()).email);
    test.app.clock.pass(239);
    expect((await browser.ask(showMe)).status).toBe(200);
    test.app.clock.pass(239);
    expect((await browser.ask(showMe)).status).toBe(200);
    const unused = await test.signedIn((await test.somebody()).email);
    test.app.clock.pass(240);
    expect((await unused.ask(showMe)).status).toBe(401);
  });

  it('[S8] ends ten hours after its start, however used', async () => {
    const browser = await test.signedIn((await test.somebody()).email);
    for (let minutes = 0; minutes < 580; minutes += 20) {
      test.app.clock.pass(20);
      expect((await browser.ask(showMe)).status).toBe(200);
    }
    test.app.clock.pass(20);
    expect((await browser.ask(showMe)).status).toBe(401);
  });

  it('gives a key for drafts on a device, always the same, to its member alone', async () => {
    const [claire, marc] = [await test.somebody(), await test.somebody()];
    const keyIn = async (email: string): Promise<string> => (await (await test.signedIn(email)).see(showMe)).deviceKey;
    const key = await keyIn(claire.email);
    expect(Buffer.from(key, 'base64')).toHaveLength(32);
    expect(await keyIn(claire.email)).toBe(key);
    expect(await keyIn(marc.email)).not.toBe(key);
  });

  it('[S8] writes its use at most once a minute', async () => {
    const { id, email } = await test.somebody();
    const browser = await test.signedIn(email);
    const used = async () =>
      (await test.look((tx) => tx.manager.findOneBy(SIGN_IN_TABLE, { accountId: id })))?.lastUsedAt;
    const started = await used();
    test.app.clock.pass(0.9);
    await browser.ask(showMe);
    expect(await used()).toEqual(started);
    test.app.clock.pass(0.2);
    await browser.ask(showMe);
    expect(await used()).not.toEqual(started);
  });

  it('[S9] ends when its member signs out, in this browser alone', async () => {
    const { email } = await test.somebody();
    const here = await test.signedIn(email);
    const elsewhere = await test.signedIn(email);
    const stolen = new Map(here.cookies);
    expect((await here.ask(signOut, {})).status).toBe(200);
    expect(here.cookies.has('passerelle')).toBe(false);
    for (const [name, value] of stolen) here.cookies.set(name, value);
    expect((await here.ask(showMe)).status).toBe(401);
    expect((await elsewhere.ask(showMe)).status).toBe(200);
  });

  it('[S10] is not begun by the page of another site', async () => {
    const { email } = await test.somebody();
    const foreign = test.browser({ origin: 'https://ailleurs.example' });
    expect((await foreign.ask(sendSignInLink, { email })).status).toBe(403);
    expect((await foreign.ask(signIn, { token: 'A'.repeat(43) })).status).toBe(403);
  });

  describe('of another member in the same browser', () => {
    const cookieOf = (secret = '') => `passerelle=${secret}`;

    it('is refused to the pages of the first one, and cuts them', async () => {
      const [first, second] = [await test.somebody(), await test.somebody()];
      const page = test.browser({ [ACCOUNT_HEADER]: first.id });
      await page.ask(signIn, { token: await test.askLink(page, first.email) });
      const auth = { accountId: first.id };
      const live = await connectLive(test.address, cookieOf(page.cookies.get('passerelle')), { auth });
      const cut = new Promise((resolve) => live.once('disconnect', resolve));
      expect((await page.ask(showMe)).status).toBe(200);

      await page.ask(signIn, { token: await test.askLink(page, second.email) });
      await cut;
      const refused = await page.ask(showMe);
      expect([refused.status, await refused.json()]).toEqual([409, { refused: 'other-member' }]);
      expect((await page.ask(signOut, {})).status).toBe(409);
      const cookie = cookieOf(page.cookies.get('passerelle'));
      await expect(connectLive(test.address, cookie, { auth })).rejects.toThrow('other-member');
      const own = await connectLive(test.address, cookie, { auth: { accountId: second.id } });
      own.disconnect();
    });

    it('leaves the pages of the same member as they are', async () => {
      const { id, email } = await test.somebody();
      const page = test.browser({ [ACCOUNT_HEADER]: id });
      await page.ask(signIn, { token: await test.askLink(page, email) });
      const live = await connectLive(test.address, cookieOf(page.cookies.get('passerelle')));
      await page.ask(signIn, { token: await test.askLink(page, email) });
      expect((await page.ask(showMe)).status).toBe(200);
      expect(live.connected).toBe(true);
      live.disconnect();
    });
  });

  it('is needed at every endpoint, and a cookie that is none says so politely', async () => {
    const visitor = test.browser();
    expect((await visitor.ask(showMe)).status).toBe(401);
    for (const forged of ['x', 'A'.repeat(43), '%00', 'a=b']) {
      visitor.cookies.set('passerelle', forged);
      const response = await visitor.ask(showMe);
      expect(response.status).toBe(401);
      expect(await response.json()).toEqual({ refused: 'sign-in-required' });
    }
  });
});
