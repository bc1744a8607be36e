import { expect, test } from '@playwright/test';
import { goTo, signIn } from './members.js';

const COMMITTEE = 'COPASS Toulouse';

test('a provider opens its inbox, asks, is answered, does its work and says so', async ({ browser }) => {
  test.setTimeout(360_000);
  const provider = await signIn(browser, COMMITTEE, 'École du Geste Métier');
  const { page } = provider;
  await goTo(provider, 'Actions');
  await page
    .getByRole('navigation', { name: /^Ce que je dois/ })
    .getByRole('link', { name: /^Ce que je dois/ })
    .click();
  const late = page.getByRole('listitem').filter({ hasText: 'Préparer les consignes de sécurité en images' });
  await expect(late).toContainText(/en retard de \d+\sjours ouvrés/);

  // A question, from the keyboard alone.
  await late.getByRole('button', { name: /^Autres possibilités/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'J’ai une question' }).click();
  await expect(page.getByLabel('Votre question à l’animation')).toBeFocused();
  await page.keyboard.type('En quel format faut-il les images ?');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Question envoyée.')).toBeFocused();

  // The facilitator finds it on coming in, and replies; the provider reads the reply without a reload.
  const facilitator = await signIn(browser, COMMITTEE, 'Animation');
  await expect(facilitator.page.getByText(/questions? attend(ent)? votre réponse/)).toBeVisible();
  await facilitator.page.getByRole('link', { name: 'Répondre' }).click();
  const asked = facilitator.page.getByRole('listitem').filter({ hasText: 'En quel format faut-il les images' });
  await asked.getByRole('button', { name: /^Répondre/ }).click();
  await facilitator.page.keyboard.type('En photographie, une par poste.');
  await facilitator.page.keyboard.press('Enter');
  await expect(late).toContainText('En photographie, une par poste.');

  // More time is given, then the work is done with a word.
  await asked.getByRole('button', { name: /^Repousser l’échéance/ }).click();
  await facilitator.page.getByRole('button', { name: 'Enregistrer cette échéance' }).click();
  await expect(facilitator.page.getByText('Échéance repoussée.')).toBeVisible();
  await expect(late).not.toContainText('en retard');
  await late.getByRole('button', { name: /^C’est fait/ }).click();
  await page.keyboard.type('Affichées dans l’atelier');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Action faite, merci.')).toBeFocused();
  await expect(late).toContainText('Affichées dans l’atelier');
  await expect(asked).toContainText('Affichées dans l’atelier');
});

test('the facilitator reminds an organisation once, reports a start, prints an extract', async ({ browser }) => {
  const { page, ...member } = await signIn(browser, COMMITTEE, 'Animation');
  const facilitator = { page, ...member };
  await page.getByRole('button', { name: /^Relancer Mission locale/ }).click();
  await expect(page.getByText('Relance envoyée aujourd’hui pour 1 action.')).toBeFocused();
  await goTo(facilitator, 'Actions');
  await expect(page.getByText(/^relancée aujourd’hui$/)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Relancer Mission locale/ })).toBeHidden();

  await goTo(facilitator, 'Accueil');
  await page.getByRole('button', { name: /^DEMO-039, commencé le/ }).click();
  await expect(page.getByText(/^Noté\s: DEMO-039, commencé le/)).toBeFocused();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Décidé, pas encore commencé' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^DEMO-039, commencé le/ })).toBeHidden();

  await page.getByRole('link', { name: /^Lire le relevé du/ }).click();
  const minutes = page.getByRole('article');
  await expect(minutes).not.toContainText('Situation réservée');
  const copy = page.getByLabel('Exemplaire à lire ou à imprimer');
  await copy.selectOption({ label: 'Exemplaire établi pour CCAS (démo) de Toulouse' });
  await expect(minutes).toContainText('Établi pour CCAS (démo) de Toulouse');
  await expect(minutes).toContainText('Situation réservée');
  // One that owes something of a case that it does not follow: that, whom to call, and not why the case came.
  await copy.selectOption({ label: 'Exemplaire établi pour Point Accueil Logement (démo) de Toulouse' });
  await expect(minutes).toContainText('Rendez-vous au Point Accueil Logement');
  await expect(minutes).toContainText(/À qui s’adresser\s: /);
  await expect(minutes).not.toContainText(/Motif\s:|Question\s:/);
  await page.emulateMedia({ media: 'print' });
  await expect(copy).toBeHidden();
  await expect(minutes).toContainText('Relevé de décisions');
});
