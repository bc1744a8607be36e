import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { goTo, inDays, letIn, type Member, openItsMeeting, signIn } from './members.js';

const COMMITTEE = 'Commission d’orientation Occitanie';
const LIST = fileURLToPath(new URL('../fixtures/cas_fictifs.csv', import.meta.url));

/** Confirms in one command the agreements of all cases that a prescriber follows. */
async function confirmAgreements(member: Member): Promise<void> {
  await goTo(member, 'Situations');
  await member.page.getByLabel('Choisir toutes celles qui attendent un accord').check();
  // Never ticked in advance: what is asked of other organisations is agreed to apart.
  await expect(member.page.getByLabel(/^Elle est aussi d’accord/)).not.toBeChecked();
  await member.page.getByLabel(/^Elle est aussi d’accord/).check();
  await member.page.getByLabel(/^Jour où l’accord/).fill(inDays(-1));
  await member.page.getByRole('button', { name: /^Confirmer l’accord de \d+ personnes/ }).click();
  await expect(member.page.getByText(/L’accord de \d+ personnes est confirmé/)).toBeVisible();
}

async function openPreparation(member: Member): Promise<void> {
  await goTo(member, 'Séances');
  await member.page
    .getByRole('link', { name: /Préparer|Voir l’ordre du jour/ })
    .first()
    .click();
  await expect(member.page.getByRole('heading', { name: 'Propositions', exact: true })).toBeVisible();
}

async function propose(member: Member, reference: string, question: string): Promise<void> {
  const { page } = member;
  await page.getByRole('combobox', { name: 'Situation' }).fill(reference);
  await page.getByRole('option', { name: reference }).click();
  await page.getByLabel('Question pour le comité').fill(question);
  await page.getByRole('button', { name: `Proposer ${reference}` }).click();
  await expect(page.getByRole('combobox', { name: 'Situation' })).toHaveValue('');
}

/** "4 janvier": a date as one writes it in a sentence. */
function inFrench(date: string): string {
  return new Date(date).toLocaleDateString('fr-FR', { day: 'numeric', month: 'long', timeZone: 'UTC' });
}

/** From its next page on, the browser reads a clock that is two hours fast. */
async function setClockFast({ context }: Member): Promise<void> {
  await context.addInitScript(() => {
    const RealDate = Date;
    const now = (): number => RealDate.now() + 2 * 3_600_000;
    globalThis.Date = new Proxy(RealDate, {
      construct: (target, written: unknown[]) =>
        Reflect.construct(target, written.length === 0 ? [now()] : written) as Date,
      get: (target, name) => (name === 'now' ? now : (Reflect.get(target, name) as unknown)),
    });
  });
}

/** When the room says that the meeting ends, and how far that is from its planned end. */
const expectedEnd = (page: Page): Promise<string> => page.getByText(/^fin prévue/).innerText();

async function write(page: Page, part: string, text: string): Promise<void> {
  await page.getByRole('textbox', { name: part }).click();
  await page.keyboard.type(text);
  await expect(page.getByText('Enregistré', { exact: true }).first()).toBeVisible();
}

test('import the 36 cases, plan, hold and close a meeting with four members at the same time', async ({ browser }) => {
  test.setTimeout(360_000);
  const odile = await signIn(browser, COMMITTEE, 'Animation');
  await goTo(odile, 'Situations');
  await odile.page.getByRole('link', { name: 'Importer une liste' }).first().click();
  await odile.page.locator('input[type=file]').setInputFiles(LIST);
  await odile.page.getByRole('button', { name: 'Importer les 36 situations' }).click();
  await expect(odile.page.getByRole('heading', { name: '36 situations importées' })).toBeVisible();

  const franceTravail = await signIn(browser, COMMITTEE, 'Agence France Travail');
  const missionLocale = await signIn(browser, COMMITTEE, 'Mission locale');
  const provider = await signIn(browser, COMMITTEE, 'École du Geste Métier');
  await confirmAgreements(franceTravail);
  await confirmAgreements(missionLocale);

  await goTo(odile, 'Séances');
  await odile.page.getByRole('button', { name: 'Prévoir une séance' }).first().click();
  await odile.page.getByLabel('Date').fill(inDays(1));
  await odile.page.getByLabel('Heure').fill('09:30');
  await odile.page.getByLabel('Durée').fill('120');
  await odile.page.getByLabel('Lieu', { exact: true }).fill('Salle 2 (démo)');
  await odile.page.getByRole('button', { name: 'Prévoir cette séance' }).click();
  await odile.page.getByRole('link', { name: 'Préparer cette séance' }).click();

  await odile.page.getByRole('button', { name: 'Dire comment venir' }).click();
  await odile.page.getByLabel('Pour venir').fill('2e étage, interphone 12');
  await odile.page.keyboard.press('Enter');
  await expect(odile.page.getByRole('button', { name: 'Modifier, Pour venir' })).toBeFocused();

  await openPreparation(franceTravail);
  await expect(franceTravail.page.getByText('Pour venir : 2e étage, interphone 12')).toBeVisible();
  await openPreparation(missionLocale);
  await propose(franceTravail, 'DEMO-002', 'Quel mode de garde pour le mercredi ?');
  await propose(franceTravail, 'DEMO-003', 'Quel appui en français ?');
  await propose(missionLocale, 'DEMO-014', 'Comment suivre à distance sans connexion ?');
  for (const reference of ['DEMO-002', 'DEMO-003', 'DEMO-014']) {
    const proposal = odile.page.getByRole('article', { name: reference });
    await proposal.getByRole('button', { name: /^Accepter, 6 min/ }).click();
    await expect(odile.page.getByRole('button', { name: new RegExp(`^Déplacer ${reference}`) })).toBeVisible();
  }
  await odile.page.getByRole('button', { name: 'Ajouter un point' }).click();
  await odile.page.getByRole('button', { name: 'Ajouter, 10 min' }).click();
  await expect(
    odile.page.getByRole('button', { name: /^Déplacer Places disponibles, position 4 sur 4/ }),
  ).toBeVisible();
  await openItsMeeting(odile.page);
  // Opened too early, it is planned again; then opened for good.
  await odile.page.getByRole('button', { name: 'Annuler l’ouverture' }).click();
  await expect(odile.page.getByRole('heading', { name: 'La séance n’est pas encore ouverte' })).toBeVisible();
  await openItsMeeting(odile.page);

  const room = odile.page.url();
  await setClockFast(provider);
  for (const member of [odile, franceTravail, missionLocale, provider]) await member.page.goto(room);
  await letIn(odile.page, 3);
  await expect(odile.page.getByText('3 suivent')).toBeVisible();
  await odile.page.getByRole('button', { name: /^Commencer/ }).click();

  // The attendance of those connected, in two commands.
  await odile.page.keyboard.press('t');
  const attendance = odile.page.getByRole('group', { name: 'Les 4 personnes connectées :' });
  await attendance.getByRole('button', { name: 'en salle' }).click();
  await expect(odile.page.getByText('4 en salle').first()).toBeVisible();
  await odile.page.getByRole('button', { name: /^Fermer/ }).click();

  // First case: written by two, decided with two follow-ups.
  const question = { name: 'Quel mode de garde pour le mercredi ?' };
  for (const { page } of [franceTravail, missionLocale, provider]) {
    await expect(page.getByRole('heading', question)).toBeVisible();
  }
  // One end for all, whatever each may see of the agenda and whatever the clock of its device says.
  for (const { page } of [missionLocale, provider]) {
    await expect.poll(async () => (await expectedEnd(page)) === (await expectedEnd(odile.page))).toBe(true);
  }
  await expect(provider.page.getByRole('timer')).not.toContainText('0:00');
  await write(missionLocale.page, 'Échanges', 'Place possible à la crèche associative.');
  await write(franceTravail.page, 'Proposition de décision', 'Garde du mercredi à partir du mois prochain');
  await expect(odile.page.getByRole('textbox', { name: 'Échanges' })).toContainText('crèche associative');
  await odile.page.getByRole('radio', { name: /Appui d’un acteur social/ }).check({ force: true });
  await odile.page.getByRole('button', { name: 'Ajouter', exact: true }).click();
  await odile.page.keyboard.type('@Espace');
  await odile.page.keyboard.press('Enter');
  await odile.page.keyboard.type('prêter un ordinateur vendredi');
  await odile.page.keyboard.press('Enter');
  await odile.page.keyboard.type('@Mission');
  await odile.page.keyboard.press('Enter');
  await odile.page.keyboard.type('appeler la crèche dans 10 jours');
  await odile.page.keyboard.press('Control+Enter');
  await expect(odile.page.getByText(/DEMO-002 décidée, 2 actions créées/)).toBeVisible();

  // The Mission locale accepts its own on the spot.
  await missionLocale.page.getByRole('button', { name: 'Accepter', exact: true }).click();
  await expect(missionLocale.page.getByRole('button', { name: 'Accepter', exact: true })).toBeHidden();

  // Closing too early says what is left.
  await odile.page.getByRole('button', { name: /Vous menez/ }).click();
  await odile.page.getByRole('menuitem', { name: 'Clore la séance' }).click();
  await expect(odile.page.getByText('DEMO-003, ni décidée ni reportée')).toBeVisible();
  await odile.page.getByRole('button', { name: /Revenir à la séance/ }).click();

  // A sentence typed on the title moves the meeting by its first letter: the leader takes it back there.
  await odile.page.getByRole('heading', question).click();
  await odile.page.keyboard.press('n');
  await expect(odile.page.getByText('La séance est passée à DEMO-003.')).toBeVisible();
  await odile.page.getByRole('button', { name: 'Revenir', exact: true }).click();
  await expect(odile.page.getByText('La séance est revenue à DEMO-002.')).toBeVisible();
  await expect(missionLocale.page.getByRole('heading', question)).toBeVisible();

  // Second case: postponed. Third: decided.
  await odile.page.getByRole('button', { name: /^Situation suivante/ }).click();
  await expect(odile.page.getByRole('heading', { name: 'Quel appui en français ?' })).toBeVisible();
  await odile.page.getByRole('button', { name: /^Reporter/ }).click();
  await odile.page.getByLabel('Ce qui manque').fill('Le bilan de l’atelier');
  await odile.page
    .getByRole('button', { name: /^Reporter/ })
    .last()
    .click();
  await expect(odile.page.getByText(/DEMO-003 reportée/)).toBeVisible();
  await odile.page.getByRole('button', { name: /^Situation suivante/ }).click();
  await expect(odile.page.getByRole('heading', { name: 'Comment suivre à distance sans connexion ?' })).toBeVisible();
  await write(odile.page, 'Proposition de décision', `Prêt d’une clé 4G le ${inFrench(inDays(20))}`);
  await odile.page.keyboard.press('Escape');
  // The date of the wording is the start; another one is asked about, and the date of the wording taken back.
  await expect(odile.page.getByText('lu dans la proposition')).toBeVisible();
  await odile.page.getByRole('textbox', { name: 'Début prévu' }).fill('dans 30 jours');
  await odile.page.keyboard.press('Enter');
  await expect(odile.page.getByText(/Est-ce voulu/)).toBeVisible();
  await odile.page.getByRole('button', { name: 'Prendre la date de la proposition' }).click();
  await expect(odile.page.getByText(/Est-ce voulu/)).toBeHidden();
  await odile.page.getByRole('radio', { name: /Appui d’un acteur social/ }).check({ force: true });
  await odile.page.keyboard.press('Control+Enter');
  await expect(odile.page.getByText(/DEMO-014 décidée/)).toBeVisible();

  // A member says a reservation of its organisation; the minutes will hold it beside the decision.
  await missionLocale.page.getByRole('button', { name: /^Ajouter une réserve ou un désaccord/ }).click();
  await missionLocale.page.getByLabel('En quelques mots').fill('Attendre le retour de la clé prêtée');
  await missionLocale.page.getByRole('button', { name: 'Ajouter', exact: true }).click();
  await expect(odile.page.getByText('Attendre le retour de la clé prêtée')).toBeVisible();

  // The general point: its note is written by two, and read by all in the minutes.
  await odile.page.getByRole('button', { name: /^Point suivant/ }).click();
  await expect(provider.page.getByRole('heading', { name: 'Places disponibles' })).toBeVisible();
  await write(provider.page, 'Note commune', 'Deux places en janvier.');
  await expect(odile.page.getByRole('textbox', { name: 'Note commune' })).toContainText('Deux places');

  // Who left with everything saved is not waited for at the closing.
  await franceTravail.page.close({ runBeforeUnload: true });
  await odile.page.getByRole('button', { name: /Vous menez/ }).click();
  await odile.page.getByRole('menuitem', { name: 'Clore la séance' }).click();
  const panel = odile.page.getByRole('complementary', { name: 'Décision' });
  await expect(panel.getByRole('button', { name: /^Clore la séance/ })).toBeVisible();
  await expect(panel.getByText(/^Clore sans attendre/)).toHaveCount(0);
  await panel.getByRole('button', { name: /^Clore la séance/ }).click();
  for (const { page } of [odile, missionLocale, provider]) {
    await expect(page.getByText('La séance est close').first()).toBeVisible();
  }

  await odile.page.getByRole('link', { name: /Lire le relevé/ }).click();
  const minutes = odile.page.getByRole('main');
  await expect(minutes).toContainText('Garde du mercredi à partir du mois prochain');
  await expect(minutes).toContainText('Le bilan de l’atelier');
  await expect(minutes).toContainText('Attendre le retour de la clé prêtée');
  await expect(minutes.getByRole('row').filter({ hasText: 'en salle' })).toHaveCount(4);
  await expect(minutes).not.toContainText('crèche associative');
  await provider.page.getByRole('link', { name: /Lire le relevé/ }).click();
  await expect(provider.page.getByRole('main')).toContainText('Situation réservée');
  await expect(provider.page.getByRole('main')).not.toContainText('Garde du mercredi');
  await expect(provider.page.getByRole('main')).toContainText('Deux places en janvier.');

  // The next agenda opens with what was left undone: the review of the follow-ups, then the postponed case.
  await goTo(odile, 'Séances');
  await odile.page.getByRole('button', { name: 'Prévoir une séance' }).first().click();
  await odile.page.getByLabel('Date').fill(inDays(42));
  await odile.page.getByLabel('Heure').fill('09:30');
  await odile.page.getByLabel('Durée').fill('120');
  await odile.page.getByLabel('Lieu', { exact: true }).fill('Salle 2 (démo)');
  await odile.page.getByRole('button', { name: 'Prévoir cette séance' }).click();
  await odile.page.getByRole('link', { name: 'Préparer cette séance' }).click();
  const lines = odile.page.getByRole('button', { name: /^Déplacer / });
  await expect(lines).toHaveCount(2);
  await expect(lines.nth(0)).toHaveAccessibleName(/Point sur les actions, position 1 sur 2/);
  await expect(lines.nth(1)).toHaveAccessibleName(/DEMO-003, position 2 sur 2/);
  await expect(odile.page.getByText('Quel appui en français ?')).toBeVisible();
});
