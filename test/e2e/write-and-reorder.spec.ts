import { expect, test, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { goTo, type Member, openItsMeeting, signIn } from './members.js';

const COMMITTEE = 'COPASS Toulouse';
const TABLE = new URL('../../apps/web/src/features/sheets/paste/samples/table.html', import.meta.url);

async function prepareToday(member: Member): Promise<void> {
  await goTo(member, 'Séances');
  await member.page.getByRole('link', { name: 'Préparer' }).first().click();
  await expect(handles(member.page)).toHaveCount(16);
}

const handles = (page: Page) => page.getByRole('button', { name: /^Déplacer / });

async function order(page: Page): Promise<string[]> {
  const names = await handles(page).evaluateAll((buttons) =>
    buttons.map((button) => button.getAttribute('aria-label')),
  );
  return names.map((name) => /^Déplacer (.+), position/.exec(name ?? '')?.[1] ?? '');
}

/** Takes a line by the keyboard, moves it and puts it; the line says at each step where it is. */
async function move(page: Page, reference: string, steps: number): Promise<void> {
  const handle = page.getByRole('button', { name: new RegExp(`^Déplacer ${reference}`) });
  const from = (await order(page)).indexOf(reference) + 1;
  await handle.focus();
  await page.keyboard.press('Space');
  await expect(page.getByText(`Position ${from} sur 16`).first()).toBeVisible();
  for (let step = 1; step <= Math.abs(steps); step += 1) {
    await page.keyboard.press(steps < 0 ? 'ArrowUp' : 'ArrowDown');
    await expect(page.getByText(`Position ${from + Math.sign(steps) * step} sur 16`).first()).toBeVisible();
  }
  await page.keyboard.press('Space');
}

test('two people write in one sheet and reorder the agenda at the same time', async ({ browser }) => {
  test.setTimeout(120_000);
  const [first, second] = [
    await signIn(browser, COMMITTEE, 'Animation'),
    await signIn(browser, COMMITTEE, 'Animation', 1),
  ];
  await first.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await prepareToday(first);
  await prepareToday(second);
  const before = await order(first.page);
  const [top = ''] = before;
  const last = before.at(-1) ?? '';

  await Promise.all([
    move(first.page, last, -2),
    move(second.page, top, 2),
    expect(first.page.getByText(new RegExp(`Déplacée? par ${second.name}`))).toBeVisible({ timeout: 20_000 }),
    expect(second.page.getByText(new RegExp(`Déplacée? par ${first.name}`))).toBeVisible({ timeout: 20_000 }),
  ]);

  const after = before.filter((reference) => reference !== top && reference !== last);
  after.splice(2, 0, top);
  after.splice(13, 0, last);
  await expect.poll(() => order(first.page)).toEqual(after);
  await expect.poll(() => order(second.page)).toEqual(after);

  await openItsMeeting(first.page);
  const room = first.page.url();
  await Promise.all([first.page.goto(room), second.page.goto(room)]);
  await first.page.getByRole('button', { name: /^Commencer/ }).click();
  await Promise.all([typeIn(first.page, 'un deux trois '), typeIn(second.page, 'quatre cinq six ')]);
  await expect.poll(() => exchanges(first.page)).toContain('un deux trois');
  await expect.poll(() => exchanges(first.page)).toContain('quatre cinq six');
  await expect.poll(async () => (await exchanges(second.page)) === (await exchanges(first.page))).toBe(true);
  // A name is shown beside its caret for the seconds that follow a move.
  await expect(async () => {
    await first.page.keyboard.type('.');
    await expect(second.page.locator(`[data-name="${first.name}"]`).first()).toBeVisible({ timeout: 2_500 });
  }).toPass({ timeout: 30_000 });

  // What is written is there after a reload, in bold and in bullets too.
  await first.page.getByRole('button', { name: 'Puces' }).click();
  await first.page.getByRole('button', { name: 'Gras' }).click();
  await first.page.keyboard.type('important');
  await expect(first.page.getByText('Enregistré', { exact: true }).first()).toBeVisible();
  await second.page.reload();
  await expect(second.page.getByRole('textbox', { name: 'Échanges' }).locator('li strong')).toContainText('important');

  await bringText(first.page, second.page);

  // The orders of the agenda and of the texts are kept, and no page wrote by itself.
  await first.page.reload();
  await expect.poll(() => exchanges(first.page)).toContain('quatre cinq six');
});

const exchanges = async (page: Page): Promise<string> => {
  const text = await page.getByRole('textbox', { name: 'Échanges' }).evaluate((box) => {
    const copy = box.cloneNode(true);
    if (copy instanceof Element) for (const caret of copy.querySelectorAll('[aria-hidden]')) caret.remove();
    return copy.textContent ?? '';
  });
  return text;
};

const lines = (page: Page, part: string) => page.getByRole('textbox', { name: part }).locator('p');

/** Text as people bring it: pasted from a spreadsheet, in lines, composed at the caret of another, from right to left. */
async function bringText(page: Page, other: Page): Promise<void> {
  const situation = page.getByRole('textbox', { name: 'Situation' });
  await situation.click();
  await situation.press('Control+A');
  await page.evaluate(
    async (html) => {
      const table = new Blob([html], { type: 'text/html' });
      await navigator.clipboard.write([new ClipboardItem({ 'text/html': table })]);
    },
    await readFile(TABLE, 'utf8'),
  );
  await page.keyboard.press('Control+V');
  await page.keyboard.press('Enter');
  await page.keyboard.type('مرحبا');
  await page.keyboard.press('Shift+Enter');
  const rows = ['DEMO-001 · 16-25 · Lundi', 'DEMO-002 · 26-45 · Mardi'];
  await expect(lines(other, 'Situation')).toHaveText([...rows, /^مرحبا/]);
  const isOnTheRight = await lines(other, 'Situation')
    .last()
    .evaluate((paragraph) => {
      const range = document.createRange();
      range.selectNodeContents(paragraph);
      return range.getBoundingClientRect().right > paragraph.getBoundingClientRect().right - 2;
    });
  expect(isOnTheRight).toBe(true);

  // An input method composes a word while the other types at the same caret.
  const keys = await page.context().newCDPSession(page);
  const compose = (text: string) =>
    keys.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await other.getByRole('textbox', { name: 'Situation' }).click();
  await other.keyboard.press('Control+End');
  for (const [index, text] of ['f', 'fo', 'for', 'forê'].entries()) {
    await compose(text);
    await other.keyboard.type(String(index));
  }
  await keys.send('Input.insertText', { text: 'forêt' });
  for (const each of [page, other]) {
    await expect.poll(() => textOf(each, 'Situation')).toMatch(/^مرحبا\n(forêt0123|0123forêt)$/);
  }
  await page.keyboard.press('Control+Z');
  await expect(other.getByRole('textbox', { name: 'Situation' })).not.toContainText('for');
  await expect(other.getByRole('textbox', { name: 'Situation' })).toContainText('0123');
}

/** The last paragraph of a text, without the carets of others. */
const textOf = (page: Page, part: string): Promise<string> =>
  lines(page, part)
    .last()
    .evaluate((paragraph) => {
      const copy = paragraph.cloneNode(true);
      if (copy instanceof Element) for (const caret of copy.querySelectorAll('[aria-hidden]')) caret.remove();
      return copy.textContent ?? '';
    });

async function typeIn(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Échanges' }).click();
  await page.keyboard.press('Home');
  for (let time = 0; time < 3; time += 1) await page.keyboard.type(text, { delay: 15 });
}
