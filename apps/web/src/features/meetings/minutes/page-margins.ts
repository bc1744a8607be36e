import { useEffect, useState } from 'react';

/** What is printed in the margins of each page; lines are separated by `\n`. */
export interface PageMargins {
  /** From the second page on: the first has the title. */
  head: string;
  left: string;
  right: string;
  /** "Page 1 sur 3": the word before the page, then before the number of pages. */
  page: string;
  of: string;
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\a ')}"`;
}

/** The rules of the margins. A browser that knows no margin box keeps the page and drops them. */
export function marginRules({ head, left, right, page, of }: PageMargins): string {
  const box = 'font: 8pt/1.35 var(--p-sans, sans-serif); color: #333; white-space: pre;';
  const numbered = `${quoted(`${right}\n${page} `)} counter(page) ${quoted(` ${of} `)} counter(pages)`;
  return `@page {
  @top-left { content: ${quoted(head)}; ${box} }
  @bottom-left { content: ${quoted(left)}; ${box} }
  @bottom-right { content: ${numbered}; ${box} text-align: right; }
}
@page :first { @top-left { content: none; } }`;
}

/**
 * Prints these margins as long as the page is shown. True where the browser prints them: what they say need not be said
 * a second time at the end. The sheet is built by script, which the content-security policy allows.
 */
export function usePageMargins(margins: PageMargins): boolean {
  const [printed, setPrinted] = useState(false);
  const rules = marginRules(margins);
  useEffect(() => {
    if (!('adoptedStyleSheets' in document) || !('replaceSync' in CSSStyleSheet.prototype)) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    setPrinted([...sheet.cssRules].some((rule) => rule.cssText.includes('@bottom-left')));
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }, [rules]);
  return printed;
}
