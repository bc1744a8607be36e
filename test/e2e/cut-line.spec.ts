import { expect, test, type Browser } from '@playwright/test';
import pg from 'pg';
import { startDatabase, type DatabasePlace } from '../faults/database-process.js';
import { startInstance } from '../runner/empty-instance.mjs';
import { layLine, type Line } from './line.js';
import { openMeeting, signIn, type Member } from './members.js';

const COMMITTEE = 'COPASS Nîmes';
/** Beside the ports of the other journeys, whose servers keep running meanwhile. */
const SERVER = Number(process.env['PASSERELLE_JOURNEYS_PORT'] ?? '4310') + 600;
const LINE = SERVER + 1;
const KEPT_HERE = 'Non enregistré, gardé sur cet appareil';

let database: DatabasePlace | undefined;
let instance: Awaited<ReturnType<typeof startInstance>> | undefined;
let line: Line | undefined;

test.use({ baseURL: `http://127.0.0.1:${LINE}` });
test.beforeAll(async () => {
  test.setTimeout(120_000);
  database = await startDatabase();
  instance = await startInstance({ port: SERVER, origin: `http://127.0.0.1:${LINE}`, demo: true, database });
  line = await layLine(LINE, SERVER);
});
test.afterAll(async () => {
  await line?.close();
  await instance?.stop();
  await database?.stop();
});

/** How many updates of all the sheets are committed, asked to the database itself. */
async function committed(): Promise<number> {
  const client = new pg.Client(database?.ownerUrl);
  await client.connect();
  try {
    await client.query('begin');
    await client.query("select set_config('passerelle.context', 'sheet-store', true)");
    const { rows } = await client.query<{ updates: number }>('select sum(head)::int as updates from sheet');
    return rows[0]?.updates ?? 0;
  } finally {
    await client.end();
  }
}

const part = ({ page }: Member, name: string) => page.getByRole('textbox', { name });
/** What is written there, without the names that stand beside the carets of others. */
const written = (member: Member, name: string): Promise<string> =>
  part(member, name).evaluate((field) => {
    const copy = field.cloneNode(true) as Element;
    for (const caret of copy.querySelectorAll('[aria-hidden="true"]')) caret.remove();
    return copy.textContent ?? '';
  });
const saved = ({ page }: Member, words: string) => page.getByText(words, { exact: true }).first();

async function write(member: Member, name: string, text: string): Promise<void> {
  await part(member, name).click();
  await member.page.keyboard.press('Control+End');
  await member.page.keyboard.type(text);
}

async function openRoom(browser: Browser): Promise<{ leader: Member; guest: Member; room: string }> {
  const leader = await signIn(browser, COMMITTEE, 'Animation');
  const guest = await signIn(browser, COMMITTEE, 'Mission locale');
  const room = await openMeeting(leader, 'DEMO-022', 'Quelle suite proposer ?');
  await Promise.all([leader.page.goto(room), guest.page.goto(room)]);
  await leader.page.getByRole('button', { name: /^Commencer/ }).click();
  await expect(part(guest, 'Échanges')).toBeVisible();
  return { leader, guest, room };
}

test('a line cut in mid-sentence, a server that restarts, a page that is reloaded: every word is there, once', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  if (!line || !instance) throw new Error('nothing to cut');
  const { leader, guest, room } = await openRoom(browser);
  const asked: string[] = [];
  guest.page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });

  // Each writes and is saved: the rows are in the database.
  const before = await committed();
  await write(leader, 'Échanges', 'La navette reprend ');
  await write(guest, 'Proposition de décision', 'Essai de deux semaines ');
  for (const member of [leader, guest]) await expect(saved(member, 'Enregistré')).toBeVisible();
  await expect.poll(() => written(guest, 'Échanges')).toContain('La navette reprend');
  const atCut = await committed();
  expect(atCut).toBeGreaterThan(before);

  // The line falls in mid-sentence: both go on, both read that nothing is saved, and nothing is.
  line.cut();
  await leader.page.keyboard.type('lundi à Saint-Gilles.');
  await guest.page.keyboard.type('dès le 4 janvier.');
  await write(leader, 'Situation', 'Écrit pendant la coupure.');
  for (const member of [leader, guest]) await expect(saved(member, KEPT_HERE)).toBeVisible();
  expect(await committed()).toBe(atCut);

  // The server restarts meanwhile, and one of them reloads: the browser has nothing to show, and asked nothing before.
  await Promise.all([instance.restart(), guest.page.reload().catch(() => undefined)]);
  expect(asked).toEqual([]);
  expect(await committed()).toBe(atCut);
  await expect(saved(leader, KEPT_HERE)).toBeVisible();

  // The line is back: one leaves by itself, the other by opening the room again.
  line.mend();
  await guest.page.goto(room);
  for (const member of [leader, guest]) await expect(saved(member, 'Enregistré')).toBeVisible({ timeout: 20_000 });
  expect(await committed()).toBeGreaterThan(atCut);

  // Every word, once, on both screens, and for somebody who opens it now from the server alone.
  const reader = await signIn(browser, COMMITTEE, 'Mission locale', 0);
  await reader.page.goto(room);
  await expect(part(reader, 'Échanges')).toBeVisible();
  for (const member of [leader, guest, reader]) {
    await expect.poll(() => written(member, 'Échanges')).toBe('La navette reprend lundi à Saint-Gilles.');
    await expect
      .poll(() => written(member, 'Proposition de décision'))
      .toBe('Essai de deux semaines dès le 4 janvier.');
    await expect.poll(() => written(member, 'Situation')).toBe('Écrit pendant la coupure.');
  }
});

test('a sign-in that ends while the line is cut: the page says so, and what was written leaves after the return', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  if (!line) throw new Error('nothing to cut');
  const writer = await signIn(browser, 'COPASS Carcassonne-Limoux', 'Animation');
  const { page, context } = writer;
  const room = await openMeeting(writer, 'DEMO-034', 'Quel relais ?');
  await page.goto(room);
  await page.getByRole('button', { name: /^Commencer/ }).click();
  await write(writer, 'Échanges', 'Avant la coupure, ');
  await expect(saved(writer, 'Enregistré')).toBeVisible();
  const atCut = await committed();

  line.cut();
  await page.keyboard.type('puis une heure sans réseau.');
  await expect(saved(writer, KEPT_HERE)).toBeVisible();
  await context.clearCookies();
  line.mend();
  await expect(page.getByText('Votre connexion a pris fin')).toBeVisible();
  await expect(page.getByText(/^Ce que vous avez écrit est gardé sur cet appareil/)).toBeVisible();
  expect(await committed()).toBe(atCut);

  // The same person, in the same tab, comes back to the room that they had to leave.
  await page.getByRole('link', { name: 'Choisir un membre' }).click();
  await page.getByLabel('Filtrer').fill('COPASS Carcassonne-Limoux');
  await page.getByRole('button').filter({ hasText: 'Animation' }).first().click();
  await expect(part(writer, 'Échanges')).toHaveText('Avant la coupure, puis une heure sans réseau.');
  await expect(saved(writer, 'Enregistré')).toBeVisible();
  expect(page.url()).toBe(room);
  expect(await committed()).toBeGreaterThan(atCut);
});
