import type { Page } from '@playwright/test';

export const exchanges = (page: Page) => page.getByRole('textbox', { name: 'Échanges' });
export const saved = (page: Page, words: string) => page.getByText(words, { exact: true }).first();
/** What is written there, without the names beside the carets of others. */
export const written = (page: Page): Promise<string> =>
  exchanges(page).evaluate((field) => {
    const copy = field.cloneNode(true) as Element;
    for (const caret of copy.querySelectorAll('[aria-hidden="true"]')) caret.remove();
    return copy.textContent ?? '';
  });

export async function write(page: Page, text: string): Promise<void> {
  await exchanges(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(text, { delay: 10 });
}

/** The page is closed as a reload does it; answers whether the browser asked before losing anything. */
export async function closePage(page: Page): Promise<boolean> {
  let asked = false;
  page.on('dialog', (dialog) => {
    asked = true;
    void dialog.accept();
  });
  await page.close({ runBeforeUnload: true });
  await page.waitForEvent('close', { timeout: 10_000 }).catch(() => undefined);
  return asked;
}
