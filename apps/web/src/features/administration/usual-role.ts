import type { OrganisationKind, Role } from '@passerelle/domain';

const USUAL: Record<OrganisationKind, Role> = {
  'france-travail': 'prescriber',
  'mission-locale': 'prescriber',
  'cap-emploi': 'prescriber',
  departement: 'prescriber',
  plie: 'prescriber',
  'youth-justice': 'prescriber',
  'second-chance-school': 'prescriber',
  'training-provider': 'training-provider',
  'social-action-centre': 'support-partner',
  housing: 'support-partner',
  mobility: 'support-partner',
  digital: 'support-partner',
  'health-at-work': 'support-partner',
  'insertion-employer': 'support-partner',
  region: 'coordinator',
  municipality: 'support-partner',
  intermunicipality: 'support-partner',
  association: 'support-partner',
  other: 'support-partner',
};

/** The role proposed first for a member of such an organisation; the inviting member chooses. */
export function usualRole(kind: OrganisationKind): Role {
  return USUAL[kind];
}
