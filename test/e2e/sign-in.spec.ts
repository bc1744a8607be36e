import { expect, test } from '@playwright/test';
import { signIn } from './members.js';

test('a link by mail signs in once, from the browser that asked for it', async ({ browser }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const members: { name: string; committeeName: string | null }[] = await (
    await context.request.get('/api/demo/members')
  ).json();
  expect(members.length).toBeGreaterThan(200);
  // The address of a member: the mails of the demo name their recipients.
  await page.goto('/demo');
  await page.getByLabel('Filtrer').fill('COPASS Albi');
  await page.getByRole('button').filter({ hasText: 'Animation' }).first().click();
  await page.getByRole('link', { name: 'Séances' }).first().click();
  await page.getByRole('button', { name: 'Prévoir une séance' }).first().click();
  await page.getByLabel('Date').fill('2031-03-04');
  await page.getByLabel('Heure').fill('09:30');
  await page.getByLabel('Durée').fill('60');
  await page.getByLabel('Lieu', { exact: true }).fill('Salle 1 (démo)');
  await page.getByRole('button', { name: 'Prévoir cette séance' }).dblclick();
  await expect(page.getByText(/est prévue. Un courriel part vers chaque membre/)).toBeVisible();
  const invitations = async (): Promise<string[]> => {
    const answer = await context.request.get('/api/demo/mails');
    const mails = (answer.ok() ? await answer.json() : []) as { to: string; text: string }[];
    return mails.flatMap(({ to, text }) => (/4\smars\s2031/.test(text) ? [to] : []));
  };
  await expect.poll(async () => (await invitations()).length).toBeGreaterThan(0);
  const [address = '', ...others] = await invitations();
  // A double click plans once.
  expect(others).not.toContain(address);

  await page.getByRole('button', { name: /Compte/ }).click();
  await page.getByRole('button', { name: 'Se déconnecter' }).click();
  await page.getByLabel('Votre adresse professionnelle').fill(address);
  await page.getByRole('button', { name: 'Recevoir un lien' }).click();
  await expect(page.getByRole('heading', { name: 'Consultez votre messagerie' })).toBeVisible();
  await page.goto('/demo/courrier');
  const link =
    (await page
      .getByRole('link', { name: /connexion\/lien#/ })
      .first()
      .getAttribute('href')) ?? '';
  const elsewhere = await browser.newContext();
  const stranger = await elsewhere.newPage();
  await stranger.goto(link);
  await stranger.getByRole('button', { name: 'Ouvrir Passerelle' }).click();
  await expect(stranger.getByRole('alert')).toContainText('dans un autre navigateur');

  await page.goto(link);
  await page.getByRole('button', { name: 'Ouvrir Passerelle' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Bonjour');
  await page.goto('/');
  await page.goto(link);
  await page.reload();
  await page.getByRole('button', { name: 'Ouvrir Passerelle' }).click();
  await expect(page.getByRole('alert')).toContainText('lien');

  // Another member signs in to the same browser: the first page stops instead of going on in their name.
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Bonjour');
  const beside = await context.newPage();
  await beside.goto('/demo');
  await beside.getByLabel('Filtrer').fill('COPASS Albi');
  await beside.getByRole('button').filter({ hasText: 'Mission locale' }).first().click();
  await expect(beside.getByRole('heading', { level: 1 })).toContainText('Bonjour');
  await expect(page.getByText('Quelqu’un d’autre s’est connecté dans ce navigateur')).toBeVisible();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await page.getByRole('button', { name: 'Recharger la page' }).click();
  const name = await beside.getByRole('heading', { level: 1 }).innerText();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
});

test('a member closes a sign-in elsewhere; an administrator deactivates an account, and activates it again', async ({
  browser,
}) => {
  const lost = await signIn(browser, 'COPASS Albi', 'Mission locale');
  const here = await signIn(browser, 'COPASS Albi', 'Mission locale');
  await here.page.getByRole('button', { name: /Compte/ }).click();
  await here.page.getByRole('link', { name: 'Mes connexions' }).click();
  await expect(here.page.getByText('Cette connexion')).toBeVisible();
  await here.page.getByRole('button', { name: 'Fermer toutes les autres' }).click();
  await expect(here.page.getByText('Il reste celle-ci.', { exact: false })).toBeVisible();
  await expect(lost.page.getByRole('dialog', { name: 'Votre connexion a pris fin' })).toBeVisible();

  const { page } = await signIn(browser, 'Alix', 'Alix N.');
  await page.goto('/administration/comptes');
  await page.getByRole('searchbox', { name: 'Chercher' }).fill(`${here.name} Albi`);
  await page.getByRole('button', { name: `Désactiver le compte de ${here.name}` }).click();
  await page.getByRole('button', { name: 'Désactiver ce compte' }).click();
  await expect(page.getByText(`Le compte de ${here.name} est désactivé.`)).toBeVisible();
  await expect(here.page.getByRole('dialog', { name: 'Votre connexion a pris fin' })).toBeVisible();
  // The other journeys sign in as this member too.
  await page.getByRole('button', { name: `Réactiver le compte de ${here.name}` }).click();
  await expect(page.getByText(`Le compte de ${here.name} est réactivé`, { exact: false })).toBeVisible();
});
