import { cleanName, TEXT_LIMITS } from './free-text.js';
import type { Refusal } from './refusal.js';
import { cleanSiret, siretDoubt } from './siret.js';
import { looksLikeSocialSecurityNumber } from './social-security-number.js';

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
  'municipality',
  'intermunicipality',
  'association',
  'other',
] as const;

export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** An organisation, by its name and kind. It may sit in several committees. */
export interface Organisation {
  id: string;
  name: string;
  kind: OrganisationKind;
  /** As it was given, separators left out (see `siret.ts`), or null when unknown. */
  siret: string | null;
  /** The organisation that it has become, after two entries of the same one were merged. */
  mergedIntoId: string | null;
  demo: boolean;
}

/**
 * [ORG-2] An organisation has a name and a kind; its SIRET may be unknown, or doubtful, but is no social-security
 * number. Refuses `text-empty`, `text-too-long` and `looks-like-social-security-number`, with the field.
 */
export function describeOrganisation(
  organisation: Organisation,
  change: { name: string; kind: OrganisationKind; siret: string },
): Organisation | Refusal {
  const name = cleanName(change.name, TEXT_LIMITS.organisationName, 'name');
  if (typeof name !== 'string') return name;
  const siret = cleanSiret(change.siret);
  if (siret !== null && siretDoubt(siret) === 'length' && looksLikeSocialSecurityNumber(change.siret)) {
    return { refused: 'looks-like-social-security-number', field: 'siret' };
  }
  return { ...organisation, name, kind: change.kind, siret };
}

/**
 * [ORG-3] Two entries of the same organisation become one: memberships, cases and follow-ups go to the one that stays,
 * and whatever was frozen keeps the name that it had. An entry is not merged into itself, nor twice.
 */
export function mergeOrganisation(from: Organisation, into: Organisation): Organisation | Refusal {
  if (from.id === into.id || from.mergedIntoId !== null || into.mergedIntoId !== null)
    return { refused: 'cannot-merge' };
  return { ...from, mergedIntoId: into.id };
}

/** What two spellings of one name have in common: no capitals, no accents, no signs between the words. */
function plainName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * [ORG-4] An organisation that is there already, under the same name but for capitals, accents and signs, or under the
 * same SIRET, is admitted again rather than written twice. A number in doubt proves nothing; one that has become
 * another is no longer there.
 */
export function sameOrganisation(
  organisation: Pick<Organisation, 'id' | 'name' | 'siret'>,
  known: readonly Organisation[],
): Organisation | null {
  const name = plainName(organisation.name);
  const number = organisation.siret !== null && siretDoubt(organisation.siret) === null ? organisation.siret : null;
  const isSame = (other: Organisation): boolean =>
    (name !== '' && plainName(other.name) === name) || (number !== null && other.siret === number);
  return known.find((other) => other.id !== organisation.id && other.mergedIntoId === null && isSame(other)) ?? null;
}
