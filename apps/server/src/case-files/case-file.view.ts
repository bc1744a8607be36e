import type { CaseFileSummary } from '@passerelle/contracts';
import { mayConfirmAgreement, mayProposeCase, type CaseFile, type Viewer } from '@passerelle/domain';

/** A case as a line of a list. `names` holds the names of its organisations. */
export function presentCaseFile(
  caseFile: CaseFile,
  viewer: Viewer,
  names: ReadonlyMap<string, string>,
): CaseFileSummary {
  const { id, reference, label, territory, ageBand, moment, status, reason, providerOrganisationId } = caseFile;
  return {
    id,
    reference,
    label,
    territory,
    ageBand,
    moment,
    status,
    prescriberName: names.get(caseFile.prescriberOrganisationId) ?? '',
    providerName: providerOrganisationId === null ? null : (names.get(providerOrganisationId) ?? null),
    reason,
    agreementAt: caseFile.agreementAt?.toISOString() ?? null,
    abilities: {
      confirmAgreement: caseFile.agreementAt === null && mayConfirmAgreement(viewer, caseFile),
      propose: mayProposeCase(viewer, caseFile),
    },
  };
}

/** The organisations whose names a list of cases shows. */
export function organisationsOf(caseFiles: readonly CaseFile[]): string[] {
  return caseFiles.flatMap(({ prescriberOrganisationId, providerOrganisationId }) =>
    providerOrganisationId === null ? [prescriberOrganisationId] : [prescriberOrganisationId, providerOrganisationId],
  );
}
