import { expect, test, type Page } from '@playwright/test';
import writeXlsxFile from 'write-excel-file/node';
import { goTo, inDays, signIn } from './members.js';

const COMMITTEE = 'COPASS Perpignan';
const HEADINGS = ['Réf', 'Tranche d’âge', 'Prescripteur', 'Étape', 'Motif', 'Commune', 'Prénom'];

/** A list as offices keep it: a title over the headings, spaces left over, a line of another prescriber. */
async function workbook(): Promise<Buffer> {
  const prescribers = { 901: 'Mission locale', 902: 'Mission locale', 903: 'France Travail' };
  const rows = Object.entries(prescribers).map(([number, prescriber]) =>
    [`JOUR-${number} `, '16-25', prescriber, 'avant entrée', 'Attend une place.', 'Prades', 'Noa B.'].map((value) => ({
      value,
    })),
  );
  const title = [{ value: 'Situations de novembre (démo)', columnSpan: HEADINGS.length }];
  const sheet = [title, HEADINGS.map((value) => ({ value })), ...rows];
  return writeXlsxFile(sheet, {}).toBuffer();
}

async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name }).press('Enter');
  await expect(page.getByRole('tab', { name, selected: true })).toBeVisible();
}

test('a prescriber’s day: a case from nothing to its withdrawal, a list there and back, an export', async ({
  browser,
}) => {
  test.setTimeout(360_000);
  const facilitator = await signIn(browser, COMMITTEE, 'Animation');
  await goTo(facilitator, 'Séances');
  await facilitator.page.getByRole('button', { name: 'Prévoir une séance' }).first().click();
  await facilitator.page.getByLabel('Date').fill(inDays(9));
  await facilitator.page.getByLabel('Heure').fill('09:30');
  await facilitator.page.getByLabel('Durée').fill('120');
  await facilitator.page.getByLabel('Lieu', { exact: true }).fill('Salle 2 (démo)');
  await facilitator.page.getByRole('button', { name: 'Prévoir cette séance' }).click();
  await expect(facilitator.page.getByRole('link', { name: 'Préparer cette séance' }).first()).toBeVisible();

  const member = await signIn(browser, COMMITTEE, 'Mission locale');
  const { page } = member;
  await goTo(member, 'Situations');
  await page.getByRole('link', { name: 'Nouvelle situation' }).click();

  // As little as it takes; what says too much is refused beside its field, and nothing is lost.
  await page.getByLabel('Référence').fill('JOUR-900');
  await page.getByLabel('Prénom et initiale').fill('Noa Bernard');
  await page.getByRole('button', { name: 'Ouvrir cette situation' }).click();
  await expect(page.getByText('Choisissez une tranche d’âge.')).toBeVisible();
  await expect(page.getByLabel('Tranche d’âge')).toBeFocused();
  await page.getByLabel('Tranche d’âge').selectOption('16-25 ans');
  await page.getByLabel('Moment du parcours').selectOption('Avant l’entrée');
  await page.getByLabel('Commune').fill('12 rue des Lilas');
  await page.getByLabel('Pourquoi cette situation est suivie').fill('Attend une place en préqualification.');
  await page.getByRole('button', { name: 'Ouvrir cette situation' }).click();
  await expect(page.getByText('Gardez un prénom et une initiale au plus.')).toBeVisible();
  await page.getByLabel('Prénom et initiale').fill('Noa B.');
  await page.getByRole('button', { name: 'Ouvrir cette situation' }).click();
  await expect(page.getByText('Ce texte semble contenir un nom, une adresse')).toBeVisible();
  await page.getByLabel('Commune').fill('Céret');
  await page.getByRole('button', { name: 'Ouvrir cette situation' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('JOUR-900, Noa B.');
  expect(await page.title()).toBe('JOUR-900 · Passerelle');
  const address = page.url();

  // The agreement, purpose by purpose: nothing is ticked in advance, and an agreement to nothing is refused.
  await page.getByRole('button', { name: 'Confirmer l’accord' }).press('Enter');
  await page.getByRole('button', { name: 'Confirmer ces accords' }).press('Enter');
  await expect(page.getByText('Cochez ce à quoi la personne dit oui')).toBeVisible();
  await expect(page.getByLabel('Sa situation est examinée par le comité.')).toBeFocused();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Confirmer ces accords' }).press('Enter');
  await expect(page.getByLabel(/^Jour où l’accord/)).toBeFocused();
  await page.getByLabel(/^Jour où l’accord/).fill(inDays(-1));
  await page.getByRole('button', { name: 'Confirmer ces accords' }).press('Enter');
  await expect(page.getByText('examen par le comité', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Compléter l’accord' })).toBeVisible();

  // The referent, chosen with how many situations each follows.
  await page.getByRole('button', { name: 'Nommer le référent' }).press('Enter');
  const choice = page.getByLabel('Qui suit tout le parcours');
  await expect(choice).toBeFocused();
  const referent = (await choice.locator('option').nth(1).innerText()).split(',')[0] ?? '';
  await choice.selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Enregistrer ce choix' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Changer de référent' })).toBeFocused();
  await expect(page.getByText(referent, { exact: true }).first()).toBeVisible();

  // Words, wish, summary; a social-security number is refused in the form.
  await openTab(page, 'Résumé et besoins');
  expect(page.url()).toContain('?onglet=resume');
  await page.getByRole('button', { name: 'Modifier, Sa parole' }).press('Enter');
  await page.getByLabel('Ses mots').fill('Je veux travailler le bois.');
  await page.getByLabel('Son souhait').fill('Commencer avant Noël.');
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).press('Enter');
  await expect(page.locator('blockquote').filter({ hasText: 'Je veux travailler le bois.' }).last()).toBeVisible();
  await page.getByRole('button', { name: 'Modifier, Résumé, écrit une fois pour tous' }).press('Enter');
  await page.getByLabel('Résumé du parcours').fill('Suivi depuis mars. 2 94 03 75 120 005 22');
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).press('Enter');
  await expect(page.getByText('ressemble à un numéro de sécurité sociale')).toBeVisible();
  await page.getByLabel('Résumé du parcours').fill('Suivi depuis mars, deux immersions réussies.');
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).press('Enter');
  await expect(page.getByText('Suivi depuis mars, deux immersions réussies.')).toBeVisible();

  // Proposed to the next meeting.
  await page.getByRole('link', { name: 'Proposer à l’ordre du jour' }).click();
  await page.getByRole('combobox', { name: 'Situation' }).fill('JOUR-900');
  await page.getByRole('option', { name: 'JOUR-900' }).click();
  await page.getByLabel('Question pour le comité').fill('x'.repeat(292));
  await expect(page.getByText('8 caractères restants')).toBeVisible();
  await page.getByLabel('Question pour le comité').fill('Quelle place avant Noël ?');
  await page.getByRole('button', { name: 'Proposer JOUR-900' }).click();
  await expect(page.getByRole('article', { name: 'JOUR-900' })).toBeVisible();

  // Found by its commune, without the accent.
  await goTo(member, 'Situations');
  await page.getByLabel('Filtrer').fill('ceret');
  await expect(page.getByRole('link', { name: /^JOUR-900/ })).toBeVisible();
  await expect(page.getByText('1 situation', { exact: true })).toBeVisible();

  // A workbook, and back.
  await page.goto(`${page.url()}/import`);
  await page.locator('input[type=file]').setInputFiles({
    name: 'novembre.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: await workbook(),
  });
  await expect(page.getByText(/titres des colonnes à la ligne 2/)).toBeVisible();
  await expect(page.getByText(/Lignes? .*5.*désigne un autre prescripteur/)).toBeVisible();
  await page.getByRole('button', { name: 'Importer les 2 situations' }).press('Enter');
  await expect(page.getByRole('heading', { name: '2 situations importées' })).toBeFocused();
  await page.getByRole('button', { name: 'Annuler cet import', exact: true }).press('Enter');
  await expect(page.getByText('2 situations retirées').first()).toBeVisible();

  // The list as a file.
  await goTo(member, 'Situations');
  await expect(page.getByRole('link', { name: /^JOUR-900/ })).toBeVisible();
  await expect(page.getByRole('link', { name: /^JOUR-901/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Exporter' }).press('Enter');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Classeur XLSX' }).press('Enter');
  expect((await download).suggestedFilename()).toMatch(/\.xlsx$/);

  // The facilitator reads who opened the file; the prescriber does not.
  await facilitator.page.goto(address);
  await openTab(facilitator.page, 'Accès');
  const opened = facilitator.page.locator('section').filter({ hasText: 'Qui a ouvert ce dossier' });
  await expect(opened.getByRole('listitem').filter({ hasText: 'Mission locale' })).toContainText(/\d\sfois, l/);

  // The person changes their mind: the case leaves the proposals immediately.
  await page.goto(address);
  await openTab(page, 'Accès');
  await expect(page.getByRole('heading', { name: 'Qui voit cette situation' })).toBeVisible();
  await expect(page.getByText('Qui a ouvert ce dossier')).toHaveCount(0);
  await page.getByRole('button', { name: 'Retirer l’accord' }).press('Enter');
  await expect(page.getByText('La situation quitte tout de suite les ordres du jour')).toBeVisible();
  await page.getByRole('button', { name: 'Enregistrer le retrait de l’accord' }).press('Enter');
  await expect(page.getByText(/^Retiré le/)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Proposer à l’ordre du jour' })).toHaveCount(0);
  await goTo(member, 'Situations');
  await page.getByLabel('Afficher').selectOption('Accord retiré');
  await expect(page.getByRole('link', { name: /^JOUR-900/ })).toBeVisible();
});
