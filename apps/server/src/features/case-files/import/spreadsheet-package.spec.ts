import { checkPackage } from './spreadsheet-package.js';
import { packageOf, rowOf, workbookOf, workbookParts, type Part } from './test-workbook.js';

const MEBIBYTE = 1024 * 1024;
const parts = workbookParts({ Liste: rowOf(1, ['ref', 'motif']) });

function refusedBy(bytes: Buffer): unknown {
  try {
    checkPackage(bytes);
    return null;
  } catch (error) {
    return error;
  }
}

const refusal = (refused: string) => ({ refusal: { refused } });
const withPart = (part: Part) => refusedBy(packageOf([...parts, part]));

it('lets a workbook through', () => {
  expect(refusedBy(packageOf(parts))).toBeNull();
  expect(refusedBy(Buffer.concat([packageOf(parts)]))).toBeNull();
  expect(withPart({ name: 'xl/media/image..1.png', content: 'x' })).toBeNull();
});

it('refuses a package that is no workbook', () => {
  const document = [
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: 'word/document.xml', content: '<document/>' },
  ];
  expect(refusedBy(packageOf(document))).toMatchObject(refusal('file-unreadable'));
  expect(refusedBy(packageOf([]))).toMatchObject(refusal('file-unreadable'));
});

it.each(['../evil.xml', 'xl/../../evil.xml', '/etc/passwd', 'C:/evil.xml', 'xl\\..\\evil.xml', 'xl/a\0.xml', ''])(
  'refuses a package that names %j',
  (name) => {
    expect(withPart({ name, content: 'x' })).toMatchObject(refusal('file-unreadable'));
  },
);

it('refuses two files of the same name, and a file under a password', () => {
  expect(withPart({ name: 'xl/workbook.xml', content: 'x' })).toMatchObject(refusal('file-unreadable'));
  expect(withPart({ name: 'xl/secret.xml', content: 'x', encrypted: true })).toMatchObject(refusal('file-unreadable'));
});

it('refuses what would take too much room, before unpacking anything', () => {
  const zeros = Buffer.alloc(2 * MEBIBYTE);
  expect(withPart({ name: 'xl/dense.xml', content: zeros })).toMatchObject(refusal('too-large'));
  const noise = Buffer.from(Array.from({ length: MEBIBYTE }, (_, index) => (index * index) % 251));
  expect(withPart({ name: 'xl/noise.xml', content: noise })).toBeNull();
  expect(withPart({ name: 'xl/noise.xml', content: noise, promised: 61 * MEBIBYTE })).toMatchObject(
    refusal('too-large'),
  );
});

it('refuses a package of more files than any workbook has', () => {
  const many = Array.from({ length: 1_000 }, (_, index) => ({ name: `xl/${index}.xml`, content: '' }));
  expect(refusedBy(packageOf([...parts, ...many]))).toMatchObject(refusal('too-large'));
});

describe('a broken package', () => {
  const whole = workbookOf({ Liste: '' });

  it('is refused wherever it was cut', () => {
    for (const length of [0, 4, 21, 22, 100, whole.length - 22, whole.length - 1]) {
      expect(refusedBy(whole.subarray(0, length))).toMatchObject(refusal('file-unreadable'));
    }
  });

  it('is refused when its directory is elsewhere than it says', () => {
    const moved = Buffer.from(whole);
    moved.writeUInt32LE(3, moved.length - 6);
    expect(refusedBy(moved)).toMatchObject(refusal('file-unreadable'));
  });
});
