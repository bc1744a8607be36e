import { confirmAgreement, isSensitiveBarrier, requireAgreement, type CaseFile } from './case-file.js';

const FIRST = new Date('2026-11-02T09:00:00Z');
const SECOND = new Date('2026-11-23T09:00:00Z');

const caseFile: CaseFile = {
  id: 'case',
  personId: 'person',
  committeeId: 'committee',
  reference: 'DEMO-001',
  label: 'Lina B.',
  territory: 'Toulouse',
  commune: 'Muret',
  ageBand: '16-25',
  audience: 'jeunes',
  moment: 'before-entry',
  status: 'open',
  prescriberOrganisationId: 'ml',
  providerOrganisationId: null,
  barriers: [],
  reason: 'Permis absent',
  words: null,
  agreementAt: null,
  agreementBy: null,
  version: 2,
  createdAt: FIRST,
};

it('[CASE-2] the prescriber confirms the agreement, with a name and a date', () => {
  const confirmed = confirmAgreement(caseFile, 'yanis', FIRST);
  expect(confirmed).toEqual({ ...caseFile, agreementAt: FIRST, agreementBy: 'yanis', version: 3 });
});

it('[CASE-2] confirming twice changes nothing', () => {
  const confirmed = confirmAgreement(caseFile, 'yanis', FIRST);
  expect(confirmAgreement(confirmed, 'samia', SECOND)).toBe(confirmed);
});

it('[CASE-3] without the agreement of the person a case is not discussed', () => {
  expect(requireAgreement(caseFile)).toEqual({ refused: 'agreement-missing' });
  expect(requireAgreement(confirmAgreement(caseFile, 'yanis', FIRST))).toBeNull();
});

it.each([
  'sante--acces-aux-soins',
  'sante--constituer-un-dossier-mdph-invalidite',
  'difficultes-administratives-ou-juridiques--prendre-en-compte-une-problematique-judiciaire',
  'famille--surmonter-conflits-separation-violence',
])('[CASE-4] %s is never shown outside its compartment', (code) => {
  expect(isSensitiveBarrier(code)).toBe(true);
});

it.each([
  'mobilite--preparer-un-permis',
  'famille--garde-denfants',
  'difficultes-administratives-ou-juridiques--accompagnement-pour-lacces-aux-droits',
  'remobilisation--bien-etre-confiance-en-soi',
])('[CASE-4] %s is shown with the case', (code) => {
  expect(isSensitiveBarrier(code)).toBe(false);
});
