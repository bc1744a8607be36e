import type { BodyOf, CaseFileView, describeCaseFile } from '@passerelle/contracts';

export type DescribedFacts = Omit<BodyOf<typeof describeCaseFile>, 'commandId' | 'expectedVersion'>;

/** The facts of a case as its form holds them: what is not said is empty. */
export function describedFacts(caseFile: CaseFileView): DescribedFacts {
  const { label, commune, territory, ageBand, audience, moment, status, reason, barriers, lastContactOn } = caseFile;
  return {
    label: label ?? '',
    commune: commune ?? '',
    audience: audience ?? '',
    ...{ territory, ageBand, moment, status, reason, lastContactOn },
    barriers: [...barriers],
  };
}
