import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { goTo, openItsMeeting, signIn } from './members.js';
import { expectWholeWords } from './whole-words.js';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Without frames there is nothing to bring together in a second page: the simple way is the whole way. */
const axeOn = (page: Page): AxeBuilder => new AxeBuilder({ page }).setLegacyMode();

/** Judges a page once it is there: its title is what its loading state has not. */
async function violations(page: Page): Promise<string[]> {
  await expect(page.locator('h1').first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  // Colours are judged once they have stopped changing.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  return violationsOf(page, await axeOn(page).withTags(RULES).analyze());
}

/** The same in the dark, where only the colours are others. */
async function violationsInTheDark(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'dark' });
  const seen = await axeOn(page).withRules(['color-contrast']).analyze();
  await page.emulateMedia({ colorScheme: 'light' });
  return violationsOf(page, seen).map((violation) => `dark: ${violation}`);
}

function violationsOf(page: Page, { violations: found }: Awaited<ReturnType<AxeBuilder['analyze']>>): string[] {
  return found.map(
    ({ id, nodes }) => `${page.url()} ${id} ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
  );
}

/** A member whose pages are judged one by one, in the light and in the dark. */
async function visitor(browser: Browser) {
  const found: string[] = [];
  const member = await signIn(browser, 'COPASS Toulouse', 'Animation');
  const { page } = member;
  const look = async (): Promise<void> => {
    found.push(...(await violations(page)), ...(await violationsInTheDark(page)));
  };
  return { member, page, found, look };
}

test('axe finds nothing on the pages that every member opens', async ({ browser }) => {
  test.setTimeout(180_000);
  const { member, page, found, look } = await visitor(browser);
  await look();
  for (const name of ['Situations', 'Actions', 'Membres', 'Séances']) {
    await goTo(member, name);
    await look();
  }
  await page.getByRole('button', { name: 'Prévoir une séance' }).first().click();
  await look();
  await page.getByRole('link', { name: 'Lire le relevé' }).first().click();
  await expect(page.getByRole('heading', { name: 'Relevé de décisions' })).toBeVisible();
  await look();
  // Its names and its follow-ups on an older telephone.
  await page.setViewportSize({ width: 320, height: 844 });
  await expectWholeWords(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  await goTo(member, 'Situations');
  await page.getByRole('link', { name: /^DEMO-001/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('DEMO-001');
  await look();
  expect(found).toEqual([]);
});

test('axe finds nothing on the pages where something is prepared', async ({ browser }) => {
  test.setTimeout(180_000);
  const { member, page, found, look } = await visitor(browser);
  await goTo(member, 'Situations');
  await page.getByRole('link', { name: 'Importer une liste' }).first().click();
  await look();
  await goTo(member, 'Séances');
  await page
    .getByRole('link', { name: /Préparer/ })
    .last()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Préparer');
  await look();
  await goTo(member, 'Situations');
  await page.goto(`${page.url()}/nouvelle`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await look();
  await goTo(member, 'Actions');
  const actions = page.url();
  for (const side of ['nous', 'partenaires']) {
    await page.goto(`${actions}?vue=${side}`);
    await expect(page.getByRole('heading', { level: 1, name: 'Actions' })).toBeVisible();
    await look();
  }
  await goTo(member, 'Membres');
  await page
    .getByRole('button', { name: /^Inviter/ })
    .first()
    .click();
  await look();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox').last()).toBeFocused();
  await look();
  await page.keyboard.press('Escape');
  expect(found).toEqual([]);
});

test('axe finds nothing on the pages outside', async ({ browser }) => {
  const page = await (await browser.newContext()).newPage();
  const found: string[] = [];
  for (const address of ['/demo', '/demo/courrier', '/connexion', '/connexion/lien', '/nulle-part']) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    found.push(...(await violations(page)), ...(await violationsInTheDark(page)));
  }
  expect(found).toEqual([]);
});

test('axe finds nothing on what an administrator keeps', async ({ browser }) => {
  const found: string[] = [];
  const { page } = await signIn(browser, 'Alix', 'Alix N.');
  await page.goto('/administration');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByRole('button', { name: 'Créer un comité' }).first().click();
  found.push(...(await violations(page)), ...(await violationsInTheDark(page)));
  await page.goto('/administration/organisations');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  found.push(...(await violations(page)), ...(await violationsInTheDark(page)));
  await page.goto('/administration/comptes');
  await page.getByRole('searchbox', { name: 'Chercher' }).fill('Claire');
  await page
    .getByRole('button', { name: /^Désactiver le compte/ })
    .first()
    .click();
  found.push(...(await violations(page)), ...(await violationsInTheDark(page)));
  await page.goto('/connexions');
  await expect(page.getByText('Cette connexion')).toBeVisible();
  found.push(...(await violations(page)), ...(await violationsInTheDark(page)));
  expect(found).toEqual([]);
});

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the room, ${scheme}, and no policy is broken`, async ({ browser }) => {
    test.setTimeout(120_000);
    const committee = scheme === 'light' ? 'COPASS Foix-Pamiers' : 'COPASS Montpellier';
    const { page, context } = await signIn(browser, committee, 'Animation');
    await page.emulateMedia({ colorScheme: scheme });
    const refused: string[] = [];
    page.on('console', (message) =>
      message.text().includes('Content Security Policy') ? refused.push(message.text()) : undefined,
    );
    await page.getByRole('link', { name: 'Séances', exact: true }).first().click();
    await page
      .getByRole('link', { name: /Préparer/ })
      .first()
      .click();
    await page.getByRole('combobox', { name: 'Situation' }).click();
    await page.getByRole('option').nth(1).click();
    const reference = await page.getByRole('combobox', { name: 'Situation' }).inputValue();
    await page.getByLabel('Question pour le comité').fill('Quelle suite proposer ?');
    await page.getByRole('button', { name: `Proposer ${reference}` }).click();
    await page
      .getByRole('article', { name: reference })
      .getByRole('button', { name: /^Accepter/ })
      .click();
    await expect(page.getByRole('button', { name: new RegExp(`^Déplacer ${reference}`) })).toBeVisible();
    const found = await violations(page);
    await openItsMeeting(page);
    found.push(...(await violations(page)));
    await page.getByRole('button', { name: /^Commencer/ }).click();
    await expect(page.getByRole('textbox', { name: 'Échanges' })).toBeVisible();
    found.push(...(await violations(page)));
    await page.keyboard.press('Escape');
    await page.keyboard.press('t');
    await expect(page.getByRole('heading', { name: /Présences|Émargement/ }).first()).toBeVisible();
    found.push(...(await violations(page)));
    await page.keyboard.press('Escape');
    await page.keyboard.press('Shift+?');
    await expect(page.getByRole('dialog')).toBeVisible();
    found.push(...(await violations(page)));
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 390, height: 844 });
    found.push(...(await violations(page)));
    expect(found).toEqual([]);
    expect(refused).toEqual([]);
    await context.close();
  });
}
