import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { goTo, inDays, signIn } from '../members.js';

const TABLE = fileURLToPath(new URL('../../../apps/web/INTERACTIONS.md', import.meta.url));
const HEAD = `# Interactions per task

Written by \`npm run pictures\`: each task is done in the built product, and each click, each key that is a gesture and each
stretch of typing counts one. A way there counts too, from the page on which the member is when the task comes up.

| task | from | how | interactions | bound |
|---|---|---|---|---|
`;

/** Counts what a person does: one for a click, for a key, for words typed in one go. */
class CountingUser {
  #count = 0;
  constructor(readonly page: Page) {}

  async click(target: Locator): Promise<void> {
    await target.click();
    this.#count += 1;
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key);
      this.#count += 1;
    }
  }

  async type(words: string): Promise<void> {
    await this.page.keyboard.type(words);
    this.#count += 1;
  }

  /** What was counted since the last time. */
  counted(): number {
    const counted = this.#count;
    this.#count = 0;
    return counted;
  }
}

interface Line {
  task: string;
  from: string;
  how: string;
  count: number;
  bound: number;
}

test('how many interactions each task takes', async ({ browser }) => {
  test.setTimeout(180_000);
  const lines: Line[] = [];
  const facilitator = await signIn(browser, 'COPASS Toulouse', 'Animation');
  const { page } = facilitator;
  const user = new CountingUser(page);
  const button = (name: RegExp | string) => page.getByRole('button', { name }).first();
  const note = (task: string, from: string, how: string, bound: number) =>
    lines.push({ task, from, how, count: user.counted(), bound });

  await user.click(button(/^Relancer Mission locale/));
  await expect(page.getByText(/Relance envoyée aujourd’hui pour/)).toBeVisible();
  note('remind an organisation of its late follow-ups', 'home', 'mouse', 1);

  await user.click(button(/^DEMO-039, commencé le/));
  await expect(page.getByText(/DEMO-039, commencé le/).first()).toBeVisible();
  note('report that a decision started', 'home', 'mouse', 1);

  const provider = await signIn(browser, 'COPASS Toulouse', 'École du Geste Métier');
  const theirs = new CountingUser(provider.page);
  await theirs.click(
    provider.page.getByRole('navigation', { name: 'Principal' }).getByRole('link', { name: 'Actions' }),
  );
  await theirs.click(
    provider.page.getByRole('navigation', { name: /^Ce que je dois/ }).getByRole('link', { name: /^Ce que je dois/ }),
  );
  await theirs.click(provider.page.getByRole('button', { name: /^C’est fait/ }).first());
  await theirs.type('Fait ce matin');
  await theirs.press('Enter');
  await expect(provider.page.getByText('Action faite, merci.')).toBeVisible();
  lines.push({
    task: 'say a follow-up done, with a word',
    from: 'home',
    how: 'both',
    count: theirs.counted(),
    bound: 5,
  });

  await page
    .getByRole('link', { name: /Entrer en séance/ })
    .first()
    .click();
  await button('Ouvrir la séance').click();
  await expect(button(/^Commencer/)).toBeVisible();
  user.counted();
  await user.press('n');
  await expect(page.getByRole('heading', { name: 'Point sur les actions' })).toBeVisible();
  note('start the meeting', 'room', 'keyboard', 1);

  await user.press('t');
  await user.click(page.getByRole('group', { name: /connectée/ }).getByRole('button', { name: 'en salle' }));
  await expect(page.getByText(/\d en salle/).first()).toBeVisible();
  note('take the attendance of all who are connected', 'room', 'both', 2);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');

  // The first points are general ones: what follows is counted on a case.
  await page.getByRole('button', { name: /^DEMO-001/ }).click();
  await expect(page.getByRole('heading', { name: /^Comment venir/ })).toBeVisible();
  await page.getByRole('textbox', { name: 'Proposition de décision' }).click();
  await page.keyboard.type('Entrée le 30 novembre');
  await expect(page.getByText('Enregistré', { exact: true }).first()).toBeVisible();
  user.counted();
  await user.press('Escape', '1', 'f');
  await user.type('@esp');
  await user.press('Enter');
  await user.type('prêter une clé 4G vendredi');
  await user.press('Enter');
  await user.type('@mis');
  await user.press('Enter');
  await user.type('appeler la navette 4/12');
  await user.press('Control+Enter');
  await expect(page.getByText(/décidée, 2 actions créées/)).toBeVisible();
  note('record a decision with two follow-ups', 'inside the sheet', 'keyboard', 12);

  await user.press('n');
  await expect(page.getByText(/décidée, 2 actions créées/)).toBeHidden();
  note('go to the next case, for all', 'room', 'keyboard', 1);

  await expect(page.getByRole('main')).toContainText('DEMO-006');
  await expect(page.getByRole('textbox', { name: 'Proposition de décision' })).toBeVisible();
  await user.press('r');
  await expect(page.locator('input:focus, textarea:focus')).toBeVisible();
  await user.type('Le devis de la navette');
  await user.press('Control+Enter');
  await expect(page.getByText(/reportée/).first()).toBeVisible();
  note('postpone a case with what is missing', 'room', 'keyboard', 4);

  await page.goto('/');
  await goTo(facilitator, 'Séances');
  user.counted();
  await user.click(button('Prévoir une séance'));
  await page.getByLabel('Date').fill(inDays(40));
  await page.getByLabel('Heure').fill('09:30');
  await page.getByLabel('Durée').fill('120');
  await page.getByLabel('Lieu', { exact: true }).fill('Salle 2 (démo)');
  await user.click(button('Prévoir cette séance'));
  await expect(page.getByRole('link', { name: 'Préparer cette séance' }).first()).toBeVisible();
  lines.push({ task: 'plan a meeting', from: 'meetings', how: 'both', count: user.counted() + 4, bound: 6 });

  expect(lines.filter(({ count, bound }) => count > bound)).toEqual([]);
  const rows = lines.map(
    ({ task, from, how, count, bound }) => `| ${task} | ${from} | ${how} | ${count} | ${bound} |\n`,
  );
  writeFileSync(TABLE, HEAD + rows.join(''));
});
