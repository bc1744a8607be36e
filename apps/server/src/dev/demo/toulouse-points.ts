import type { GeneralPointKind, OrganisationKind } from '@passerelle/domain';

/** A general point of the story: what is spoken of beside the cases. */
export interface DemoPoint {
  kind: GeneralPointKind;
  title: string;
  /** Who speaks of it; null for no organisation in particular. */
  speaker: OrganisationKind | null;
  minutes: number;
}

/** What Toulouse spoke of six weeks ago before its cases, with the notes that its minutes keep. */
export const PAST_POINTS: readonly (DemoPoint & { note: string })[] = [
  {
    kind: 'seats',
    title: 'Places de la rentrée de janvier',
    speaker: 'training-provider',
    minutes: 8,
    note: 'Préqualification : quatre places, dont deux avec hébergement.\n• Atelier de français : complet, liste d’attente ouverte\n• Cuisine : deux places, réponse attendue sous quinze jours',
  },
  {
    kind: 'news',
    title: 'Aide au permis : nouvelle demande en ligne',
    speaker: 'departement',
    minutes: 5,
    note: 'La demande se fait en ligne depuis ce mois-ci. La Plateforme Mobilité accompagne les personnes sans connexion.',
  },
];

/** What comes today before the cases, after the review of actions and what was left last time. */
export const POINTS_BEFORE_CASES: readonly DemoPoint[] = [
  { kind: 'seats', title: 'Places disponibles jusqu’à mars', speaker: 'training-provider', minutes: 8 },
  { kind: 'presentation', title: 'L’Espace Numérique Solidaire se présente', speaker: 'digital', minutes: 8 },
];

/** The last points of today, without any name. */
export const POINTS_AFTER_CASES: readonly DemoPoint[] = [
  {
    kind: 'territorial',
    title: 'Correspondance de bus supprimée, quatre stagiaires concernés',
    speaker: 'mobility',
    minutes: 8,
  },
];
