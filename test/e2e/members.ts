import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test';

/** A member in a browser of its own, with all that its connection received. */
export interface Member {
  name: string;
  page: Page;
  context: BrowserContext;
  /** Every answer of the API and every live frame that this browser received. */
  received: string[];
}

/** Signs in by the demo's page, as a visitor does: the filter finds the membership. */
export async function signIn(
  browser: Pick<Browser, 'newContext'>,
  committee: string,
  membership: string,
  which = 0,
): Promise<Member> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const received: string[] = [];
  page.on('response', async (response) => {
    if (response.url().includes('/api/')) received.push(await response.text().catch(() => ''));
  });
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => void received.push(payload.toString('latin1'))),
  );
  await page.goto('/demo');
  await page.getByLabel('Filtrer').fill(committee);
  const button = page.getByRole('button').filter({ hasText: membership }).nth(which);
  const name = (await button.innerText()).split('\n').find((line) => /\p{L}{2,} \p{L}\./u.test(line)) ?? '';
  received.length = 0;
  await button.click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Bonjour');
  return { name: name.trim(), page, context, received };
}

/** The title of each page of the navigation. */
const TITLES: Readonly<Record<string, RegExp>> = {
  Accueil: /^Bonjour/,
  Séances: /^Séances$/,
  Situations: /^Situations$/,
  Actions: /^Actions$/,
  Membres: /^Membres et organisations$/,
  Administration: /^Administration$/,
};

/** Opens a page of the committee by its navigation, and waits for it: until its code is there, the old one stays. */
export async function goTo({ page }: Pick<Member, 'page'>, link: string): Promise<void> {
  const title = TITLES[link];
  if (!title) throw new Error(`no page of the navigation is named ${link}`);
  await page.getByRole('navigation', { name: 'Principal' }).getByRole('link', { name: link }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

/** Opens a meeting from its preparation, and enters its room. One of another day asks first. */
export async function openItsMeeting(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Ouvrir la séance' }).click();
  const confirmed = page.getByRole('button', { name: 'L’ouvrir maintenant' });
  const inRoom = page.getByRole('link', { name: /^Quitter la salle/ });
  await expect(confirmed.or(inRoom)).toBeVisible();
  if (await confirmed.isVisible()) await confirmed.click();
  await expect(inRoom).toBeVisible();
}

/** The facilitator lets in the members who wait at the door of the room, in one gesture, once there are as many. */
export async function letIn(page: Page, count = 1): Promise<void> {
  const arrivals = page.getByRole('region', { name: 'Arrivées' });
  const name = count === 1 ? /^Faire entrer \p{Lu}/u : `Faire entrer les ${count} personnes attendues`;
  await arrivals.getByRole('button', { name }).click();
  await expect(arrivals).toBeHidden();
}

/** Puts a case on the next agenda of the committee, opens the meeting, and answers the address of its room. */
export async function openMeeting(member: Member, reference: string, question: string): Promise<string> {
  const { page } = member;
  await goTo(member, 'Séances');
  await page
    .getByRole('link', { name: /Préparer/ })
    .first()
    .click();
  await page.getByRole('combobox', { name: 'Situation' }).fill(reference);
  await page.getByRole('option', { name: reference }).click();
  await page.getByLabel('Question pour le comité').fill(question);
  await page.getByRole('button', { name: `Proposer ${reference}` }).click();
  await page
    .getByRole('article', { name: reference })
    .getByRole('button', { name: /^Accepter/ })
    .click();
  await expect(page.getByRole('button', { name: new RegExp(`^Déplacer ${reference}`) })).toBeVisible();
  await openItsMeeting(page);
  return page.url();
}

/** A date some days from now, as a date field wants it. */
export function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
