import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { IMPORT_LIMITS } from '@passerelle/domain';
import { rowOf, workbookOf } from './test-workbook.js';

/** A machine so busy that each piece of a file takes 10 ms by the clock. */
const SLOW_CLOCK = 'data:text/javascript,let now=0;Date.now=()=>(now+=10)';

it('a long cell is read to its end, however slow the machine', async () => {
  const reader = fork(join(__dirname, 'spreadsheet-reader.mjs'), {
    execArgv: ['--import', SLOW_CLOCK],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  try {
    const file = workbookOf({ Liste: rowOf(1, ['x'.repeat(1_000_000)]) });
    reader.send({ bytes: new Uint8Array(file), limits: { ...IMPORT_LIMITS, titleLines: 20, width: 1_000 } });
    expect(await once(reader, 'message')).toMatchObject([
      { sheets: [{ name: 'Liste', rows: [['x'.repeat(IMPORT_LIMITS.cellCharacters + 1)]] }] },
    ]);
  } finally {
    reader.kill('SIGKILL');
  }
});
