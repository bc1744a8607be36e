import { refuse } from '../../../platform/refused.js';

/** What unpacking a spreadsheet may cost at most: a workbook of a few thousand lines stays far below. */
export const PACKAGE_LIMITS = { files: 1_000, unpackedBytes: 60 * 1024 * 1024, ratio: 200 } as const;

/** Below this a package may be as dense as it likes. */
const SMALL = 1024 * 1024;

const END_OF_DIRECTORY = 0x06054b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;
const REQUIRED = ['[Content_Types].xml', 'xl/workbook.xml'];

interface Entry {
  name: string;
  flags: number;
  method: number;
  packed: number;
  unpacked: number;
  next: number;
}

/**
 * Judges a spreadsheet by the directory of its package, before anything is unpacked: what the directory promises is
 * what the reader gives room to, so a bomb never inflates. Refuses `too-large` for what would take too much room, and
 * `file-unreadable` for a package that is no workbook, is encrypted, or names files outside itself.
 */
export function checkPackage(bytes: Buffer): void {
  const entries = directoryOf(bytes);
  const names = new Set(entries.map(({ name }) => name));
  if (names.size < entries.length || REQUIRED.some((name) => !names.has(name))) refuse('file-unreadable');
  if (!entries.every(isReadable)) refuse('file-unreadable');
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (unpacked > PACKAGE_LIMITS.unpackedBytes) refuse('too-large');
  if (unpacked > SMALL && unpacked > bytes.length * PACKAGE_LIMITS.ratio) refuse('too-large');
}

function directoryOf(bytes: Buffer): Entry[] {
  const end = endOfDirectory(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (bytes.readUInt16LE(end + 8) !== count) refuse('file-unreadable');
  if (count > PACKAGE_LIMITS.files) refuse('too-large');
  const entries: Entry[] = [];
  let offset = bytes.readUInt32LE(end + 16);
  while (entries.length < count) {
    const entry = entryAt(bytes, offset);
    entries.push(entry);
    offset = entry.next;
  }
  return entries;
}

/** The last one wins, as for the reader. A package of the 64-bit kind is never so small. */
function endOfDirectory(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - END_BYTES - LONGEST_COMMENT);
  for (let offset = bytes.length - END_BYTES; offset >= first; offset -= 1) {
    if (bytes.readUInt32LE(offset) !== END_OF_DIRECTORY) continue;
    const has64Bits = offset >= 20 && bytes.readUInt32LE(offset - 20) === 0x07064b50;
    return has64Bits ? refuse('file-unreadable') : offset;
  }
  return refuse('file-unreadable');
}

function entryAt(bytes: Buffer, offset: number): Entry {
  if (offset + ENTRY_BYTES > bytes.length || bytes.readUInt32LE(offset) !== ENTRY) refuse('file-unreadable');
  const nameBytes = bytes.readUInt16LE(offset + 28);
  const start = offset + ENTRY_BYTES;
  return {
    name: bytes.toString('utf8', start, start + nameBytes),
    flags: bytes.readUInt16LE(offset + 8),
    method: bytes.readUInt16LE(offset + 10),
    packed: bytes.readUInt32LE(offset + 20),
    unpacked: bytes.readUInt32LE(offset + 24),
    next: start + nameBytes + bytes.readUInt16LE(offset + 30) + bytes.readUInt16LE(offset + 32),
  };
}

function isReadable({ name, flags, method, packed, unpacked }: Entry): boolean {
  const stored = method === STORED && packed === unpacked;
  return (stored || method === DEFLATED) && (flags & ENCRYPTED) === 0 && staysInside(name);
}

/** Nothing is ever written on a disk; a name that tries to leave its folder says what kind of file this is. */
function staysInside(name: string): boolean {
  return name !== '' && !/^[/\\]|\\|^[A-Za-z]:|\0/.test(name) && !name.split('/').includes('..');
}
