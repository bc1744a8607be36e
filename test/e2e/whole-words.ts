import { expect, type Page } from '@playwright/test';

/** Words that a line parts, and what an edge cuts: nothing of the kind is on the screen. */
export async function expectWholeWords(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  const found = await page.evaluate(() => {
    const shown = (element: Element): boolean => {
      for (let one: Element | null = element; one; one = one.parentElement) {
        // Only heard.
        if (getComputedStyle(one).clipPath !== 'none') return false;
      }
      return element.checkVisibility({ visibilityProperty: true });
    };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const parted: string[] = [];
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const { parentElement, textContent } = text;
      if (!parentElement || !textContent || parentElement.matches('script, style, option') || !shown(parentElement))
        continue;
      for (const { 0: word, index } of textContent.matchAll(/[A-Z]{2,}-\d+|[\p{L}\d’]+/gu)) {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        const lines = new Set(
          [...range.getClientRects()].filter(({ width }) => width > 1).map(({ top }) => Math.round(top)),
        );
        if (lines.size > 1) parted.push(`${word}, parted in "${parentElement.textContent}"`);
      }
    }
    const cut = [...document.querySelectorAll('body *:not(svg *, input, textarea, select)')]
      .filter((element) => /hidden|clip/.test(getComputedStyle(element).overflowX) && element.clientWidth > 2)
      .filter((element) => element.scrollWidth > element.clientWidth + 1 && shown(element))
      .map((element) => `"${element.textContent}", cut by ${element.tagName} of ${element.clientWidth} pixels`);
    return [...parted, ...cut];
  });
  expect(found, page.url()).toEqual([]);
}
