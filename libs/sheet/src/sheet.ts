import type * as Y from 'yjs';
import { fragmentText, madeByServer, writeLines } from './plain-text.js';

/**
 * Rises when the shape of a sheet changes; an older client then reads only. 2: a paragraph may hold line breaks, which
 * the editor of 1 turned into spaces.
 */
export const SHEET_SCHEMA_VERSION = 2;

/** The four texts of a sheet, in the order in which they are read. */
export const SHEET_PARTS = ['situation', 'question', 'exchanges', 'proposal'] as const;
export type SheetPart = (typeof SHEET_PARTS)[number];

/**
 * The Yjs V1 update that makes a new sheet: four texts, each with the one paragraph that an editor wants, the question
 * already written. Made once, by the server; a client never seeds. The same question gives the same bytes.
 */
export function createSheet({ question }: { question: string }): Uint8Array {
  return madeByServer((doc) => {
    for (const part of SHEET_PARTS) writeLines(doc.getXmlFragment(part), part === 'question' ? question : '');
  });
}

/**
 * The plain text of one part: blocks and the lines of a paragraph on their own lines, bullets as "• " with two spaces a
 * level, ends trimmed, marks left out. The same on both ends, so that a digest of it agrees.
 */
export function sheetText(doc: Y.Doc, part: SheetPart): string {
  return fragmentText(doc.getXmlFragment(part));
}

/** The plain text of the four parts. */
export function readSheet(doc: Y.Doc): Record<SheetPart, string> {
  return {
    situation: sheetText(doc, 'situation'),
    question: sheetText(doc, 'question'),
    exchanges: sheetText(doc, 'exchanges'),
    proposal: sheetText(doc, 'proposal'),
  };
}
