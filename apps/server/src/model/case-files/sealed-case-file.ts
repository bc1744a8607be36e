import type { CaseFile } from '@passerelle/domain';
import { z } from 'zod';
import type { SubjectKey } from '../../platform/sealing/seal.js';
import type { CaseFileRow } from './case-file.table.js';

const barrierCodes = z.array(z.string());

/** The case file as it is stored. Codes and audience reveal health or justice, so they are sealed like the texts. */
export function sealCaseFile(caseFile: CaseFile, key: SubjectKey): CaseFileRow {
  return {
    ...caseFile,
    reason: key.sealText('case-file/reason', caseFile.reason),
    words: key.sealOptional('case-file/words', caseFile.words),
    wish: key.sealOptional('case-file/wish', caseFile.wish),
    summary: key.sealOptional('case-file/summary', caseFile.summary),
    audience: key.sealOptional('case-file/audience', caseFile.audience),
    barriers: key.sealText('case-file/barriers', JSON.stringify(caseFile.barriers)),
  };
}

export function openCaseFile(row: CaseFileRow, key: SubjectKey): CaseFile {
  return {
    ...row,
    reason: key.openText('case-file/reason', row.reason),
    words: key.openOptional('case-file/words', row.words),
    wish: key.openOptional('case-file/wish', row.wish),
    summary: key.openOptional('case-file/summary', row.summary),
    audience: key.openOptional('case-file/audience', row.audience),
    barriers: barrierCodes.parse(JSON.parse(key.openText('case-file/barriers', row.barriers))),
  };
}
