/** Labels of data·inclusion's `publics`, schema 1 (Licence Ouverte 2.0). Keys are the published codes. */
export const audiences = {
  'tous-publics': 'Tous publics',
  actifs: 'Actifs',
  'beneficiaires-des-minimas-sociaux': 'Bénéficiaires des minima sociaux',
  'demandeurs-emploi': 'Demandeurs d’emploi',
  etudiants: 'Étudiants',
  familles: 'Familles',
  femmes: 'Femmes',
  jeunes: 'Jeunes',
  'personnes-en-situation-de-handicap': 'Personnes en situation de handicap',
  'personnes-en-situation-durgence': 'Personnes en situation d’urgence',
  'personnes-en-situation-juridique-specifique': 'Personnes en situation juridique spécifique',
  'personnes-exilees': 'Personnes exilées',
  'residents-qpv-frr': 'Habitants d’un quartier prioritaire ou d’une zone rurale à revitaliser (QPV, FRR)',
  seniors: 'Seniors',
};
