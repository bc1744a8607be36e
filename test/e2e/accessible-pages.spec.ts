import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { goTo, signIn } from './members.js';

async function violations(page: Page): Promise<string[]> {
  await page.waitForLoadState('networkidle');
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return found.map(
    ({ id, nodes }) => `${page.url()} ${id} ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
  );
}

test('axe finds nothing on any page', async ({ browser }) => {
  test.setTimeout(180_000);
  const found: string[] = [];
  const member = await signIn(browser, 'COPASS Toulouse', 'Animation');
  const { page } = member;
  const look = async (): Promise<void> => void found.push(...(await violations(page)));
  await look();
  for (const name of ['Situations', 'Actions', 'Comité', 'Séances']) {
    await goTo(member, name);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await look();
  }
  await page.getByRole('button', { name: 'Prévoir une séance' }).first().click();
  await look();
  await page.getByRole('link', { name: 'Lire le relevé' }).first().click();
  await expect(page.getByRole('heading', { name: 'Relevé de décisions' })).toBeVisible();
  await look();
  await goTo(member, 'Situations');
  await page.getByRole('link', { name: /^DEMO-001/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('DEMO-001');
  await look();
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
  for (const address of ['/demo', '/demo/courrier', '/connexion', '/connexion/lien', '/nulle-part']) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await look();
  }
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
    await page.getByRole('button', { name: 'Ouvrir la séance' }).click();
    await page.goto(page.url().replace('/preparation', ''));
    found.push(...(await violations(page)));
    await page.getByRole('button', { name: /^Commencer/ }).click();
    await expect(page.getByRole('textbox', { name: 'Échanges' })).toBeVisible();
    found.push(...(await violations(page)));
    await page.setViewportSize({ width: 390, height: 844 });
    found.push(...(await violations(page)));
    expect(found).toEqual([]);
    expect(refused).toEqual([]);
    await context.close();
  });
}
