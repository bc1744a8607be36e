import type { CaseFileView } from '@passerelle/contracts';
import { aCaseSummary } from '../../../features/case-files/list/case-summary.fixture';

export const CASE_FILE_ID = '0d5a9f14-8b53-43a5-b4c4-6a2ba3f6a3ad';
const ORGANISATION = '5b7c8d9e-1f2a-4b3c-8d4e-5f6a7b8c9d0e';

/** A case as its page receives it: what the list says of it, and the rest. */
export const aCaseFileView = (change: Partial<CaseFileView> = {}): CaseFileView => ({
  ...aCaseSummary('DEMO-014', { id: CASE_FILE_ID, label: 'Lina B.', territory: 'Albi' }),
  committeeId: CASE_FILE_ID,
  committeeName: 'Comité (démo)',
  audience: null,
  words: 'Je veux continuer.',
  wish: null,
  wordsAt: '2026-11-02T09:00:00.000Z',
  wordsByName: 'Inès M.',
  summary: null,
  summaryAt: null,
  summaryByName: null,
  lastContactOn: null,
  pathReferent: null,
  agreement: null,
  prescriberOrganisationId: ORGANISATION,
  providerOrganisationId: null,
  barriers: [],
  history: [],
  followUps: [],
  abilities: {
    confirmAgreement: false,
    withdrawAgreement: false,
    propose: false,
    nameProvider: false,
    nameReferent: false,
    edit: true,
  },
  providers: [],
  referents: [],
  access: [],
  openings: null,
  today: '2026-11-23',
  version: 3,
  ...change,
});
