import { sendSignInLink, showMe, signIn } from '@passerelle/contracts';
import { SIGN_IN_LINK_TABLE } from '../../model/sign-ins/sign-in-link.table.js';
import { TestSignIn } from './test-sign-in.js';

let test: TestSignIn;

beforeAll(async () => {
  test = await TestSignIn.start();
});
afterAll(() => test.app.close());

async function expectExpired(response: Response): Promise<void> {
  expect(response.status).toBe(422);
  expect(await response.json()).toEqual({ refused: 'link-expired' });
}

describe('[S1] a link', () => {
  it('signs in the browser that asked for it', async () => {
    const { id, email, name } = await test.somebody();
    const browser = await test.signedIn(email);
    const me = await browser.ask(showMe);
    expect(me.status).toBe(200);
    expect(await me.json()).toMatchObject({ accountId: id, name, seats: [] });
  });

  it('comes whatever the capitals of the address', async () => {
    const { email } = await test.somebody();
    const browser = test.browser();
    await browser.ask(sendSignInLink, { email: email.toUpperCase() });
    expect((await browser.ask(signIn, { token: await test.tokenFor(email) })).status).toBe(200);
  });

  it('serves once', async () => {
    const { id, email } = await test.somebody();
    const browser = test.browser();
    const token = await test.askLink(browser, email);
    await browser.ask(signIn, { token });
    await expectExpired(await browser.ask(signIn, { token }));
    expect(await test.countSignIns(id)).toBe(1);
  });

  it('serves once when it is sent ten times at the same time', async () => {
    const { id, email } = await test.somebody();
    const browser = test.browser();
    const token = await test.askLink(browser, email);
    const answers = await Promise.all(Array.from({ length: 10 }, () => browser.ask(signIn, { token })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 9 }, () => 422)]);
    expect(await test.countSignIns(id)).toBe(1);
  });

  it('serves until ten minutes have passed, not a second more', async () => {
    const { email } = await test.somebody();
    const browser = test.browser();
    const early = await test.askLink(browser, email);
    test.app.clock.pass(9.9);
    expect((await browser.ask(signIn, { token: early })).status).toBe(200);
    const late = await test.askLink(browser, email);
    test.app.clock.pass(10);
    await expectExpired(await browser.ask(signIn, { token: late }));
  });

  it('opens nothing in another browser, and still serves in its own', async () => {
    const { email } = await test.somebody();
    const browser = test.browser();
    const token = await test.askLink(browser, email);
    const other = test.browser();
    await expectExpired(await other.ask(signIn, { token }));
    await test.askLink(other, (await test.somebody()).email);
    await expectExpired(await other.ask(signIn, { token }));
    expect((await browser.ask(signIn, { token })).status).toBe(200);
  });

  it('asked twice from one browser serves in any order', async () => {
    const { email } = await test.somebody();
    const browser = test.browser();
    const first = await test.askLink(browser, email);
    const second = await test.askLink(browser, email);
    expect(first).not.toBe(second);
    expect((await browser.ask(signIn, { token: second })).status).toBe(200);
    expect((await browser.ask(signIn, { token: first })).status).toBe(200);
  });

  it('that was never issued is refused with the same words', async () => {
    const browser = test.browser();
    await test.askLink(browser, (await test.somebody()).email);
    await expectExpired(await browser.ask(signIn, { token: 'A'.repeat(43) }));
  });

  it('has 256 random bits, of which the database knows only the digest', async () => {
    const { email } = await test.somebody();
    const token = await test.askLink(test.browser(), email);
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const rows = await test.look((tx) => tx.manager.find(SIGN_IN_LINK_TABLE));
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(JSON.stringify(rows)).not.toContain(email);
  });

  it('is mailed without a name in the subject, its token after the #', async () => {
    const { email } = await test.somebody();
    const token = await test.askLink(test.browser(), email);
    const mail = await test.mailTo(email);
    expect(mail.subject).toBe('Votre lien de connexion à Passerelle');
    expect(mail.text).toContain(`/connexion/lien#${token}`);
  });
});

it('[T27] [S2] reading a link, a hundred times by GET and HEAD, consumes nothing', async () => {
  const { email } = await test.somebody();
  const browser = test.browser();
  const token = await test.askLink(browser, email);
  for (let time = 0; time < 50; time += 1) {
    await browser.request('GET', '/connexion/lien');
    await browser.request('HEAD', '/api/sign-in');
  }
  expect((await browser.ask(signIn, { token })).status).toBe(200);
});
