import type { CaseFileSummary } from '@passerelle/contracts';
import { mayOfferCase, mayStillConfirm, type Viewer } from '@passerelle/domain';
import type { DescribedCase } from './queries/describe-cases.js';

/** A case as a line of a list. */
export function presentCaseSummary(described: DescribedCase, viewer: Viewer): CaseFileSummary {
  const { caseFile, prescriberName, providerName, referentName, nextStep } = described;
  const { id, reference, label, territory, ageBand, moment, status, commune, reason } = caseFile;
  const { agreementGivenOn, agreementWithdrawnAt } = caseFile;
  return {
    ...{ id, reference, label, territory, ageBand, moment, status, commune, reason },
    ...{ prescriberName, providerName, nextStep },
    agreementGivenOn: agreementWithdrawnAt ? null : agreementGivenOn,
    agreementWithdrawnAt: agreementWithdrawnAt?.toISOString() ?? null,
    pathReferentName: referentName,
    abilities: {
      confirmAgreement: mayStillConfirm(viewer, caseFile, ['discussion']),
      propose: mayOfferCase(viewer, caseFile),
    },
  };
}
