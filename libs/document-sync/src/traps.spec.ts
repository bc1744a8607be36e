import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../../..');
const rows = [
  ...readFileSync(join(__dirname, '../TRAPS.md'), 'utf8').matchAll(/^\| (T\d+) +\|[^|]*\| `?([^|`]*[^|` ])`? *\|$/gm),
];

it('every trap from T1 to T28 has its line', () => {
  expect(rows.map(([, trap]) => trap)).toEqual(Array.from({ length: 28 }, (_, index) => `T${index + 1}`));
});

it.each(rows.filter(([, , where]) => where?.endsWith('.ts')).map(([, trap, file]) => [trap, file]))(
  '%s is tested in %s',
  (trap, file) => {
    expect(readFileSync(join(root, file ?? ''), 'utf8')).toContain(`[${trap}]`);
  },
);
