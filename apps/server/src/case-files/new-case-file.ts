import { randomUUID } from 'node:crypto';
import type { CaseFile, Committee } from '@passerelle/domain';
import type { ReadyRow } from './judge-case-list.js';

/** A case of a committee, as it begins: nobody has confirmed the person's agreement yet. */
export function newCaseFile(row: ReadyRow, committee: Committee, now: Date): CaseFile {
  const { prescriberKind: _kind, prescriberName: _prescriber, providerName: _provider, ...kept } = row;
  return {
    ...kept,
    id: randomUUID(),
    personId: randomUUID(),
    committeeId: committee.id,
    territory: row.territory ?? committee.territory,
    agreementAt: null,
    agreementBy: null,
    version: 1,
    createdAt: now,
  };
}
