import type { CaseFileSummary } from '@passerelle/contracts';
import { agreesTo, mayConfirmAgreement, mayProposeCase, requireNotWithdrawn, type Viewer } from '@passerelle/domain';
import type { DescribedCase } from './queries/describe-cases.js';

/** A case as a line of a list. */
export function presentCaseSummary(described: DescribedCase, viewer: Viewer): CaseFileSummary {
  const { caseFile, prescriberName, providerName, referentName, nextStep } = described;
  const { id, reference, label, territory, ageBand, moment, status, commune, reason } = caseFile;
  const withdrawn = requireNotWithdrawn(caseFile) !== null;
  return {
    ...{ id, reference, label, territory, ageBand, moment, status, commune, reason },
    ...{ prescriberName, providerName, nextStep },
    agreementAt: withdrawn ? null : (caseFile.agreementAt?.toISOString() ?? null),
    agreementWithdrawnAt: caseFile.agreementWithdrawnAt?.toISOString() ?? null,
    pathReferentName: referentName,
    abilities: {
      confirmAgreement: !agreesTo(caseFile, 'discussion') && mayConfirmAgreement(viewer, caseFile),
      propose: !withdrawn && mayProposeCase(viewer, caseFile),
    },
  };
}
