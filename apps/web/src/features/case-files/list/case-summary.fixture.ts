import type { CaseFileSummary } from '@passerelle/contracts';

/** A case of the list, open and without agreement. */
export const aCaseSummary = (reference: string, change: Partial<CaseFileSummary> = {}): CaseFileSummary => ({
  id: reference,
  reference,
  label: null,
  territory: 'Sète',
  commune: null,
  ageBand: '16-25',
  moment: 'during',
  status: 'open',
  prescriberName: 'Mission locale (démo)',
  providerName: null,
  reason: 'Absences le mercredi.',
  agreementGivenOn: null,
  agreementWithdrawnAt: null,
  pathReferentName: null,
  nextStep: null,
  abilities: { confirmAgreement: false, propose: true },
  ...change,
});
