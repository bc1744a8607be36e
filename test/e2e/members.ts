import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test';

/** A member in a browser of its own, with all that its connection received. */
export interface Member {
  name: string;
  page: Page;
  context: BrowserContext;
  /** Every answer of the API and every live frame that this browser received. */
  received: string[];
}

/** Signs in by the demo's page, as a visitor does: the filter finds the seat. */
export async function signIn(browser: Browser, committee: string, seat: string, which = 0): Promise<Member> {
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
  const button = page.getByRole('button').filter({ hasText: seat }).nth(which);
  const name = (await button.innerText()).split('\n').find((line) => /\p{L}{2,} \p{L}\./u.test(line)) ?? '';
  received.length = 0;
  await button.click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Bonjour');
  return { name: name.trim(), page, context, received };
}

/** Opens a page of the committee by its navigation. */
export async function goTo({ page }: Member, link: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Principal' }).getByRole('link', { name: link }).click();
}

/** A date some days from now, as a date field wants it. */
export function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
