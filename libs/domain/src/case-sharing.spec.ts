import { isSensitiveBarrier } from './barrier.js';
import { requireNotWithdrawn } from './case-agreement.js';

it('[CASE-12] a case is offered until its person withdraws: confirmed, or not yet', () => {
  expect(requireNotWithdrawn({ agreementWithdrawnAt: null })).toBeNull();
  const withdrawn = { agreementWithdrawnAt: new Date('2026-11-23T09:00:00Z') };
  expect(requireNotWithdrawn(withdrawn)).toEqual({ refused: 'agreement-missing' });
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
