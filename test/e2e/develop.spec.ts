import { expect, test } from '@playwright/test';
import { startDevInstance } from '../runner/dev-instance.mjs';
import { signIn } from './members.js';

const HOME_PAGE = 'apps/web/src/features/home/home-page.tsx';
const SENTENCES = 'apps/web/src/app/catalogues/fr/home.ts';
const HEALTH = 'apps/server/src/platform/health.controller.ts';

type Instance = Awaited<ReturnType<typeof startDevInstance>>;
let instance: Instance;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  instance = await startDevInstance(Number(process.env['PASSERELLE_JOURNEYS_PORT'] ?? '4310') + 700);
});
test.afterAll(() => instance?.stop());

test('what is saved while developing is seen: a component, a sentence, the server', async ({ browser }) => {
  const there = { newContext: () => browser.newContext({ baseURL: instance.origin }) };
  const complaints: string[] = [];
  const { page, context } = await signIn(there, 'COPASS Toulouse', 'Animation');
  page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));
  // The policy of production, and the live connection through it and through the proxy.
  const opened = page.waitForEvent('websocket', (socket) => socket.url().includes('/socket.io/'));
  const reply = await page.reload();
  await (await opened).waitForEvent('framereceived');
  expect(await reply?.headerValue('content-security-policy')).toMatch(/script-src 'nonce-[^']+' 'strict-dynamic';/);
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).toContainText('Bonjour');
  expect(complaints).toEqual([]);

  await page.evaluate(() => (document.body.dataset['kept'] = 'yes'));
  instance.change(HOME_PAGE, 'title={t(', "title={'Salut, ' + t(");
  await expect(title).toHaveText(/^Salut, Bonjour/);
  instance.change(SENTENCES, "'Bonjour ", "'Bonsoir ");
  await expect(title).toHaveText(/^Salut, Bonsoir/);
  // Neither change loaded the page again.
  await expect(page.locator('body')).toHaveAttribute('data-kept', 'yes');

  const health = async (): Promise<unknown> => (await page.request.get('/health')).json();
  instance.change(HEALTH, 'return { ...health,', 'return { ...health, ...{ seen: 1 },');
  await expect.poll(health).toMatchObject({ status: 'ok', seen: 1 });
  // What does not build leaves the former server in service; mended, it is replaced.
  instance.change(HEALTH, 'seen: 1', 'seen: (');
  await expect.poll(instance.said).toContain('The server does not build');
  expect(await health()).toMatchObject({ status: 'ok', seen: 1 });
  instance.change(HEALTH, 'seen: (', 'seen: 2');
  await expect.poll(health).toMatchObject({ status: 'ok', seen: 2 });
  await context.close();
});
