import { chmodSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EmbeddedPostgresFailure } from '@passerelle/embedded-postgres';
import { startEmbeddedDatabase } from './embedded-database.js';
import { embeddedDatabaseMessage } from './embedded-database-messages.js';
import { OperatorRefused } from './platform/operator-refused.js';

const stateFolder = mkdtempSync(join(realpathSync(tmpdir()), 'passerelle-embedded-'));
afterAll(() => rmSync(stateFolder, { recursive: true, force: true }));

test('a failure of the embedded database reaches the operator as a message, with its cause', async () => {
  // The account that runs the database when the tests run as root must be able to pass.
  chmodSync(stateFolder, 0o711);
  writeFileSync(join(stateFolder, 'run.lock'), `${process.ppid} \n`);
  const error: unknown = await startEmbeddedDatabase({ stateFolder, durable: true }).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(OperatorRefused);
  expect(error).toMatchObject({
    message: expect.stringMatching(/tourne déjà.*\n.*already running/),
    cause: expect.objectContaining({ failure: { kind: 'already-running', pid: process.ppid } }),
  });
});

const folder = '/some/folder';
const failures: [EmbeddedPostgresFailure, french: RegExp, english: RegExp][] = [
  [{ kind: 'package-missing', packageName: '@a/b' }, /@a\/b manque.*DATABASE_URL/, /@a\/b is missing.*DATABASE_URL/],
  [{ kind: 'folder-not-writable', folder }, /écrire dans \/some.*STATE_DIR/, /write in \/some.*STATE_DIR/],
  [
    { kind: 'folder-closed', account: 'postgres', closedFolder: folder },
    /« postgres ».*traverser \/some\/folder.*STATE_DIR/,
    /“postgres”.*pass through \/some\/folder.*STATE_DIR/,
  ],
  [{ kind: 'already-running', pid: 42 }, /tourne déjà.*42.*Ctrl-C/, /already running.*42.*Ctrl-C/],
  [{ kind: 'not-ready' }, /réessayez/, /try again/],
  [{ kind: 'secrets-missing', file: folder }, /folder a disparu.*run reset/, /folder is gone.*run reset/],
  [{ kind: 'creation-failed', folder, detail: 'no space' }, /créée.*no space.*DATABASE_URL/, /created.*DATABASE_URL/],
  [
    { kind: 'other-major', dataFolder: folder, written: '17', carried: '18' },
    /PostgreSQL 17.*PostgreSQL 18.*npm run reset/,
    /PostgreSQL 17.*PostgreSQL 18.*npm run reset/,
  ],
  [
    { kind: 'start-failed', detail: 'FATAL', logFile: folder },
    /FATAL.*Journal : \/some/,
    /does not start.*Log: \/some/,
  ],
];

const cases = failures.map(([failure, french, english]) => ({ failure, french, english }));

test.each(cases)('the operator reads $failure.kind in French and in English', ({ failure, french, english }) => {
  const [inFrench, inEnglish] = embeddedDatabaseMessage(failure);
  expect(inFrench).toMatch(french);
  expect(inEnglish).toMatch(english);
});
