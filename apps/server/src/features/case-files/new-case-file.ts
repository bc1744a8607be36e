import { randomUUID } from 'node:crypto';
import type { CaseFile, Committee } from '@passerelle/domain';
import type { ReadyRow } from './import/judge-case-list.js';

/** The list that brings a case, and who brings it. */
interface Origin {
  importId: string | null;
  importedBy: string | null;
}

const NO_LIST: Origin = { importId: null, importedBy: null };

/** A case of a committee before anything is written in it: the person's agreement is not confirmed yet. */
export function blankCaseFile(committee: Committee, now: Date): CaseFile {
  return {
    id: randomUUID(),
    personId: randomUUID(),
    committeeId: committee.id,
    reference: '',
    label: null,
    territory: committee.territory,
    commune: null,
    ageBand: '16-25',
    audience: null,
    moment: 'before-entry',
    status: 'open',
    prescriberOrganisationId: '',
    providerOrganisationId: null,
    barriers: [],
    reason: '',
    words: null,
    wish: null,
    wordsAt: null,
    wordsBy: null,
    summary: null,
    summaryAt: null,
    summaryBy: null,
    pathReferentId: null,
    lastContactOn: null,
    agreementGivenOn: null,
    agreementAt: null,
    agreementBy: null,
    agreementPurposes: [],
    agreementWithdrawnAt: null,
    agreementWithdrawnBy: null,
    importId: null,
    version: 1,
    createdAt: now,
  };
}

/** A case that a line of a list brings. */
export function newCaseFile(row: ReadyRow, committee: Committee, now: Date, origin = NO_LIST): CaseFile {
  const { prescriberKind: _kind, prescriberName: _prescriber, providerName: _provider, ...kept } = row;
  const hasWords = row.words !== null;
  return {
    ...blankCaseFile(committee, now),
    ...kept,
    territory: row.territory ?? committee.territory,
    wordsAt: hasWords ? now : null,
    wordsBy: hasWords ? origin.importedBy : null,
    importId: origin.importId,
  };
}
