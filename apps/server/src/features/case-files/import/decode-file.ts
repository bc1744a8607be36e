import { refuse } from '../../../platform/refused.js';

export type Encoding = 'utf-8' | 'windows-1252';

/** Largest list of cases, in bytes. */
export const LARGEST_FILE = 5 * 1024 * 1024;

/** How a ZIP file begins, so XLSX and ODS too. */
const ZIP = '504b0304';

/** How other kinds of files begin: ZIP, PDF, the older XLS (and a spreadsheet under a password), gzip. */
const OTHER_KINDS = [ZIP, '25504446', 'd0cf11e0', '1f8b'];

/**
 * What Windows-1252 has where Latin-1 has control characters, from 0x80 on. Node reads these bytes as Latin-1 in some
 * releases (nodejs/node issue 56542), which loses œ, ’ and €: so the table is here.
 */
const FROM_80 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/** The bytes of a file sent in base64. Refuses `file-unreadable`, `too-large`. */
export function bytesOf(base64: string): Buffer {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(base64)) refuse('file-unreadable');
  const bytes = Buffer.from(base64, 'base64');
  return bytes.length > LARGEST_FILE ? refuse('too-large') : bytes;
}

/** True for what may be a spreadsheet of today (a ZIP package): its first bytes say it, whatever its name. */
export function looksLikePackage(bytes: Buffer): boolean {
  return bytes.toString('hex', 0, 4) === ZIP;
}

/** The text of a file. Refuses `file-empty`, and `file-unreadable` for what is no text. */
export function decodeText(bytes: Buffer): { text: string; encoding: Encoding } {
  const start = bytes.toString('hex', 0, 4);
  if (bytes.includes(0) || OTHER_KINDS.some((kind) => start.startsWith(kind))) refuse('file-unreadable');
  const decoded = decoded8(bytes) ?? decoded1252(bytes);
  return decoded.text.trim() === '' ? refuse('file-empty') : decoded;
}

function decoded8(bytes: Buffer): { text: string; encoding: Encoding } | null {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return null;
  }
}

function decoded1252(bytes: Buffer): { text: string; encoding: Encoding } {
  const text = bytes
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (character) => FROM_80.charAt(character.charCodeAt(0) - 0x80));
  return { text, encoding: 'windows-1252' };
}
