import { devices, expect, test, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { startInstanceBehindProxy } from '../runner/instance-behind-proxy.mjs';
import { goTo, letIn, type Member, openItsMeeting, openMeeting, signIn } from './members.js';
import { closePage, exchanges, saved, write, written } from './sheet-page.js';

const COMMITTEE = 'COPASS Nîmes';
const KEPT = 'Non enregistré, gardé sur cet appareil';

type Instance = Awaited<ReturnType<typeof startInstanceBehindProxy>>;
let instance: Instance;

// A port of its own, for an instance of its own: the connections of other journeys must hold.
test.beforeAll(async () => {
  test.setTimeout(120_000);
  instance = await startInstanceBehindProxy(Number(process.env['PASSERELLE_JOURNEYS_PORT'] ?? '4310') + 600);
});
test.afterAll(() => instance?.stop());

/** The same browser, on the instance behind the proxy. */
function there(browser: Browser): Pick<Browser, 'newContext'> {
  return { newContext: (options) => browser.newContext({ ...options, baseURL: instance.origin }) };
}

const signInThere = (browser: Browser, membership: string): Promise<Member> =>
  signIn(there(browser), COMMITTEE, membership);

const { defaultBrowserType: _browser, ...TELEPHONE } = devices['Pixel 5'];

/** How many changes are committed, once nothing more is on its way: a short save is not worth a word on the screen. */
async function settledCount(): Promise<number> {
  let count = -1;
  await expect
    .poll(
      async () => {
        const before = count;
        count = await instance.committed();
        return count === before;
      },
      { intervals: [1_000], timeout: 20_000 },
    )
    .toBe(true);
  return count;
}

async function opened(context: BrowserContext, room: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(room);
  await expect(exchanges(page)).toBeVisible();
  return page;
}

test('two members lose the connection in mid-sentence, one reloads, the server starts again: every word is there', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const [odile, karim] = [await signInThere(browser, 'Animation'), await signInThere(browser, 'Mission locale')];
  const room = await openMeeting(odile, 'DEMO-022', 'Quelle suite proposer ?');
  await Promise.all([odile.page.goto(room), karim.page.goto(room)]);
  await letIn(odile.page);
  await odile.page.getByRole('button', { name: /^Commencer/ }).click();
  await write(odile.page, 'Odile écrit : le bus reprend en janvier');
  await expect.poll(() => written(karim.page), { timeout: 30_000 }).toContain('le bus reprend en janvier');
  await write(karim.page, ' ; Karim écrit : le permis attendra');
  // What a page shows of another author is committed.
  await expect.poll(() => written(odile.page), { timeout: 30_000 }).toContain('le permis attendra');
  for (const { page } of [odile, karim]) await expect(saved(page, 'Enregistré')).toBeVisible();
  const before = await settledCount();

  // Nothing is sent any more. Both go on, and the screen tells the truth: the database has gained nothing.
  instance.cut();
  await write(odile.page, ', dit la mairie');
  await write(karim.page, ', dit le garage');
  for (const { page } of [odile, karim]) await expect(saved(page, KEPT)).toBeVisible();
  expect(await instance.committed()).toBe(before);

  // One page goes, without a question since nothing is lost; the server goes too, and comes back.
  expect(await closePage(karim.page)).toBe(false);
  await instance.restart();
  await expect(saved(odile.page, KEPT)).toBeVisible();
  expect(await instance.committed()).toBe(before);

  // The connection is back: what waited is sent by itself, by the page that stayed and for the one that is gone.
  instance.restore();
  await expect(saved(odile.page, 'Enregistré')).toBeVisible({ timeout: 30_000 });
  expect(await instance.committed()).toBeGreaterThan(before);
  // What the page that is gone left leaves from any page of its author.
  const home = await karim.context.newPage();
  await home.goto(instance.origin);
  await expect.poll(() => written(odile.page), { timeout: 30_000 }).toContain('dit le garage');
  await home.close();
  const back = await opened(karim.context, room);
  await expect.poll(() => written(back), { timeout: 30_000 }).toContain('dit le garage');
  await expect(saved(back, 'Enregistré')).toBeVisible({ timeout: 30_000 });

  // Each word once, on both screens and for a new reader.
  const { context } = await signInThere(browser, 'France Travail');
  const [reader] = await Promise.all([opened(context, room), letIn(odile.page)]);
  for (const page of [odile.page, back, reader]) {
    for (const words of ['le bus reprend en janvier', 'dit la mairie', 'le permis attendra', 'dit le garage']) {
      await expect.poll(async () => (await written(page)).split(words).length - 1, { timeout: 30_000 }).toBe(1);
    }
  }
  expect(new Set(await Promise.all([odile.page, back, reader].map(written))).size).toBe(1);
});

test('a sign-in that ends during a lost connection: one comes back over the page, and what was written leaves', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const committee = 'COPASS Carcassonne-Limoux';
  const writer = await signIn(there(browser), committee, 'Animation');
  const { page, context } = writer;
  const room = await openMeeting(writer, 'DEMO-034', 'Quel relais ?');
  await page.goto(room);
  await page.getByRole('button', { name: /^Commencer/ }).click();
  await write(page, 'Avant la coupure, ');
  await expect(saved(page, 'Enregistré')).toBeVisible();
  const before = await settledCount();

  instance.cut();
  await page.keyboard.type('puis une heure sans réseau.');
  await expect(saved(page, KEPT)).toBeVisible();
  await context.clearCookies();
  instance.restore();
  const dialog = page.getByRole('dialog', { name: 'Votre connexion a pris fin' });
  await expect(dialog).toBeVisible({ timeout: 30_000 });
  await expect(dialog.getByText(/^Reconnectez-vous\s: cette page reprendra où elle en est/)).toBeVisible();
  expect(await instance.committed()).toBe(before);
  // A browser closes a dialog by itself at the second Escape: nothing behind is seen even then, nor printed.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeVisible();
  const words = page.getByText('Avant la coupure, ');
  await expect(words.first()).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(words.first()).toBeHidden();
  await page.emulateMedia({ media: null });

  // The page was never left: the room goes on where it was.
  await dialog.getByRole('button', { name: /^Revenir en tant qu/ }).click();
  await expect.poll(() => written(page), { timeout: 30_000 }).toBe('Avant la coupure, puis une heure sans réseau.');
  await expect(saved(page, 'Enregistré')).toBeVisible();
  expect(new URL(page.url()).pathname).toBe(new URL(room).pathname);
  expect(await instance.committed()).toBeGreaterThan(before);
});

/** A member on a telephone, in the sheet of a room where the leader lets them in. */
async function onTelephone(browser: Browser, membership: string, leader: Page): Promise<Page> {
  const telephone = { newContext: () => there(browser).newContext(TELEPHONE) };
  const { page } = await signIn(telephone, 'COPASS Toulouse', membership);
  await page.goto(leader.url());
  await letIn(leader);
  await page.getByRole('button', { name: 'Fiche', exact: true }).tap();
  await write(page, `Avant, ${membership}.`);
  await expect(saved(page, 'Enregistré')).toBeVisible();
  return page;
}

test('the line of two telephones goes silent while the meeting goes on: back with it, their text has left or is given back', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const leader = await signIn(there(browser), 'COPASS Toulouse', 'Animation');
  await goTo(leader, 'Séances');
  await leader.page.getByRole('link', { name: 'Préparer' }).first().click();
  await openItsMeeting(leader.page);
  await leader.page.getByRole('button', { name: /^Commencer/ }).click();
  const next = leader.page.getByRole('button', { name: /suivant/ }).first();
  await next.click();
  await expect(exchanges(leader.page)).toBeVisible();
  // The case is the first one's; the room alone lets the other in.
  const owner = await onTelephone(browser, 'Mission locale', leader.page);
  const guest = await onTelephone(browser, 'CCAS', leader.page);
  const telephones = [owner, guest];
  const before = await settledCount();

  // Nothing is closed: what a page that is looked at again asks for hangs, on the few connections of a browser.
  const looked = (page: Page) =>
    page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
  instance.silence('Mobile');
  const silentUntil = Date.now() + 14_000;
  for (const page of telephones) await page.keyboard.type(' Le car passe à sept heures.', { delay: 100 });
  await next.click();
  await Promise.all(telephones.map(looked));
  for (const page of telephones) await expect(saved(page, KEPT)).toBeVisible();
  await owner.waitForTimeout(silentUntil - Date.now());
  expect(await instance.committed()).toBe(before);

  instance.restore();
  await Promise.all(telephones.map(looked));
  await expect(saved(owner, 'Enregistré')).toBeVisible({ timeout: 10_000 });
  const notReceived = guest.getByRole('alert').filter({ hasText: /^Ce texte n.a pas été reçu/ });
  await expect(notReceived.getByRole('textbox')).toHaveValue(/Le car passe à sept heures/, { timeout: 10_000 });
  for (const page of telephones) await expect(page.getByText(/^Hors ligne/)).toBeHidden();
  expect(await instance.committed()).toBeGreaterThan(before);
});

/** `npm run faults` asks for ten cuts of one to sixty seconds. */
const CUTS = (process.env['PASSERELLE_CUTS'] ?? '1.5,4').split(',').map(Number);

test('a member whom the room alone lets in types through cuts: never locked out, all arrives, nothing is loaded again', async ({
  browser,
}) => {
  test.setTimeout(90_000 + CUTS.reduce((sum, seconds) => sum + seconds * 1_000 + 30_000, 0));
  const committee = 'COPASS Perpignan';
  const leader = await signIn(there(browser), committee, 'Animation');
  // Neither this case nor its organisations are this member's.
  const guest = await signIn(there(browser), committee, 'Plateforme Mobilité');
  const room = await openMeeting(leader, 'DEMO-008', 'Comment venir ?');
  await leader.page.goto(room);
  await leader.page.getByRole('button', { name: /^Commencer/ }).click();
  await guest.page.goto(room);
  await letIn(leader.page);
  await write(guest.page, 'Début.');
  await expect.poll(() => written(leader.page), { timeout: 30_000 }).toContain('Début.');
  const loads = await guest.page.evaluate(() => performance.timeOrigin);

  const refused: string[] = [];
  const look = async (): Promise<void> => {
    if (await guest.page.getByText('Vous n’avez plus accès').isVisible()) refused.push('locked out');
    if (!(await exchanges(guest.page).isVisible())) refused.push('the sheet was gone');
  };
  let expected = 'Début.';
  const type = async (word: string): Promise<void> => {
    await guest.page.keyboard.type(word, { delay: 15 });
    expected += word;
  };
  for (const [index, seconds] of CUTS.entries()) {
    instance.cut();
    const end = Date.now() + seconds * 1_000;
    for (let count = 0; Date.now() < end; count += 1) {
      await type(` c${index}.${count}`);
      await look();
    }
    instance.restore();
    // Somebody who comes back to the page has its views asked again, before the connection is there.
    await guest.page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
    for (let count = 0; count < 10; count += 1) {
      await type(` r${index}.${count}`);
      await look();
    }
    await expect.poll(() => written(leader.page), { timeout: 30_000 }).toBe(expected);
    await expect(saved(guest.page, 'Enregistré')).toBeVisible({ timeout: 15_000 });
    await look();
  }
  expect(refused).toEqual([]);
  expect(await written(guest.page)).toBe(expected);
  expect(await guest.page.evaluate(() => performance.timeOrigin)).toBe(loads);
});
