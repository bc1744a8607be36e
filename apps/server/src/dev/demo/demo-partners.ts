import type { OrganisationKind, Role } from '@passerelle/domain';
import type { DemoTerritory } from './demo-territories.js';

/** A partner of a committee of the demo, and the number of its members. */
export interface DemoPartner {
  kind: OrganisationKind;
  name: string;
  /** The same organisation in every committee. */
  regional: boolean;
  role: Role;
  members: number;
}

const REGION = 'Région Occitanie (démo)';
/** Where a school of the second chance prescribes. */
const SECOND_CHANCE = ['Albi', 'Occitanie'];

/** The partners of a territory; the names are generic and carry their "(démo)". */
export function partnersOf({ name, of }: DemoTerritory): DemoPartner[] {
  const rich = name === 'Toulouse' || name === 'Occitanie';
  const local = (kind: OrganisationKind, label: string, role: Role, members = 1): DemoPartner[] => [
    { kind, name: `${label} (démo) ${of}`, regional: false, role, members },
  ];
  const provider = (label: string): DemoPartner[] => [
    { kind: 'training-provider', name: `${label} (démo)`, regional: true, role: 'training-provider', members: 1 },
  ];
  // Without a member, a partner can be given a follow-up and none of it has an account: the most usual case.
  const guest = rich ? 1 : 0;
  return [
    { kind: 'region', name: REGION, regional: true, role: 'facilitator', members: rich ? 2 : 1 },
    ...local('mission-locale', 'Mission locale', 'prescriber'),
    ...local('france-travail', 'Agence France Travail', 'prescriber'),
    ...local('cap-emploi', 'Cap emploi', 'prescriber'),
    ...local('departement', 'Service insertion du Département', 'prescriber'),
    ...local('youth-justice', 'PJJ, milieu ouvert', 'prescriber'),
    ...(rich ? local('plie', 'PLIE', 'prescriber') : []),
    ...(SECOND_CHANCE.includes(name) ? local('second-chance-school', 'École de la 2e chance', 'prescriber') : []),
    ...provider('École du Geste Métier'),
    ...provider('Organisme Passerelle Formation'),
    ...provider('Atelier des Compétences'),
    ...local('social-action-centre', 'CCAS', 'support-partner'),
    ...local('mobility', 'Plateforme Mobilité', 'support-partner'),
    ...local('housing', 'Point Accueil Logement', 'support-partner', guest),
    ...local('digital', 'Espace Numérique Solidaire', 'support-partner', guest),
    ...local('insertion-employer', 'Réseau Premiers Pas Emploi', 'support-partner', 0),
    ...local('health-at-work', 'Maison de la Santé au Travail', 'support-partner', 0),
  ];
}
