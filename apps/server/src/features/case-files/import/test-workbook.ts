import { deflateRawSync } from 'node:zlib';

/** For tests: one file of a package, and what the directory says of it when it lies. */
export interface Part {
  name: string;
  content: string | Buffer;
  promised?: number;
  encrypted?: boolean;
}

/** For tests: a ZIP package, byte by byte, so that it can be as wrong as one wants. */
export function packageOf(parts: readonly Part[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, promised, encrypted = false } of parts) {
    const bytes = Buffer.from(content as string);
    const packed = deflateRawSync(bytes);
    const title = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800 + (encrypted ? 1 : 0), 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(promised ?? bytes.length, 18);
    common.writeUInt16LE(title.length, 22);
    const file = Buffer.concat([word(0x04034b50), common, title, packed]);
    directory.push(word(0x02014b50), Buffer.from([20, 0]), common, Buffer.alloc(10), word(offset), title);
    files.push(file);
    offset += file.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(entries.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, entries, word(0x06054b50), end]);
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** For tests: the parts of a workbook whose sheets are given by name, as the XML of their rows. Style 1 is a date. */
export function workbookParts(sheets: Readonly<Record<string, string>>, strings = ''): Part[] {
  const names = Object.keys(sheets);
  const listed = names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="s${index}"/>`);
  const links = names.map(
    (_, index) => `<Relationship Id="s${index}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${index}.xml"/>`,
  );
  const others = ['styles', 'sharedStrings'].map(
    (name) => `<Relationship Id="${name}" Type="${RELATIONS}/${name}" Target="${name}.xml"/>`,
  );
  const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs>';
  return [
    { name: '[Content_Types].xml', content: '<Types/>' },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${listed.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships xmlns="${PACKAGE_RELATIONS}">${[...links, ...others].join('')}</Relationships>`,
    },
    { name: 'xl/styles.xml', content: `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>` },
    { name: 'xl/sharedStrings.xml', content: `<sst xmlns="${MAIN}">${strings}</sst>` },
    ...Object.values(sheets).map((rows, index) => ({
      name: `xl/worksheets/sheet${index}.xml`,
      content: `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
    })),
  ];
}

/** For tests: the same, as the bytes of a file. */
export function workbookOf(sheets: Readonly<Record<string, string>>, strings = ''): Buffer {
  return packageOf(workbookParts(sheets, strings));
}

/** For tests: one row of texts, at its line. */
export function rowOf(line: number, cells: readonly string[]): string {
  const written = cells.map(
    (cell, column) =>
      `<c r="${String.fromCharCode(65 + column)}${line}" t="inlineStr"><is><t xml:space="preserve">${cell}</t></is></c>`,
  );
  return `<row r="${line}">${written.join('')}</row>`;
}
