import type { CaseStatus, Moment } from './case-file.js';
import type { Organisation, OrganisationKind } from './organisation.js';

/** What a committee can orient to. Postponing is a state of the item, not an outcome. */
export const OUTCOMES = [
  'ENTER_PREQUALIFICATION',
  'ENTER_QUALIFICATION',
  'REPOSITION',
  'ADAPT_SCHEDULE',
  'EXTEND_DURATION',
  'SHORTEN_DURATION',
  'SUSPEND',
  'RESUME',
  'IMMERSION',
  'HOLD_INTERIM',
  'REFER_SOCIAL',
  'REFER_LANGUAGE',
  'CONTINUE',
  'RECONTACT',
  'EXIT_EMPLOYMENT',
  'EXIT_TRAINING',
  'EXIT_OTHER_SCHEME',
  'EXIT_DROPOUT',
  'EXIT_EXPULSION',
  'EXIT_NO_SOLUTION',
] as const;

export type Outcome = (typeof OUTCOMES)[number];

const USUAL: Record<Moment, readonly Outcome[]> = {
  'before-entry': ['ENTER_PREQUALIFICATION', 'ENTER_QUALIFICATION', 'REPOSITION', 'REFER_SOCIAL', 'REFER_LANGUAGE'],
  during: ['ADAPT_SCHEDULE', 'REFER_SOCIAL', 'CONTINUE', 'SUSPEND', 'EXTEND_DURATION'],
  'before-exit': ['ENTER_QUALIFICATION', 'HOLD_INTERIM', 'EXIT_EMPLOYMENT', 'EXIT_TRAINING', 'EXIT_NO_SOLUTION'],
};

/** [OUT-1] The five outcomes that a moment usually calls for, most likely first; all the others stay one key away. */
export function usualOutcomes(moment: Moment, status: CaseStatus): readonly Outcome[] {
  if (status === 'suspended') return ['RESUME', 'SUSPEND', 'REFER_SOCIAL', 'RECONTACT', 'EXIT_OTHER_SCHEME'];
  return USUAL[moment];
}

const CARRIED_BY_PROVIDER: readonly Outcome[] = [
  'ADAPT_SCHEDULE',
  'EXTEND_DURATION',
  'SHORTEN_DURATION',
  'RESUME',
  'SUSPEND',
  'CONTINUE',
  'EXIT_EXPULSION',
];

/** [OUT-2] The organisation that an outcome usually falls to: the provider for the running of a training, else the prescriber. */
export function usualCarrier(
  outcome: Outcome,
  caseFile: { prescriberOrganisationId: string; providerOrganisationId: string | null },
): string {
  const provider = CARRIED_BY_PROVIDER.includes(outcome) ? caseFile.providerOrganisationId : null;
  return provider ?? caseFile.prescriberOrganisationId;
}

/** The kinds of organisations that prescribe. */
export const PRESCRIBER_KINDS: readonly OrganisationKind[] = [
  'france-travail',
  'mission-locale',
  'cap-emploi',
  'departement',
  'plie',
  'youth-justice',
  'second-chance-school',
];

/** [CASE-17] A case is brought by an organisation that prescribes. */
export function mayPrescribe({ kind }: Pick<Organisation, 'kind'>): boolean {
  return PRESCRIBER_KINDS.includes(kind);
}

/** [CASE-17] The provider of a case is a training organisation. */
export function mayProvide({ kind }: Pick<Organisation, 'kind'>): boolean {
  return kind === 'training-provider';
}
