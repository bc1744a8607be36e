import { expect, test } from '@playwright/test';
import { goTo, inDays, letIn, openItsMeeting, signIn } from './members.js';

const COMMITTEE = 'COPASS Perpignan';

test('a member not concerned sees nothing, by page, by HTTP, by any frame received', async ({ browser }) => {
  test.setTimeout(360_000);
  const facilitator = await signIn(browser, COMMITTEE, 'Animation');
  const outsider = await signIn(browser, COMMITTEE, 'Plateforme Mobilité');
  const { page } = facilitator;
  await goTo(facilitator, 'Séances');
  await page.getByRole('button', { name: 'Prévoir une séance' }).first().click();
  await page.getByLabel('Date').fill(inDays(3));
  await page.getByLabel('Heure').fill('14:00');
  await page.getByLabel('Durée').fill('60');
  await page.getByLabel('Lieu', { exact: true }).fill('Salle 1 (démo)');
  await page.getByRole('button', { name: 'Prévoir cette séance' }).click();
  await page.getByRole('link', { name: 'Préparer cette séance' }).click();
  await page.getByRole('combobox', { name: 'Situation' }).click();
  await page.getByRole('option').nth(1).click();
  const reference = await page.getByRole('combobox', { name: 'Situation' }).inputValue();
  const question = 'Quelle suite proposer avant le printemps ?';
  await page.getByLabel('Question pour le comité').fill(question);
  await page.getByRole('button', { name: `Proposer ${reference}` }).click();
  await page
    .getByRole('article', { name: reference })
    .getByRole('button', { name: /^Accepter/ })
    .click();
  await expect(page.getByRole('button', { name: new RegExp(`^Déplacer ${reference}`) })).toBeVisible();

  const preparation = page.url();
  await outsider.page.goto(preparation);
  await expect(outsider.page.getByText('Situation réservée')).toBeVisible();
  await goTo(outsider, 'Accueil');
  await expect(outsider.page.getByRole('heading', { level: 1 })).toContainText('Bonjour');
  await expect(outsider.page.getByRole('main')).not.toContainText(reference);

  // The facilitator opens, discusses and writes; the outsider comes to the room, and waits at its door.
  await openItsMeeting(page);
  await outsider.page.goto(page.url());
  const atTheDoor = outsider.page.getByText(/^Votre arrivée est annoncée/);
  await expect(atTheDoor).toBeVisible();
  await page.getByRole('button', { name: /^Commencer/ }).click();
  await page.getByRole('textbox', { name: 'Échanges' }).click();
  await page.keyboard.type('Un mot que personne d’autre ne lit');
  await expect(page.getByText('Enregistré', { exact: true }).first()).toBeVisible();
  const reserved = outsider.page.getByRole('heading', { name: 'Situation réservée' });
  await expect(reserved).toBeVisible();

  const items = facilitator.received.flatMap((text) =>
    [...text.matchAll(/"itemId":"([0-9a-f-]{36})"/g)].map((match) => match[1] ?? ''),
  );
  const cases = facilitator.received.flatMap((text) =>
    [...text.matchAll(/"caseFileId":"([0-9a-f-]{36})"/g)].map((match) => match[1] ?? ''),
  );
  const documents = facilitator.received.flatMap((text) =>
    [...text.matchAll(/"documentId":"([0-9a-f-]{36})"/g)].map((match) => match[1] ?? ''),
  );
  expect(items.length * cases.length * documents.length).toBeGreaterThan(0);
  for (const path of [`/api/agenda-items/${items[0]}`, `/api/case-files/${cases[0]}`]) {
    const answer = await outsider.context.request.get(path);
    expect([answer.status(), await answer.text()]).toEqual([404, '{"refused":"not-found"}']);
    outsider.received.push(await answer.text());
  }

  expect(outsider.received.length).toBeGreaterThan(3);
  const secrets = [reference, question, 'Un mot que personne', ...items, ...cases, ...documents];
  for (const secret of secrets) {
    for (const text of outsider.received) expect(text).not.toContain(secret);
  }

  // Let in, the outsider reads the card and the sheet, and nothing of the file; sent out, no more.
  outsider.received.length = 0;
  await letIn(page);
  await expect(outsider.page.getByRole('heading', { name: question })).toBeVisible();
  await expect(outsider.page.getByRole('textbox', { name: 'Échanges' })).toContainText('Un mot que personne');
  expect((await outsider.context.request.get(`/api/case-files/${cases[0]}`)).status()).toBe(404);
  for (const text of outsider.received) expect(text).not.toContain(cases[0]);
  await page.getByRole('button', { name: '2 personnes présentes' }).click();
  await page.getByRole('button', { name: /^Présences/ }).click();
  await page.getByRole('button', { name: `Faire sortir ${outsider.name}` }).click();
  await expect(outsider.page.getByText(/^Vous n’êtes pas dans la salle/)).toBeVisible();
  await expect(reserved).toBeVisible();
  await expect(outsider.page.getByRole('textbox', { name: 'Échanges' })).toBeHidden();
});
