import { expect, test, type Browser, type Page } from '@playwright/test';
import { startEmptyInstance } from '../runner/empty-instance.mjs';
import { inDays, letIn, openItsMeeting } from './members.js';

type Instance = Awaited<ReturnType<typeof startEmptyInstance>>;

/** Beside the port of the other journeys, whose server keeps running meanwhile. */
const PORT = Number(process.env['PASSERELLE_JOURNEYS_PORT'] ?? '4310') + 500;
const QUESTION = 'Quelle place avant Noël ?';
const DECISION = 'Entrée en préqualification le 4 janvier';

let instance: Instance;
test.beforeAll(async () => {
  test.setTimeout(360_000);
  instance = await startEmptyInstance(PORT);
});
// Undefined when it did not start.
test.afterAll(() => (instance as Instance | undefined)?.stop());

/** The last link that this address received. */
async function mailedLink(address: string, path: string): Promise<string> {
  const found = (): string | undefined =>
    instance
      .mails()
      .filter(({ to }) => to === address.toLowerCase())
      .map(({ text }) => text.split(/\s/).find((word) => word.startsWith(`${instance.origin}${path}#`)))
      .findLast((link) => link !== undefined);
  await expect.poll(found).toBeDefined();
  return found() ?? '';
}

async function newBrowser(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ baseURL: instance.origin, viewport: { width: 1280, height: 800 } });
  return context.newPage();
}

/** Accepts an invitation under a chosen name. */
async function accept(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel('Votre prénom et l’initiale de votre nom').fill(name);
  await page.getByRole('button', { name: /^Accepter et entrer/ }).click();
  await expect(page.getByRole('button', { name: /Compte/ })).toContainText(name);
}

async function goTo(page: Page, link: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Principal' }).getByRole('link', { name: link }).click();
}

/** Adds an organisation and invites one of its members, by mail alone. */
async function inviteTo(page: Page, organisation: string, kind: string, address: string): Promise<void> {
  await page.getByRole('button', { name: 'Ajouter une organisation' }).click();
  await page.getByLabel('Nom de l’organisation').fill(organisation);
  await page.getByLabel('Type').selectOption(kind);
  await page.getByRole('button', { name: 'Ajouter l’organisation' }).click();
  await invite(page, organisation, address);
  await expect(page.getByText(`L’invitation part vers ${address}.`, { exact: false })).toBeVisible();
}

/** Fills in the form of an invitation and sends it, by whatever name its button has. */
async function invite(page: Page, organisation: string, address: string): Promise<void> {
  await page.getByRole('button', { name: `Inviter un membre, ${organisation}` }).click();
  await page.getByLabel('Adresse professionnelle').fill(address);
  await page.getByRole('button', { name: /^(Envoyer l’invitation|Demander l’accord)$/ }).click();
}

/** An administrator who invites himself by a second mailbox waits for the facilitator, who refuses. */
async function inviteOneself(administrator: Page, facilitator: Page): Promise<void> {
  await administrator.getByRole('link', { name: 'Voir ses membres' }).click();
  await invite(administrator, 'Mission locale du Plateau', 'aline.bis@example.org');
  await expect(
    administrator.getByText('Attend l’accord d’une animatrice ou d’un animateur', { exact: true }),
  ).toBeVisible();
  await goTo(facilitator, 'Accueil');
  await facilitator.getByRole('link', { name: 'Voir et répondre' }).click();
  await expect(facilitator.getByText(/Préparée par Aline R\./)).toBeVisible();
  await facilitator.getByRole('button', { name: 'Refuser l’invitation d’aline.bis@example.org' }).click();
  await expect(administrator.getByText('Refusée par Odile M.')).toBeVisible();
  expect(instance.mails().filter(({ to }) => to === 'aline.bis@example.org')).toEqual([]);
  const told = instance
    .mails()
    .filter(({ to, text }) => to === 'odile@example.org' && text.includes('donné son accord'));
  expect(told).toHaveLength(1);
}

async function write(page: Page, part: string, text: string): Promise<void> {
  await page.getByRole('textbox', { name: part }).click();
  await page.keyboard.type(text);
  await expect(page.getByText('Enregistré', { exact: true }).first()).toBeVisible();
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Compte/ }).click();
  await page.getByRole('button', { name: 'Se déconnecter' }).click();
  await expect(page.getByLabel('Votre adresse professionnelle')).toBeVisible();
}

async function signInByMail(page: Page, address: string): Promise<void> {
  await page.getByLabel('Votre adresse professionnelle').fill(address);
  await page.getByRole('button', { name: 'Recevoir un lien' }).click();
  await expect(page.getByRole('heading', { name: 'Consultez votre messagerie' })).toBeVisible();
  await page.goto(await mailedLink(address, '/connexion/lien'));
  await page.getByRole('button', { name: 'Ouvrir Passerelle' }).click();
  await expect(page.getByRole('button', { name: /Compte/ })).toBeVisible();
}

test('from an empty instance to the minutes of a first meeting, and everything is there the next day', async ({
  browser,
}) => {
  test.setTimeout(360_000);
  const [aline, odile, yanis, samia] = await Promise.all([1, 2, 3, 4].map(() => newBrowser(browser)));
  if (!aline || !odile || !yanis || !samia) throw new Error('four browsers');

  // There is no demo here: neither its page nor a hint of it.
  await aline.goto('/');
  await expect(aline.getByText('On entre dans Passerelle sur invitation.')).toBeVisible();
  expect((await aline.request.get('/api/demo/members')).status()).toBe(404);

  // The administrator, by the link printed on the operator’s terminal.
  await accept(aline, await instance.invite('aline@example.org'), 'Aline R.');
  await aline.getByRole('button', { name: 'Créer un comité' }).click();
  await aline.getByLabel('Nom du comité').fill('COPASS Lannemezan');
  await aline.getByLabel('Bassin d’emploi').fill('Lannemezan');
  await aline.getByLabel('Son adresse professionnelle').fill('odile@example.org');
  await aline.getByLabel('Nom de son organisation').fill('Département du Plateau');
  await aline.getByLabel('Type d’organisation').selectOption('Département');
  await aline.getByRole('button', { name: 'Créer le comité' }).click();
  await expect(aline.getByText('Le comité COPASS Lannemezan est créé.')).toBeVisible();
  await expect(aline.getByText('/invitation#', { exact: false })).toHaveCount(0);

  // The facilitator and the two organisations, each by the mailed link.
  await accept(odile, await mailedLink('odile@example.org', '/invitation'), 'Odile M.');
  await odile.getByRole('link', { name: 'Inviter les organisations du comité' }).click();
  await inviteTo(odile, 'Mission locale du Plateau', 'Mission locale', 'yanis@example.org');
  await inviteTo(odile, 'Atelier du Geste', 'Organisme de formation', 'samia@example.org');
  await accept(yanis, await mailedLink('yanis@example.org', '/invitation'), 'Yanis B.');
  await accept(samia, await mailedLink('samia@example.org', '/invitation'), 'Samia K.');
  await inviteOneself(aline, odile);

  // The date first: members can then propose.
  await goTo(odile, 'Accueil');
  await odile.getByRole('link', { name: 'Prévoir la première séance' }).click();
  await odile.getByRole('button', { name: 'Prévoir une séance' }).first().click();
  await odile.getByLabel('Date').fill(inDays(1));
  await odile.getByLabel('Lieu', { exact: true }).fill('Mairie, salle 2');
  await odile.getByRole('button', { name: 'Prévoir cette séance' }).click();
  await odile.getByRole('link', { name: 'Préparer cette séance' }).click();

  await yanis.getByRole('link', { name: 'Ouvrir une situation' }).click();
  await yanis.getByLabel('Référence').fill('PLATEAU-001');
  await yanis.getByLabel('Tranche d’âge').selectOption('16-25 ans');
  await yanis.getByLabel('Moment du parcours').selectOption('Avant l’entrée');
  await yanis.getByLabel('Pourquoi cette situation est suivie').fill('Attend une place en préqualification.');
  await yanis.getByRole('button', { name: 'Ouvrir cette situation' }).click();
  await yanis.getByRole('button', { name: 'Confirmer l’accord' }).click();
  await yanis.getByLabel('Sa situation est examinée par le comité.').check();
  await yanis.getByLabel('Ce qui est demandé à une organisation').check();
  await yanis.getByLabel(/^Jour où l’accord/).fill(inDays(-1));
  await yanis.getByRole('button', { name: 'Confirmer ces accords' }).click();
  await yanis.getByRole('link', { name: 'Proposer à l’ordre du jour' }).click();
  await yanis.getByRole('combobox', { name: 'Situation' }).fill('PLATEAU');
  await yanis.getByRole('option', { name: 'PLATEAU-001' }).click();
  await yanis.getByLabel('Question pour le comité').fill(QUESTION);
  await yanis.getByRole('button', { name: 'Proposer PLATEAU-001' }).click();

  // The meeting: accepted, opened, written by two, decided with one follow-up, closed.
  await odile.getByRole('button', { name: /^Accepter, 6 min/ }).click();
  await expect(odile.getByRole('button', { name: /^Déplacer PLATEAU-001/ })).toBeVisible();
  await openItsMeeting(odile);
  await expect(odile.getByText('Vous menez')).toBeVisible();
  for (const page of [yanis, samia]) await page.goto(odile.url());
  await letIn(odile, 2);
  await odile
    .getByRole('button', { name: /^Commencer/ })
    .first()
    .click();
  for (const page of [yanis, samia]) await expect(page.getByRole('heading', { name: QUESTION })).toBeVisible();
  await Promise.all([
    write(samia, 'Échanges', 'Une place se libère en janvier.'),
    write(yanis, 'Proposition de décision', DECISION),
  ]);
  await expect(odile.getByRole('textbox', { name: 'Échanges' })).toContainText('Une place se libère en janvier.');
  await expect(odile.getByRole('textbox', { name: 'Proposition de décision' })).toContainText(DECISION);
  await odile.getByRole('radio', { name: /^Entrée en préqualification/ }).check({ force: true });
  await odile.getByRole('button', { name: 'Ajouter', exact: true }).click();
  await odile.keyboard.type('@Atelier');
  await odile.keyboard.press('Enter');
  await odile.keyboard.type('confirmer la place dans 10 jours');
  await odile.keyboard.press('Control+Enter');
  await expect(odile.getByText(/PLATEAU-001 décidée, 1 action créée/)).toBeVisible();
  await odile.getByRole('button', { name: 'Clore la séance' }).click();
  const panel = odile.getByRole('complementary', { name: 'Décision' });
  await panel.getByRole('button', { name: /^Clore la séance/ }).click();
  for (const page of [odile, yanis, samia]) await expect(page.getByText('La séance est close').first()).toBeVisible();
  await odile.getByRole('link', { name: /Lire le relevé/ }).click();
  await expect(odile.getByRole('main')).toContainText(DECISION);
  const minutes = odile.url();
  const fingerprint = await odile.getByText(/^Empreinte SHA-256/).innerText();

  // Overnight all members leave, the server stops and starts. The next day each signs in by a link sent to them.
  for (const page of [aline, odile]) {
    await page.goto('/');
    await signOut(page);
  }
  await instance.restart();
  await odile.goto(minutes);
  await signInByMail(odile, 'odile@example.org');
  // To the page that was asked for.
  expect(odile.url()).toBe(minutes);
  await expect(odile.getByRole('main')).toContainText(DECISION);
  await expect(odile.getByText(/^Empreinte SHA-256/)).toHaveText(fingerprint);
  await expect(odile.getByRole('main')).not.toContainText('Une place se libère');
  await samia.goto('/');
  await expect(samia.getByText('Confirmer la place')).toBeVisible();
  await aline.goto('/');
  await signInByMail(aline, 'ALINE@example.org');
  await expect(aline.getByRole('row').filter({ hasText: 'COPASS Lannemezan' })).toContainText('1');
});
