import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { goTo, letIn, signIn } from '../members.js';

const COMMITTEE = 'COPASS Toulouse';
const file = (name: string) => fileURLToPath(new URL(`../../../apps/web/screenshots/${name}.png`, import.meta.url));

async function picture(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: file(name), animations: 'disabled', caret: 'hide' });
}

test('the pages that the README shows', async ({ browser }) => {
  test.setTimeout(120_000);
  const leader = await signIn(browser, COMMITTEE, 'Animation');
  const writer = await signIn(browser, COMMITTEE, 'Mission locale');
  const { page } = leader;
  await picture(page, 'home');
  await goTo(leader, 'Actions');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Actions');
  await picture(page, 'follow-ups');
  await goTo(leader, 'Situations');
  await page.getByRole('link', { name: /^DEMO-001/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('DEMO-001');
  await picture(page, 'case-file');

  await goTo(leader, 'Accueil');
  await page
    .getByRole('link', { name: /Entrer en séance/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Ouvrir la séance' }).click();
  await expect(page.getByRole('button', { name: /^Commencer/ })).toBeVisible();
  await writer.page.goto(page.url());
  await letIn(page);
  await page.getByRole('button', { name: /^Commencer/ }).click();
  await expect(page.getByRole('heading', { name: 'Point sur les actions' })).toBeVisible();
  // The first points are general ones: the pictures show a case.
  await page.getByRole('button', { name: /^DEMO-001/ }).click();
  await expect(writer.page.getByRole('heading', { name: /^Comment venir/ })).toBeVisible();
  await writer.page.getByRole('textbox', { name: 'Proposition de décision' }).click();
  await writer.page.keyboard.type('Entrée le 30 novembre, navette de 7 h 40');
  await writer.page.getByRole('textbox', { name: 'Échanges' }).click();
  await writer.page.keyboard.type('Deux places de navette dès lundi');
  await expect(page.getByRole('textbox', { name: 'Proposition de décision' })).toContainText('navette de 7 h 40');
  await page.keyboard.press('1');
  await page.keyboard.press('f');
  await page.keyboard.type('@Espace');
  await page.keyboard.press('Enter');
  await page.keyboard.type('prêter une clé 4G vendredi');
  await picture(page, 'room');
  await page.emulateMedia({ colorScheme: 'dark' });
  await picture(page, 'room-dark');
  await writer.page.setViewportSize({ width: 390, height: 844 });
  await picture(writer.page, 'room-phone');
});
