import { randomBytes } from 'node:crypto';
import { aCaseFile } from '@passerelle/testing';
import { SubjectKey } from '../../platform/sealing/seal.js';
import { openCaseFile, sealCaseFile } from './sealed-case-file.js';

const SEALED_FIELDS = ['reason', 'words', 'wish', 'summary', 'audience'] as const;
const key = new SubjectKey(randomBytes(32), 'case');
const sealed = Object.fromEntries(SEALED_FIELDS.map((field) => [field, `Dit en confiance : ${field}`]));
const caseFile = aCaseFile({ ...sealed, barriers: ['sante--acces-aux-soins'] });

it('opens a case file as it was sealed', () => {
  expect(openCaseFile(sealCaseFile(caseFile, key), key)).toEqual(caseFile);
  const untold = aCaseFile();
  expect(openCaseFile(sealCaseFile(untold, key), key)).toEqual(untold);
});

it('leaves no sealed field readable', () => {
  const row = sealCaseFile(caseFile, key);
  const stored = Object.values(row).map((value) => (Buffer.isBuffer(value) ? value.toString('utf8') : String(value)));
  expect(stored.join('\n')).not.toMatch(/confiance|sante--/);
  const moved = { ...row, wish: row.words, words: row.wish };
  expect(() => openCaseFile(moved, key)).toThrow();
});
