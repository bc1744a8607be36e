import type { CaseFileSummary } from '@passerelle/contracts';

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Cases that hold every word of the filter in their reference, label, territory or organisations; by reference. */
export function filterCases(
  cases: readonly CaseFileSummary[],
  filter: { text: string; withoutAgreement: boolean },
): CaseFileSummary[] {
  const wanted = folded(filter.text).split(/\s+/).filter(Boolean);
  return cases
    .filter(({ agreementAt, ...shown }) => {
      if (filter.withoutAgreement && agreementAt !== null) return false;
      const text = folded(
        [shown.reference, shown.label, shown.territory, shown.prescriberName, shown.providerName].join(' '),
      );
      return wanted.every((word) => text.includes(word));
    })
    .sort((left, right) => left.reference.localeCompare(right.reference, 'fr', { numeric: true }));
}

/** How many agreements each prescriber still has to confirm, the longest list first. */
export function missingAgreements(cases: readonly CaseFileSummary[]): { organisation: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { agreementAt, prescriberName } of cases) {
    if (agreementAt === null) counts.set(prescriberName, (counts.get(prescriberName) ?? 0) + 1);
  }
  return [...counts].map(([organisation, count]) => ({ organisation, count })).sort((a, b) => b.count - a.count);
}

/** The cases whose agreement the viewer may confirm now. */
export function confirmable(cases: readonly CaseFileSummary[]): CaseFileSummary[] {
  return cases.filter(({ agreementAt, abilities }) => agreementAt === null && abilities.confirmAgreement);
}
