/** The kinds of organisations that sit in a committee. The first seven prescribe. */
export const ORGANISATION_KINDS = [
  'france-travail',
  'mission-locale',
  'cap-emploi',
  'departement',
  'plie',
  'youth-justice',
  'second-chance-school',
  'training-provider',
  'social-action-centre',
  'housing',
  'mobility',
  'digital',
  'health-at-work',
  'insertion-employer',
  'region',
] as const;

export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** An organisation, by its name and kind. It may sit in several committees. */
export interface Organisation {
  id: string;
  name: string;
  kind: OrganisationKind;
  /** 14 digits, or null when unknown. */
  siret: string | null;
  demo: boolean;
}
