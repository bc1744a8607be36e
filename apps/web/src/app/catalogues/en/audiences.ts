import type { Translated } from '../translated';
import type { audiences as french } from '../fr/audiences';

export const audiences = {
  'tous-publics': 'Everyone',
  actifs: 'People in work',
  'beneficiaires-des-minimas-sociaux': 'People on minimum benefits',
  'demandeurs-emploi': 'Jobseekers',
  etudiants: 'Students',
  familles: 'Families',
  femmes: 'Women',
  jeunes: 'Young people',
  'personnes-en-situation-de-handicap': 'People with a disability',
  'personnes-en-situation-durgence': 'People in an emergency',
  'personnes-en-situation-juridique-specifique': 'People in a specific legal situation',
  'personnes-exilees': 'People in exile',
  'residents-qpv-frr': 'Residents of a priority neighbourhood or rural area (QPV, FRR)',
  seniors: 'Older people',
} satisfies Translated<typeof french>;
