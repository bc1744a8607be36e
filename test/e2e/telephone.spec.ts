import { expect, test, type Locator, type Page } from '@playwright/test';
import { goTo, openMeeting, signIn } from './members.js';
import { expectWholeWords } from './whole-words.js';

const COMMITTEE = 'COPASS Auch';

/** Nothing is read by pushing the page sideways. */
async function expectNoSideways(page: Page): Promise<void> {
  const wide = await page.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) - window.innerWidth);
  expect(wide, page.url()).toBeLessThanOrEqual(0);
}

/** A finger finds it: 44 pixels high, and as wide. */
async function expectForFinger(target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  const box = await target.boundingBox();
  const said = await target.innerText();
  expect(Math.round(box?.height ?? 0), `height of ${said}`).toBeGreaterThanOrEqual(44);
  expect(Math.round(box?.width ?? 0), `width of ${said}`).toBeGreaterThanOrEqual(44);
}

/** The bar of the room is one line, at the width of an older telephone too, and all of it is inside. */
async function expectBarIsLow(page: Page): Promise<void> {
  for (const width of [320, 390]) {
    await page.setViewportSize({ width, height: 844 });
    const bar = page.getByRole('banner');
    const box = await bar.boundingBox();
    expect(box?.height ?? 0, `height of the bar at ${width}`).toBeLessThanOrEqual(64);
    for (const part of await bar.getByRole('button').all()) await expect(part).toBeInViewport({ ratio: 1 });
    await expectNoSideways(page);
  }
}

/** A general point whose title takes two lines of the closing. */
const LONG_POINT = 'Correspondance de bus supprimée, quatre stagiaires concernés';

/** A row of the preparation: a question of two lines, and its controls under it. */
const ROW_AT_MOST = 120;

/** Names of a hundred characters in the answers of the server, as a committee may have them. */
async function lengthenNames(page: Page): Promise<void> {
  const long = (name: string) =>
    `${name} et de tous ses environs, des vallées et des communes `.padEnd(92, 'de la plaine ') + '(démo)';
  await page.route('**/api/**', async (route) => {
    // A kept connection may be closed by the server just then; a browser asks again by itself.
    const response = await route.fetch({ maxRetries: 2 });
    const body = (await response.text()).replaceAll(
      /"([^"]*)\(démo\)[^"]*"/g,
      (_all, name: string) => `"${long(name)}"`,
    );
    await route.fulfill({ response, body });
  });
}

test('on a telephone a member reads the day, the inbox, and takes part in the room', async ({ browser }) => {
  test.setTimeout(360_000);
  const facilitator = await signIn(browser, COMMITTEE, 'Animation');
  const { page } = facilitator;
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSideways(page);
  const navigation = page.getByRole('navigation', { name: 'Principal' });
  for (const name of ['Séances', 'Situations', 'Actions', 'Membres', 'Accueil']) {
    await expectForFinger(navigation.getByRole('link', { name }));
    await goTo(facilitator, name);
    await expectNoSideways(page);
  }
  await page.setViewportSize({ width: 320, height: 844 });
  for (const name of ['Séances', 'Situations', 'Actions', 'Membres', 'Accueil']) {
    await goTo(facilitator, name);
    await expectWholeWords(page);
  }
  // What it is called, in one line of an older telephone.
  expect((await page.getByText(COMMITTEE).first().boundingBox())?.height ?? 99).toBeLessThanOrEqual(20);

  // Long names go on over the next line, on an older telephone too.
  await lengthenNames(page);
  await page.setViewportSize({ width: 320, height: 844 });
  for (const name of ['Séances', 'Situations', 'Actions', 'Membres', 'Accueil']) {
    await page.reload();
    await goTo(facilitator, name);
    const bar = await page.getByRole('banner').boundingBox();
    const title = await page.getByRole('heading', { level: 1 }).boundingBox();
    expect(title?.y ?? 0, `title of ${name} under the bar`).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0));
    await expectNoSideways(page);
  }
  await page.unrouteAll({ behavior: 'wait' });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.reload();

  const room = await openMeeting(facilitator, 'DEMO-025', 'Quelle suite proposer ?');
  await page.goto(`${room}/preparation`);
  const row = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: /^Déplacer DEMO-025/ }) });
  expect((await row.boundingBox())?.height ?? 0, 'height of a prepared row').toBeLessThanOrEqual(ROW_AT_MOST);
  await expectNoSideways(page);
  await page.getByRole('button', { name: 'Ajouter un point' }).click();
  await page.getByLabel('Titre').fill(LONG_POINT);
  await page.getByRole('button', { name: /^Ajouter, \d+ min/ }).click();
  await expect(page.getByRole('button', { name: new RegExp(`^Déplacer ${LONG_POINT}`) })).toBeVisible();
  await page.goto(room);
  const tabs = page.getByRole('navigation', { name: 'Parties de la salle' });
  const tab = (name: string) => tabs.getByRole('button', { name });
  for (const name of ['Ordre du jour', 'Fiche', 'Présences']) await expectForFinger(tab(name));
  await tab('Ordre du jour').click();
  const begin = page.getByRole('button', { name: /^Commencer/ });
  await expectForFinger(begin);
  await page.setViewportSize({ width: 320, height: 844 });
  await expectWholeWords(page);
  await begin.click();
  // What is said of it has a line of its own: nothing is under it.
  const said = page.getByText(/^La séance est passée à/);
  await expect(said).toBeVisible();
  const [line, foot] = await Promise.all([said.boundingBox(), tabs.boundingBox()]);
  const list = await page.getByRole('navigation', { name: 'Ordre du jour' }).getByRole('list').boundingBox();
  expect((list?.y ?? 0) + (list?.height ?? 0), 'list above what is said').toBeLessThanOrEqual(line?.y ?? 0);
  expect((line?.y ?? 0) + (line?.height ?? 0), 'what is said above the tabs').toBeLessThanOrEqual(foot?.y ?? 0);
  await tab('Fiche').click();
  // The bar leaves the screen to the case: its proposal is there without scrolling.
  await expectBarIsLow(page);
  await expect(page.getByRole('textbox', { name: 'Proposition de décision' })).toBeInViewport({ ratio: 1 });

  // The sheet: typed with a finger, saved.
  await page.getByRole('textbox', { name: 'Proposition de décision' }).click();
  await page.keyboard.type('Réparation avancée par le fonds');
  await expect(page.getByText('Enregistré', { exact: true }).first()).toBeVisible();
  await expectNoSideways(page);

  // The agenda, one item that is the current one; then the decision.
  await tab('Ordre du jour').click();
  await expect(page.getByRole('navigation', { name: 'Ordre du jour' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Échanges' })).toBeHidden();
  await expectNoSideways(page);
  await tab('Décision').click();
  const panel = page.getByRole('complementary', { name: 'Décision' });
  await expect(panel).toContainText('Réparation avancée par le fonds');
  await expectNoSideways(page);
  const record = panel.getByRole('button', { name: /^Enregistrer/ });
  await expectForFinger(record);
  await expectForFinger(panel.getByRole('button', { name: /^Reporter/ }));
  await panel.getByRole('radio').first().check({ force: true });
  await record.click();
  await expect(page.getByText(/décidée/).first()).toBeVisible();
  await expectNoSideways(page);

  // The closing: a long title keeps its width, and each button its words.
  await page.getByRole('button', { name: /Vous menez/ }).click();
  await page.getByRole('menuitem', { name: 'Clore la séance' }).click();
  const unopened = panel.getByText(LONG_POINT);
  await expect(unopened).toBeVisible();
  expect((await unopened.boundingBox())?.width ?? 0, 'width of a long title').toBeGreaterThan(240);
  await page.setViewportSize({ width: 320, height: 844 });
  await expectWholeWords(page);
});
