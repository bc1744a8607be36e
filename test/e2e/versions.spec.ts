import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { letIn, openMeeting, signIn } from './members.js';

const COMMITTEE = 'COPASS Albi';
const LONG = 'Une place à la crèche associative du quartier, le mercredi et le vendredi. '.repeat(4).trim();
const exchanges = (page: Page) => page.getByRole('textbox', { name: 'Échanges' });

async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.map(({ id, nodes }) => `${id} ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`);
}

test('a text erased by mistake is announced, brought back on all pages, and leaves nothing behind', async ({
  browser,
}) => {
  test.setTimeout(90_000);
  const facilitator = await signIn(browser, COMMITTEE, 'Animation');
  const room = await openMeeting(facilitator, 'DEMO-033', 'Quelle place pour lui ?');
  const adviser = await signIn(browser, COMMITTEE, 'Agence France Travail');
  for (const { page } of [facilitator, adviser]) await page.goto(room);
  await facilitator.page.getByRole('button', { name: /^Commencer/ }).click();
  await expect(facilitator.page.getByRole('region', { name: 'Arrivées' })).toBeVisible();
  await expect(adviser.page.getByText(/^Votre arrivée est annoncée/)).toBeVisible();
  for (const { page } of [facilitator, adviser]) expect(await faults(page)).toEqual([]);
  await letIn(facilitator.page);

  // The adviser writes, then selects all and erases.
  await exchanges(adviser.page).click();
  await adviser.page.keyboard.insertText(LONG);
  await expect(exchanges(facilitator.page)).toContainText(LONG);
  await adviser.page.keyboard.press('Control+A');
  await adviser.page.keyboard.press('Delete');
  const notice = `${adviser.name} a effacé une grande partie du texte « Échanges »`;
  for (const { page } of [facilitator, adviser]) await expect(page.getByText(notice)).toBeVisible();
  await expect(exchanges(facilitator.page)).not.toContainText('crèche');
  await expect(adviser.page.getByRole('button', { name: 'Rétablir ce texte' })).toBeHidden();
  await expect(adviser.page.getByRole('button', { name: /^Versions/ })).toBeHidden();
  expect(await faults(facilitator.page)).toEqual([]);

  // The facilitator brings the text back; both read it, and go on writing.
  await facilitator.page.getByRole('button', { name: 'Rétablir ce texte' }).click();
  for (const { page } of [facilitator, adviser]) {
    await expect(exchanges(page)).toContainText(LONG);
    await expect(page.getByText(notice)).toBeHidden();
  }
  await exchanges(adviser.page).click();
  await adviser.page.keyboard.press('Control+End');
  await adviser.page.keyboard.type(' Merci.');
  await expect(exchanges(facilitator.page)).toContainText(`${LONG} Merci.`);

  // The versions, by keyboard.
  await facilitator.page.getByRole('button', { name: 'Versions de la fiche' }).focus();
  await facilitator.page.keyboard.press('Enter');
  const panel = facilitator.page.getByRole('region', { name: 'Versions de la fiche' });
  await expect(panel.getByRole('heading', { name: 'Versions de la fiche' })).toBeFocused();
  await expect(panel.getByRole('listitem')).toHaveCount(2);
  await panel
    .getByRole('button', { name: /^Lire la version/ })
    .last()
    .click();
  await expect(panel.getByRole('definition').last()).toHaveText(LONG);
  expect(await faults(facilitator.page)).toEqual([]);
  await facilitator.page.keyboard.press('Escape');
  await expect(facilitator.page.getByRole('button', { name: 'Versions de la fiche' })).toBeFocused();

  // After the closing nothing is left, not even for the facilitator.
  const listed = facilitator.received.map((text) => /"sheetId":"([^"]+)"/.exec(text)?.[1]).find(Boolean) ?? '';
  const { page } = facilitator;
  expect((await page.request.get(`/api/sheets/${listed}/versions`)).status()).toBe(200);
  await page.getByRole('button', { name: /^Reporter/ }).click();
  await page.getByLabel('Ce qui manque').fill('Le temps de l’examiner');
  await page
    .getByRole('button', { name: /^Reporter/ })
    .last()
    .click();
  await expect(page.getByText(/DEMO-033 reportée/)).toBeVisible();
  await page.getByRole('button', { name: /Vous menez/ }).click();
  await page.getByRole('menuitem', { name: 'Clore la séance' }).click();
  const decision = page.getByRole('complementary', { name: 'Décision' });
  await decision.getByRole('button', { name: /^Clore la séance/ }).click();
  for (const member of [facilitator, adviser]) {
    await expect(member.page.getByText('La séance est close').first()).toBeVisible();
  }
  expect((await page.request.get(`/api/sheets/${listed}/versions`)).status()).toBe(404);
});
