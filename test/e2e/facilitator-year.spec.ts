import { expect, test, type Locator, type Page } from '@playwright/test';
import { goTo, inDays, type Member, openItsMeeting, signIn } from './members.js';

const COMMITTEE = 'COPASS Carcassonne-Limoux';
const QUESTIONS: Readonly<Record<string, string>> = {
  'DEMO-036': 'Comment reposer le cadre avec elle ?',
  'DEMO-034': 'Quel relais auprès du parent âgé ?',
};

async function planMeeting(facilitator: Member, days: number): Promise<void> {
  const { page } = facilitator;
  await goTo(facilitator, 'Séances');
  await page.getByRole('button', { name: 'Prévoir une séance' }).first().click();
  await page.getByLabel('Date').fill(inDays(days));
  await page.getByLabel('Lieu', { exact: true }).fill('Salle 2 (démo)');
  await page.getByRole('button', { name: 'Prévoir cette séance' }).click();
  await page.getByRole('link', { name: 'Préparer cette séance' }).click();
  await expect(page.getByRole('heading', { name: 'Propositions', exact: true })).toBeVisible();
}

async function putOnAgenda(page: Page, reference: string, question: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Situation' }).fill(reference);
  await page.getByRole('option', { name: reference }).click();
  await page.getByLabel('Question pour le comité').fill(question);
  await page.getByRole('button', { name: `Proposer ${reference}` }).click();
  await page
    .getByRole('article', { name: reference })
    .getByRole('button', { name: /^Accepter, / })
    .click();
  await expect(page.getByRole('button', { name: new RegExp(`^Déplacer ${reference}`) })).toBeVisible();
}

async function openRoom(page: Page): Promise<void> {
  await openItsMeeting(page);
  await page.getByRole('button', { name: /^Commencer/ }).click();
}

/** Records the current case: its wording, its outcome and what each organisation will do. */
async function decide(page: Page, wording: string, outcome: RegExp, followUps: [string, string][]): Promise<void> {
  await page.getByRole('textbox', { name: 'Proposition de décision' }).click();
  await page.keyboard.type(wording);
  await expect(page.getByText('Enregistré', { exact: true }).first()).toBeVisible();
  await page.getByRole('radio', { name: outcome }).check({ force: true });
  for (const [index, [organisation, words]] of followUps.entries()) {
    if (index === 0) await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
    else await page.keyboard.press('Enter');
    await page.keyboard.type(`@${organisation}`);
    await page.keyboard.press('Enter');
    await page.keyboard.type(words);
  }
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/DEMO-\d+ décidée/)).toBeVisible();
}

/** Closes the meeting and reads its minutes. */
async function closeAndRead(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Clore la séance' }).click();
  await page
    .getByRole('complementary', { name: 'Décision' })
    .getByRole('button', { name: /^Clore la séance/ })
    .click();
  await page.getByRole('link', { name: /^Lire le relevé/ }).click();
  return page.getByRole('article');
}

async function openCase(facilitator: Member, reference: string): Promise<void> {
  const { page } = facilitator;
  await goTo(facilitator, 'Situations');
  await page.getByRole('link', { name: new RegExp(`^${reference}`) }).click();
  await page.getByRole('tab', { name: 'Décisions et actions' }).click();
}

test('four meetings of a committee: what was left comes back, what was decided is reported, all of it is read', async ({
  browser,
}) => {
  test.setTimeout(360_000);
  const facilitator = await signIn(browser, COMMITTEE, 'Animation');
  const { page } = facilitator;
  const question = (reference: string) => page.getByRole('heading', { name: QUESTIONS[reference] });
  const lines = page.getByRole('button', { name: /^Déplacer / });
  const next = page.getByRole('button', { name: /^Situation suivante/ }).first();

  // The first meeting: one case decided with two follow-ups, one postponed.
  await goTo(facilitator, 'Séances');
  await page.getByRole('link', { name: 'Préparer' }).first().click();
  for (const [reference, asked] of Object.entries(QUESTIONS)) await putOnAgenda(page, reference, asked);
  await openRoom(page);
  await expect(question('DEMO-036')).toBeVisible();
  await decide(page, 'Cadre reposé à trois', /^Adaptation du rythme/, [
    ['CCAS', 'proposer un atelier dans 10 jours'],
    ['École', 'recevoir le groupe dans 10 jours'],
  ]);
  await next.click();
  await expect(question('DEMO-034')).toBeVisible();
  await page.getByRole('button', { name: /^Reporter/ }).click();
  await page.getByLabel('Ce qui manque').fill('Les heures de présence de l’aide à domicile');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/DEMO-034 reportée/)).toBeVisible();
  const first = await closeAndRead(page);
  await expect(first).toContainText('Cadre reposé à trois');
  await expect(first).toContainText('Les heures de présence de l’aide à domicile');

  // Before the second: the provider declines, with a reason; the facilitator reports that the decision started.
  const provider = await signIn(browser, COMMITTEE, 'École du Geste Métier');
  await goTo(provider, 'Actions');
  const asked = provider.page.getByRole('listitem').filter({ hasText: /recevoir le groupe/i });
  await asked.getByRole('button', { name: /^Décliner/ }).click();
  await provider.page.getByLabel('Hors de notre mission').check();
  await provider.page.getByRole('button', { name: 'Décliner cette action' }).click();
  await expect(provider.page.getByText('Action déclinée.')).toBeFocused();
  await openCase(facilitator, 'DEMO-036');
  const declined = page.getByRole('listitem').filter({ hasText: /recevoir le groupe/i });
  await expect(declined).toContainText('Hors de notre mission');
  await page.getByRole('button', { name: 'DEMO-036, signaler un changement' }).click();
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText(/^Noté\s: DEMO-036, commencé le/)).toBeFocused();

  // The second opens with what was not done, then with the postponed case and its question.
  await planMeeting(facilitator, 60);
  await expect(lines).toHaveCount(2);
  await expect(lines.nth(0)).toHaveAccessibleName(/Point sur les actions, position 1 sur 2/);
  await expect(lines.nth(1)).toHaveAccessibleName(/DEMO-034, position 2 sur 2/);
  await openRoom(page);
  const review = page.getByRole('group', { name: 'Point sur les actions' });
  await expect(review.getByRole('listitem')).toHaveCount(1);
  await expect(review).toContainText(/proposer un atelier/i);
  await review.getByRole('button', { name: /^Autres possibilités/ }).click();
  await review.getByRole('button', { name: 'C’est fait' }).click();
  await page.keyboard.type('Atelier du mardi');
  await page.keyboard.press('Enter');
  await expect(review.getByText('Il ne reste rien à faire.')).toBeVisible();
  await next.click();
  await expect(question('DEMO-034')).toBeVisible();
  await expect(page.getByText(/Il manquait\s: Les heures de présence/)).toBeVisible();
  await decide(page, 'Un relais deux soirs par semaine', /^Appui d’un acteur social/, [
    ['CCAS', 'trouver le relais dans 10 jours'],
  ]);
  const second = await closeAndRead(page);
  await expect(second).toContainText('Un relais deux soirs par semaine');
  await expect(second).not.toContainText('Cadre reposé à trois');

  // It does not begin: said with its reason, and the case goes to the third meeting.
  await openCase(facilitator, 'DEMO-034');
  await page.getByRole('button', { name: 'DEMO-034, signaler un changement' }).click();
  await page.getByLabel('Elle ne commencera pas').check();
  await page.getByLabel(/^Pourquoi, en quelques mots/).fill('Aucun relais le soir');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText(/^Noté\s: DEMO-034 ne commencera pas/)).toBeFocused();
  await planMeeting(facilitator, 110);
  await putOnAgenda(page, 'DEMO-034', 'Quelles heures sans relais le soir ?');
  await openRoom(page);
  await expect(review).toContainText(/trouver le relais/i);
  await next.click();
  await expect(page.getByRole('heading', { name: 'Quelles heures sans relais le soir ?' })).toBeVisible();
  await expect(page.getByText(/ne commencera pas, appris le/)).toBeVisible();
  // There was no time for it: what was decided is what the next meeting remembers, beside the postponement.
  await page.getByRole('button', { name: /^Reporter/ }).click();
  await page.getByLabel('Ce qui manque').fill('Le temps');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/DEMO-034 reportée/)).toBeVisible();
  await closeAndRead(page);
  await planMeeting(facilitator, 160);
  await openRoom(page);
  await next.click();
  await expect(page.getByText(/ne commencera pas, appris le/)).toBeVisible();
  await expect(page.getByRole('main')).toContainText(/appui d’un acteur social.*trouver le relais/is);
  await expect(page.getByText(/Reportée depuis/)).toBeVisible();
  await decide(page, 'Fin des cours à seize heures', /^Adaptation du rythme/, []);
  const third = await closeAndRead(page);
  await expect(third).toContainText('Fin des cours à seize heures');

  // The page of the case shows all three.
  await openCase(facilitator, 'DEMO-034');
  const decisions = page.getByRole('tabpanel', { name: 'Décisions et actions' }).getByRole('listitem');
  await expect(decisions.nth(0)).toContainText(/Fin des cours à seize heures.*Attendu le/s);
  await expect(decisions.nth(1)).toContainText(/Un relais deux soirs.*N’a pas commencé.*Aucun relais le soir/s);
  await expect(decisions.nth(2)).toContainText(/trouver le relais/i);
  await page.getByRole('tab', { name: 'Séances' }).click();
  const passages = page.getByRole('tabpanel', { name: 'Séances' }).getByRole('listitem');
  await expect(passages).toHaveCount(4);
  await expect(passages.nth(0)).toContainText(/Quelles heures sans relais le soir\s\?.*Adaptation du rythme/s);
  await expect(passages.nth(1)).toContainText(/Il manquait\s: Le temps/s);
  await expect(passages.nth(2)).toContainText(/Quel relais auprès du parent âgé\s\?.*Appui d’un acteur social/s);
  await expect(passages.nth(3)).toContainText(/Quel relais auprès du parent âgé\s\?.*Il manquait\s: Les heures/s);
  await expect(passages.getByRole('link', { name: 'Lire le relevé' })).toHaveCount(4);
});
