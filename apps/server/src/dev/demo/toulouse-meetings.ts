import type { OrganisationKind, Outcome } from '@passerelle/domain';

/** An organisation around the table, or the training provider of the case. */
export type DemoParty = OrganisationKind | 'provider';

export interface DemoFollowUp {
  owedBy: DemoParty;
  text: string;
  /** Days from today; before it means late, unless it is settled. */
  due: number;
  /** `done` with the word that was added, if any. */
  answer: 'accepted' | { done: string } | { declined: string } | null;
  /** What the organisation asked the facilitator, and the reply; without one, the question waits. */
  question?: string;
  reply?: string;
}

/** A decision that became real so many days after it, or that is known since then not to. */
export type DemoFollowThrough = { after: number } | { after: number; because: string };

export interface DemoSettled {
  reference: string;
  minutes: number;
  /** What the prescriber asked then; today's question is another one. */
  question: string;
  result:
    | {
        outcome: Outcome;
        wording: string;
        carrier: DemoParty;
        startsAfter: number;
        /** Null: not reported yet. */
        followThrough: DemoFollowThrough | null;
        followUps: DemoFollowUp[];
      }
    | { missing: string; missingFrom: DemoParty };
}

/** What Toulouse settled six weeks ago: actions done, late, declined and still open, and one case postponed. */
export const PAST_MEETING: readonly DemoSettled[] = [
  {
    reference: 'DEMO-003',
    minutes: 7,
    question: 'Peut-on garder la place à l’atelier pendant un appui en français ?',
    result: {
      outcome: 'REFER_LANGUAGE',
      wording:
        'Atelier de français à visée professionnelle, deux matinées par semaine. La place à l’atelier est gardée.',
      carrier: 'france-travail',
      startsAfter: 7,
      followThrough: { after: 9 },
      followUps: [
        {
          owedBy: 'france-travail',
          text: 'Inscrire à l’atelier de français',
          due: -30,
          answer: { done: 'Inscription faite, deux matinées.' },
        },
        { owedBy: 'provider', text: 'Préparer les consignes de sécurité en images', due: -12, answer: 'accepted' },
      ],
    },
  },
  {
    reference: 'DEMO-006',
    minutes: 6,
    question: 'Suspendre le temps de trouver un logement, et garder la place ?',
    result: {
      outcome: 'SUSPEND',
      wording: 'Suspension de deux mois au plus pour les démarches de logement. Reprise à l’étape où elle s’arrête.',
      carrier: 'provider',
      startsAfter: 1,
      followThrough: { after: 1 },
      followUps: [
        { owedBy: 'housing', text: 'Rendez-vous au Point Accueil Logement', due: -25, answer: { done: '' } },
        {
          owedBy: 'departement',
          text: 'Appeler chaque semaine pendant la suspension',
          due: 5,
          answer: 'accepted',
          question: 'Faut-il continuer une fois le logement trouvé ?',
          reply: 'Oui, jusqu’au jour de la reprise.',
        },
      ],
    },
  },
  {
    reference: 'DEMO-039',
    minutes: 5,
    question: 'Qui reprend contact après une première semaine sans nouvelles ?',
    result: {
      outcome: 'RECONTACT',
      wording: 'La Mission locale se rend au dernier lieu connu. L’organisme garde la place trois semaines.',
      carrier: 'mission-locale',
      startsAfter: 1,
      followThrough: null,
      followUps: [
        { owedBy: 'mission-locale', text: 'Se rendre au dernier lieu connu', due: -20, answer: 'accepted' },
        { owedBy: 'provider', text: 'Garder la place', due: -21, answer: { done: '' } },
      ],
    },
  },
  {
    reference: 'DEMO-048',
    minutes: 6,
    question: 'Qui peut prêter un ordinateur pour les séquences à distance ?',
    result: {
      outcome: 'REFER_SOCIAL',
      wording: 'Prêt d’un ordinateur, et accueil deux après-midi par semaine pour les séquences à distance.',
      carrier: 'cap-emploi',
      startsAfter: 7,
      followThrough: { after: 20, because: 'Plus aucun ordinateur à prêter : une autre solution est cherchée.' },
      followUps: [
        {
          owedBy: 'digital',
          text: 'Prêter un ordinateur',
          due: -28,
          answer: { declined: 'Plus aucun ordinateur à prêter avant le mois prochain.' },
        },
        {
          owedBy: 'provider',
          text: 'Ouvrir la salle informatique le mardi et le jeudi',
          due: -6,
          answer: null,
          question: 'Combien de postes faut-il, et jusqu’à quelle heure ?',
        },
      ],
    },
  },
  {
    reference: 'DEMO-044',
    minutes: 5,
    question: 'Que faire de la formation en cours si le contrat est signé ?',
    result: {
      outcome: 'EXIT_EMPLOYMENT',
      wording: 'Sortie en emploi, contrat de sept mois. Les acquis sont attestés ; un point est fait à un mois.',
      carrier: 'france-travail',
      startsAfter: 3,
      followThrough: { after: 3 },
      followUps: [
        { owedBy: 'provider', text: 'Attester les blocs de compétences acquis', due: -14, answer: { done: '' } },
        { owedBy: 'france-travail', text: 'Appeler à un mois', due: 3, answer: null },
      ],
    },
  },
  {
    reference: 'DEMO-004',
    minutes: 6,
    question: 'Quelle session qualifiante, et à quelle date ?',
    result: { missing: 'La date de la session qualifiante', missingFrom: 'provider' },
  },
];

/** The twelve cases of today, in the order of the agenda; the first comes from last time. */
export const TODAY: readonly { reference: string; minutes: number }[] = [
  { reference: 'DEMO-004', minutes: 8 },
  { reference: 'DEMO-001', minutes: 8 },
  { reference: 'DEMO-006', minutes: 6 },
  { reference: 'DEMO-002', minutes: 7 },
  { reference: 'DEMO-003', minutes: 6 },
  { reference: 'DEMO-039', minutes: 5 },
  { reference: 'DEMO-037', minutes: 8 },
  { reference: 'DEMO-038', minutes: 7 },
  { reference: 'DEMO-005', minutes: 6 },
  { reference: 'DEMO-040', minutes: 6 },
  { reference: 'DEMO-041', minutes: 6 },
  { reference: 'DEMO-048', minutes: 7 },
];

/** What is proposed to the meeting in preparation; two of them still lack the agreement of the person. */
export const PROPOSED: readonly string[] = ['DEMO-043', 'DEMO-045', 'DEMO-050', 'DEMO-051', 'DEMO-052'];
