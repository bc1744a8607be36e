import { expect, test, type Page } from '@playwright/test';
import { letIn, type Member, openMeeting, signIn } from './members.js';

const COMMITTEE = 'COPASS Nîmes';

/** An office whose proxy refuses WebSocket: each one closes as soon as it is asked for. */
async function blockWebSocket(page: Page): Promise<() => number> {
  let refused = 0;
  await page.routeWebSocket(/.*/, async (socket) => {
    refused += 1;
    await socket.close();
  });
  return () => refused;
}

const exchanges = ({ page }: Member) => page.getByRole('textbox', { name: 'Échanges' });
/** What is written there, without the names beside the carets of others. */
const written = (member: Member): Promise<string> =>
  exchanges(member).evaluate((field) => {
    const copy = field.cloneNode(true) as Element;
    for (const caret of copy.querySelectorAll('[aria-hidden="true"]')) caret.remove();
    return copy.textContent ?? '';
  });
const saved = ({ page }: Member, words: string) => page.getByText(words, { exact: true }).first();

test('without WebSocket two members type, see each other, and read the truth about what is saved', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const [first, second] = [
    await signIn(browser, COMMITTEE, 'Animation'),
    await signIn(browser, COMMITTEE, 'Mission locale'),
  ];
  const room = await openMeeting(first, 'DEMO-022', 'Quelle suite proposer ?');
  const counts = [await blockWebSocket(first.page), await blockWebSocket(second.page)];
  await Promise.all([first.page.goto(room), second.page.goto(room)]);
  await letIn(first.page);
  await first.page.getByRole('button', { name: /^Commencer/ }).click();

  // Each writes; the second one learns of the case by an event, and both texts are on both screens.
  await exchanges(first).click();
  await first.page.keyboard.type('La ligne de bus reprend en janvier. ');
  await expect.poll(() => written(second), { timeout: 30_000 }).toContain('La ligne de bus reprend en janvier.');
  await exchanges(second).click();
  await second.page.keyboard.press('Control+End');
  await second.page.keyboard.type('Le permis attendra.');
  await expect.poll(() => written(first), { timeout: 30_000 }).toContain('Le permis attendra.');
  for (const member of [first, second]) await expect(saved(member, 'Enregistré')).toBeVisible();

  // The connection is lost altogether: the text is kept here, and the screen says so; reconnected, it is sent.
  await first.context.setOffline(true);
  await exchanges(first).click();
  await first.page.keyboard.press('Control+End');
  await first.page.keyboard.type(' Écrit sans réseau.');
  await expect(saved(first, 'Non enregistré, gardé sur cet appareil')).toBeVisible();
  expect(await written(second)).not.toContain('Écrit sans réseau.');
  await first.context.setOffline(false);
  await expect.poll(() => written(second), { timeout: 30_000 }).toContain('Écrit sans réseau.');
  await expect(saved(first, 'Enregistré')).toBeVisible();

  // It was long-polling all along.
  for (const refused of counts) expect(refused()).toBeGreaterThan(0);
});
