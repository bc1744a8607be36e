import { bytesOf, decodeText, LARGEST_FILE, looksLikePackage } from './decode-file.js';

const base64 = (content: string | number[]) => Buffer.from(content as string).toString('base64');
const decodeFile = (content: string) => decodeText(bytesOf(content));
const refusedBy = (content: string): unknown => {
  try {
    decodeFile(content);
    return null;
  } catch (error) {
    return error;
  }
};

it('reads UTF-8, with a mark at its beginning or without', () => {
  expect(decodeFile(base64('ref;âge\nœuvre’'))).toEqual({ text: 'ref;âge\nœuvre’', encoding: 'utf-8' });
  expect(decodeFile(base64('\ufeffref;âge'))).toEqual({ text: 'ref;âge', encoding: 'utf-8' });
});

it('reads Windows-1252 when the bytes are not UTF-8, with its œ, its ’ and its €', () => {
  const bytes = [0x63, 0x9c, 0x75, 0x72, 0x20, 0x64, 0x92, 0xe9, 0x74, 0xe9, 0x20, 0x80, 0x20, 0x9f];
  expect(decodeFile(base64(bytes))).toEqual({ text: 'cœur d’été € Ÿ', encoding: 'windows-1252' });
});

it.each([
  ['a ZIP file, so a spreadsheet', [0x50, 0x4b, 0x03, 0x04, 0x14]],
  ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['an older spreadsheet', [0xd0, 0xcf, 0x11, 0xe0, 0xa1]],
  ['a compressed file', [0x1f, 0x8b, 0x08]],
  ['a text in UTF-16', [0xff, 0xfe, 0x72, 0x00, 0x65, 0x00]],
  ['anything with a zero in it', [0x72, 0x65, 0x66, 0x00, 0x0a]],
])('refuses %s', (_what, bytes) => {
  expect(refusedBy(base64(bytes))).toMatchObject({ refusal: { refused: 'file-unreadable' } });
});

it.each(['not base 64 !', 'abc=def'])('refuses %j, which is no base64', (content) => {
  expect(refusedBy(content)).toMatchObject({ refusal: { refused: 'file-unreadable' } });
});

it.each(['', ' \n \r\n', '\ufeff'])('refuses %j, which is empty', (text) => {
  expect(refusedBy(base64(text))).toMatchObject({ refusal: { refused: 'file-empty' } });
});

it('takes five mebibytes and not one byte more', () => {
  expect(decodeFile(base64('a'.repeat(LARGEST_FILE))).text).toHaveLength(LARGEST_FILE);
  expect(refusedBy(base64('a'.repeat(LARGEST_FILE + 1)))).toMatchObject({ refusal: { refused: 'too-large' } });
});

it('takes a file for a package by its first bytes', () => {
  expect(looksLikePackage(Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14]))).toBe(true);
  for (const other of ['PK;motif', 'ref;motif', '']) expect(looksLikePackage(Buffer.from(other))).toBe(false);
});
