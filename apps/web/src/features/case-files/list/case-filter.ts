import type { CaseFileSummary } from '@passerelle/contracts';
import { foldedText, foldedWords } from '../../../platform/folded-text';

/** What the list can be narrowed to. */
export const SHOWN = [
  'all',
  'without-agreement',
  'withdrawn',
  'without-next-step',
  'before-entry',
  'during',
  'before-exit',
  'suspended',
  'exited',
] as const;
export type Shown = (typeof SHOWN)[number];

export interface CaseFilter {
  text: string;
  shown: Shown;
}

function isShown(caseFile: CaseFileSummary, shown: Shown): boolean {
  switch (shown) {
    case 'all':
      return true;
    case 'without-agreement':
      return caseFile.agreementGivenOn === null;
    case 'withdrawn':
      return caseFile.agreementWithdrawnAt !== null;
    case 'without-next-step':
      return caseFile.nextStep === null && caseFile.status !== 'exited';
    case 'suspended':
    case 'exited':
      return caseFile.status === shown;
    case 'before-entry':
    case 'during':
    case 'before-exit':
      return caseFile.moment === shown && caseFile.status === 'open';
  }
}

/** Cases that hold every word of the filter in their reference, label, commune, territory or organisations. */
export function filterCases(cases: readonly CaseFileSummary[], filter: CaseFilter): CaseFileSummary[] {
  const wanted = foldedWords(filter.text);
  return cases.filter((caseFile) => {
    const { reference, label, commune, territory, prescriberName, providerName } = caseFile;
    const text = foldedText([reference, label, commune, territory, prescriberName, providerName].join(' '));
    return isShown(caseFile, filter.shown) && wanted.every((word) => text.includes(word));
  });
}

/** Never given, or withdrawn since: of these only the first are asked for again from the list. */
function neverGiven({ agreementGivenOn, agreementWithdrawnAt }: CaseFileSummary): boolean {
  return agreementGivenOn === null && agreementWithdrawnAt === null;
}

/** How many agreements each prescriber still has to confirm, the longest list first. */
export function missingAgreements(cases: readonly CaseFileSummary[]): { organisation: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { prescriberName } of cases.filter(neverGiven)) {
    counts.set(prescriberName, (counts.get(prescriberName) ?? 0) + 1);
  }
  return [...counts].map(([organisation, count]) => ({ organisation, count })).sort((a, b) => b.count - a.count);
}

/** The cases whose first agreement the viewer may confirm now; one that was withdrawn is given anew on its own page. */
export function confirmable(cases: readonly CaseFileSummary[]): CaseFileSummary[] {
  return cases.filter((caseFile) => neverGiven(caseFile) && caseFile.abilities.confirmAgreement);
}
