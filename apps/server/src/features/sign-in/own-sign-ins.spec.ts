import { closeOtherSignIns, closeSignIn, listOwnSignIns, showMe } from '@passerelle/contracts';
import { randomUUID } from 'node:crypto';
import { TestSignIn } from './test-sign-in.js';

let instance: TestSignIn;
beforeAll(async () => (instance = await TestSignIn.start()));
afterAll(() => instance.app.close());

const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:133.0) Gecko/20100101 Firefox/133.0';
const body = () => ({ commandId: randomUUID() });
const close = (signInId: string) => ({ ...closeSignIn, path: closeSignIn.path.replace(':signInId', signInId) });

test('[SIGN-5] a member sees their own sign-ins: the kind of browser, when, and which is this one', async () => {
  const account = await instance.somebody();
  const first = await instance.signedIn(account.email, { 'user-agent': FIREFOX });
  instance.app.clock.pass(30);
  const second = await instance.signedIn(account.email, { 'user-agent': 'curl/8' });
  await instance.signedIn((await instance.somebody()).email);
  expect(await second.see(listOwnSignIns)).toMatchObject([
    { browser: null, system: null, current: true },
    { browser: 'firefox', system: 'windows', current: false },
  ]);
  expect((await first.see(listOwnSignIns))[0]).toMatchObject({ browser: 'firefox', current: true });
});

test('[SIGN-5] one that time has ended is not among them, and looking is no use of the others', async () => {
  const account = await instance.somebody();
  await instance.signedIn(account.email);
  instance.app.clock.pass(3 * 60);
  const now = await instance.signedIn(account.email);
  expect(await now.see(listOwnSignIns)).toHaveLength(2);
  instance.app.clock.pass(90);
  expect(await now.see(listOwnSignIns)).toHaveLength(1);
});

test('[SIGN-5] a member closes one of their own, and it opens nothing any more', async () => {
  const account = await instance.somebody();
  const lost = await instance.signedIn(account.email);
  const kept = await instance.signedIn(account.email);
  const page = await instance.signedIn(account.email);
  const id = (await lost.see(listOwnSignIns)).find(({ current }) => current)?.id ?? '';
  expect((await page.ask(close(id), body())).status).toBe(200);
  expect((await lost.ask(showMe)).status).toBe(401);
  expect((await kept.ask(showMe)).status).toBe(200);
});

test('[SIGN-5] neither this one, nor that of another member', async () => {
  const page = await instance.signedIn((await instance.somebody()).email);
  const other = await instance.signedIn((await instance.somebody()).email);
  const [own] = await page.see(listOwnSignIns);
  const [others] = await other.see(listOwnSignIns);
  expect((await page.ask(close(own?.id ?? ''), body())).status).toBe(403);
  const answers = await Promise.all([others?.id ?? '', randomUUID()].map((id) => page.ask(close(id), body())));
  const texts = await Promise.all(answers.map(async (answer) => `${answer.status} ${await answer.text()}`));
  expect(new Set(texts).size).toBe(1);
  expect((await other.ask(showMe)).status).toBe(200);
});

test('[SIGN-5] all the others are closed with one click; a visitor sees and closes none', async () => {
  const account = await instance.somebody();
  const others = [await instance.signedIn(account.email), await instance.signedIn(account.email)];
  const page = await instance.signedIn(account.email);
  expect((await page.ask(closeOtherSignIns, body())).status).toBe(200);
  expect(await page.see(listOwnSignIns)).toMatchObject([{ current: true }]);
  for (const other of others) expect((await other.ask(showMe)).status).toBe(401);
  const visitor = instance.browser();
  for (const endpoint of [listOwnSignIns, closeOtherSignIns, close(randomUUID())]) {
    expect((await visitor.ask(endpoint, endpoint.method === 'POST' ? body() : undefined)).status).toBe(401);
  }
});
