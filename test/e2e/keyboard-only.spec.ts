import { expect, test, type Locator, type Page } from '@playwright/test';
import { signIn } from './members.js';

const COMMITTEE = 'COPASS Tarbes-Lourdes';
const QUESTIONS = {
  'DEMO-028': 'Quel rythme tenir à mi-temps ?',
  'DEMO-029': 'Qui la rappelle cette semaine ?',
  'DEMO-030': 'Qui garde le lien trois mois ?',
};
type Reference = keyof typeof QUESTIONS;

/** Moves with Tab, as a person without a mouse does: what Tab does not reach is unreachable. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target).toBeVisible();
  for (let steps = 0; steps < 120; steps += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  await expect(target).toBeFocused();
}

async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

/** Goes to a page by the palette, the only way there that needs no pointer and no counting of links. */
async function openPage(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Recherche' })).toBeFocused();
  await page.keyboard.type(name);
  await expect(page.getByRole('option', { name }).first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

async function propose(page: Page, reference: Reference): Promise<void> {
  await tabTo(page, page.getByRole('combobox', { name: 'Situation' }));
  await page.keyboard.type(reference);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByLabel('Question pour le comité'));
  await page.keyboard.type(QUESTIONS[reference]);
  await press(page, page.getByRole('button', { name: `Proposer ${reference}` }));
  await press(page, page.getByRole('article', { name: reference }).getByRole('button', { name: /^Accepter, / }));
  await expect(page.getByRole('button', { name: new RegExp(`^Déplacer ${reference}`) })).toBeVisible();
}

test('a meeting from its preparation to its minutes, without a mouse', async ({ browser }) => {
  test.setTimeout(360_000);
  const { page } = await signIn(browser, COMMITTEE, 'Animation');
  await page.evaluate(() => {
    document.documentElement.dataset['pointer'] = 'unused';
    addEventListener('pointerdown', () => (document.documentElement.dataset['pointer'] = 'used'), true);
  });
  await openPage(page, 'Séances');
  await press(page, page.getByRole('link', { name: 'Préparer' }).first());
  await expect(page.getByRole('heading', { name: 'Propositions', exact: true })).toBeVisible();
  await propose(page, 'DEMO-028');
  await propose(page, 'DEMO-029');
  await propose(page, 'DEMO-030');
  // Planned for another day, it asks first; left planned, the focus is back where it was.
  const openMeeting = page.getByRole('button', { name: 'Ouvrir la séance' });
  await press(page, openMeeting);
  await press(page, page.getByRole('button', { name: 'Garder la séance prévue' }));
  await expect(openMeeting).toBeFocused();
  await page.keyboard.press('Enter');
  await press(page, page.getByRole('button', { name: 'L’ouvrir maintenant' }));

  const rail = page.getByRole('navigation', { name: 'Ordre du jour' });
  const sheet = page.getByRole('main');
  const panel = page.getByRole('complementary', { name: 'Décision' });
  const question = (reference: Reference) => sheet.getByRole('heading', { name: QUESTIONS[reference] });
  const agendaItem = (reference: Reference) => rail.getByRole('button', { name: new RegExp(`^${reference}`) });
  const said = (words: RegExp) => page.getByRole('status').filter({ hasText: words });
  const exchanges = page.getByRole('textbox', { name: 'Échanges' });
  const proposal = page.getByRole('textbox', { name: 'Proposition de décision' });
  const next = rail.getByRole('button', { name: /^Situation suivante/ });

  // The first case for all; then the rail is walked, and an opened item shows its question.
  await expect(rail.getByRole('button', { name: /^Commencer/ })).toBeVisible();
  await page.keyboard.press('n');
  await expect(question('DEMO-028')).toBeFocused();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect(agendaItem('DEMO-030')).toBeFocused();
  await page.keyboard.press('k');
  await expect(agendaItem('DEMO-029')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(question('DEMO-029')).toBeFocused();
  await page.keyboard.press('k');
  await page.keyboard.press('Enter');
  await expect(question('DEMO-028')).toBeFocused();

  // The letters of a text are its own; Escape leaves it, a second one goes back to the rail.
  await expect(exchanges).toBeVisible();
  await page.keyboard.press('e');
  await expect(exchanges).toBeFocused();
  await page.keyboard.type('En forme jusqu’à midi.');
  await tabTo(page, proposal);
  await page.keyboard.type('Matinées seules en décembre');
  await expect(page.getByText('Enregistré', { exact: true }).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(agendaItem('DEMO-028')).toBeFocused();

  // From region to region, there and back.
  await page.keyboard.press('F6');
  await expect(sheet).toBeFocused();
  await page.keyboard.press('F6');
  await expect(panel).toBeFocused();
  await page.keyboard.press('F6');
  await expect(rail).toBeFocused();
  await page.keyboard.press('Shift+F6');
  await expect(panel).toBeFocused();

  // An outcome, two follow-ups, recorded; what moves the meeting on has the focus.
  await page.keyboard.press('Digit1');
  await expect(panel.getByRole('radio').nth(0)).toBeChecked();
  await page.keyboard.press('Digit2');
  await expect(panel.getByRole('radio').nth(1)).toBeChecked();
  await page.keyboard.press('f');
  const followUp = panel.getByRole('textbox', { name: 'Action de suivi' });
  await expect(followUp).toBeFocused();
  await page.keyboard.type('@CCAS');
  await page.keyboard.press('Enter');
  await page.keyboard.type('revoir les horaires vendredi');
  await page.keyboard.press('Enter');
  await expect(followUp).toBeFocused();
  await expect(followUp).toHaveValue('');
  await page.keyboard.type('@Mobilité');
  await page.keyboard.press('Enter');
  await page.keyboard.type('trouver un trajet le matin dans 10 jours');
  await page.keyboard.press('Control+Enter');
  await expect(said(/DEMO-028 décidée, 2 actions créées/)).toBeVisible();
  await expect(next).toBeFocused();

  // The next one is postponed: what is missing, and from whom.
  await page.keyboard.press('Enter');
  await expect(question('DEMO-029')).toBeFocused();
  await page.keyboard.press('r');
  await expect(panel.getByLabel('Ce qui manque')).toBeFocused();
  await press(page, panel.getByRole('button', { name: 'Annuler' }));
  await expect(question('DEMO-029')).toBeFocused();
  await page.keyboard.press('r');
  await page.keyboard.type('Le retour de l’entreprise');
  await tabTo(page, panel.getByRole('combobox', { name: 'De qui' }));
  await page.keyboard.type('Mission locale');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  await expect(said(/DEMO-029 reportée/)).toBeVisible();
  await expect(next).toBeFocused();

  // A reservation is written down for an organisation; the button that opened it has the focus again.
  await page.keyboard.press('d');
  await expect(panel.getByLabel('En quelques mots')).toBeFocused();
  await page.keyboard.type('Rappeler plutôt le soir');
  await tabTo(page, panel.getByRole('combobox', { name: 'De quelle organisation' }), 'Shift+Tab');
  await page.keyboard.type('Mission locale');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  await expect(said(/Réserve ajoutée/)).toBeVisible();
  const reserve = panel.getByRole('button', { name: /^Ajouter une réserve ou un désaccord/ });
  await expect(reserve).toBeFocused();

  // The attendance, and back where one was.
  await page.keyboard.press('t');
  const attendance = page.getByRole('complementary', { name: 'Présences' });
  await expect(attendance.getByRole('heading', { name: 'Présences' })).toBeFocused();
  await press(page, attendance.getByRole('group', { name: /connectée/ }).getByRole('button', { name: 'en salle' }));
  await expect(attendance.getByRole('status').filter({ hasText: '1 personne notée en salle' })).toBeVisible();
  await expect(attendance.getByRole('button', { name: 'Plutôt à distance' })).toBeFocused();
  await page.keyboard.press('t');
  await expect(reserve).toBeFocused();

  // The palette takes the focus and gives it back.
  const palette = page.getByRole('combobox', { name: 'Recherche' });
  await page.keyboard.press('Control+k');
  await expect(palette).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(palette).toBeHidden();
  await expect(reserve).toBeFocused();

  // All the keys; single letters are turned off there, and on again.
  const help = page.getByRole('dialog', { name: 'Toutes les touches' });
  const shortcuts = help.getByRole('switch', { name: /^Raccourcis d’une seule touche/ });
  await page.keyboard.press('?');
  await expect(help.getByRole('heading', { name: 'Toutes les touches' })).toBeFocused();
  await tabTo(page, shortcuts);
  await page.keyboard.press('Space');
  await expect(shortcuts).not.toBeChecked();
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await expect(reserve).toBeFocused();
  await page.keyboard.press('j');
  await page.keyboard.press('t');
  await expect(reserve).toBeFocused();
  await page.keyboard.press('F6');
  await expect(rail).toBeFocused();
  const opener = rail.getByRole('button', { name: 'Toutes les touches' });
  await press(page, opener);
  await tabTo(page, shortcuts);
  await page.keyboard.press('Space');
  await expect(shortcuts).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(opener).toBeFocused();

  // The last case.
  await page.keyboard.press('n');
  await expect(question('DEMO-030')).toBeFocused();
  await tabTo(page, proposal);
  await page.keyboard.type('Un appel par mois jusqu’en mars');
  await expect(page.getByText('Enregistré', { exact: true }).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Digit1');
  await page.keyboard.press('Control+Enter');
  await expect(said(/DEMO-030 décidée/)).toBeVisible();

  // Closing is looked at, left, and done.
  const close = rail.getByRole('button', { name: 'Clore la séance' });
  await expect(close).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('heading', { name: 'Clore la séance' })).toBeFocused();
  await press(page, panel.getByRole('button', { name: 'Revenir à la séance' }));
  await expect(close).toBeFocused();
  await page.keyboard.press('Enter');
  await press(page, panel.getByRole('button', { name: 'Clore la séance' }));
  await expect(page.getByRole('heading', { name: 'La séance est close' })).toBeFocused();
  await press(page, page.getByRole('link', { name: /^Lire le relevé/ }));
  const minutes = page.getByRole('article');
  await expect(minutes).toContainText('Matinées seules en décembre');
  await expect(minutes).toContainText('Le retour de l’entreprise');
  await expect(minutes).toContainText('Rappeler plutôt le soir');
  await expect(page.locator('html')).toHaveAttribute('data-pointer', 'unused');
});
