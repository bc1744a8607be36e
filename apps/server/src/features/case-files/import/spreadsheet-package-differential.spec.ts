import { createRequire } from 'node:module';
import fc from 'fast-check';
import { checkPackage, PACKAGE_LIMITS } from './spreadsheet-package.js';
import { packageOf, workbookParts, type Part } from './test-workbook.js';

/** What the reader unpacks, as fflate sees it: the copy that read-excel-file itself loads. */
interface Unzip {
  unzipSync(bytes: Uint8Array, options: { filter(file: { name: string; originalSize: number }): boolean }): unknown;
}
const reader = createRequire(require.resolve('read-excel-file/universal'))('fflate') as Unzip;

const END = 22;
const parts = workbookParts({ Liste: '' });
const whole = packageOf(parts);

function readersView(bytes: Buffer): { files: number; unpacked: number } {
  const view = { files: 0, unpacked: 0 };
  const filter = ({ originalSize }: { originalSize: number }): boolean => {
    view.files += 1;
    view.unpacked += originalSize;
    // Enough to be over every limit, without listing four thousand million files.
    if (view.files > 2 * PACKAGE_LIMITS.files) throw new Error('too many files');
    return false;
  };
  try {
    reader.unzipSync(bytes, { filter });
  } catch {
    // What it saw before it stumbled counts.
  }
  return view;
}

function isAccepted(bytes: Buffer): boolean {
  try {
    checkPackage(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Either it is refused, or the reader too sees no more than the limits. */
function expectAgreement(bytes: Buffer): void {
  if (!isAccepted(bytes)) return;
  const { files, unpacked } = readersView(bytes);
  expect(files).toBeLessThanOrEqual(PACKAGE_LIMITS.files);
  expect(unpacked).toBeLessThanOrEqual(PACKAGE_LIMITS.unpackedBytes);
}

function with32Bits(bytes: Buffer, offset: number, value: number): Buffer {
  const changed = Buffer.from(bytes);
  changed.writeUInt32LE(value, offset);
  return changed;
}

it('sees what the reader sees in a package that is right', () => {
  expect(isAccepted(whole)).toBe(true);
  expect(readersView(whole).files).toBe(parts.length);
});

describe('a directory that says two things', () => {
  const many: Part[] = Array.from({ length: 1_500 }, (_, index) => ({ name: `xl/${index}.xml`, content: '' }));
  const large = packageOf([...parts, ...many]);
  const end = large.length - END;

  it('is refused when its two counts differ: the reader believes the first, most programs the second', () => {
    const bytes = Buffer.from(large);
    bytes.writeUInt16LE(parts.length, end + 10);
    expect(readersView(bytes).files).toBe(parts.length + many.length);
    expect(isAccepted(bytes)).toBe(false);
  });

  it('is refused when a directory of the 64-bit kind says more', () => {
    const record = Buffer.alloc(56);
    record.writeUInt32LE(0x06064b50, 0);
    record.writeUInt32LE(parts.length + many.length, 32);
    record.writeUInt32LE(large.readUInt32LE(end + 16), 48);
    const locator = Buffer.alloc(20);
    locator.writeUInt32LE(0x07064b50, 0);
    locator.writeUInt32LE(end, 8);
    const short = Buffer.from(large.subarray(end));
    for (const offset of [8, 10]) short.writeUInt16LE(parts.length, offset);
    const bytes = Buffer.concat([large.subarray(0, end), record, locator, short]);
    expect(readersView(bytes).files).toBe(parts.length + many.length);
    expect(isAccepted(bytes)).toBe(false);
  });

  it('is refused when a size is left to a field of the 64-bit kind, which the reader then does not look for', () => {
    const bytes = with32Bits(whole, whole.readUInt32LE(whole.length - END + 16) + 24, 0xffffffff);
    expect(readersView(bytes).unpacked).toBeGreaterThan(PACKAGE_LIMITS.unpackedBytes);
    expect(isAccepted(bytes)).toBe(false);
  });
});

it('lets through no package of which the reader sees more than the limits, whatever its directory says', () => {
  const directory = whole.readUInt32LE(whole.length - END + 16);
  const value = fc.oneof(fc.constantFrom(0, 1, 0xffff, 0xffffffff, 0x07064b50, 0x06054b50, 0x02014b50), fc.nat());
  const write = fc.record({ offset: fc.integer({ min: directory - 24, max: whole.length - 4 }), value });
  fc.assert(
    fc.property(fc.array(write, { minLength: 1, maxLength: 4 }), (writes) => {
      expectAgreement(writes.reduce((bytes, { offset, value }) => with32Bits(bytes, offset, value), whole));
    }),
    { numRuns: 3_000 },
  );
});
