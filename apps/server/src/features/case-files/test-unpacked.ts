import { inflateRawSync } from 'node:zlib';

/** For tests: the XML of the first sheet of a spreadsheet that we wrote. */
export function unpackedSheet(file: Buffer): string {
  const name = Buffer.from('xl/worksheets/sheet1.xml');
  const entry = file.lastIndexOf(name) - 46;
  const offset = file.readUInt32LE(entry + 42);
  const start = offset + 30 + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28);
  const packed = file.subarray(start, start + file.readUInt32LE(entry + 20));
  return (file.readUInt16LE(entry + 10) === 0 ? packed : inflateRawSync(packed)).toString('utf8');
}
