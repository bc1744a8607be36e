/** Summaries of some paths of Toulouse, and what the person wishes. Invented, like everything here. */
export interface DemoStory {
  wish: string;
  summary: string;
  /** Days since somebody last spoke with the person. */
  lastContact: number;
}

export const TOULOUSE_STORIES: Readonly<Record<string, DemoStory>> = {
  'DEMO-001': {
    wish: 'Entrer en préqualification avant l’hiver.',
    summary:
      'Positionnement réussi en octobre. Deux essais en atelier, à l’heure les jours où un voisin conduit. Le permis est en cours ; le site est à 25 km, sans bus avant 8 h.',
    lastContact: 4,
  },
  'DEMO-002': {
    wish: 'Finir la formation avec le même groupe.',
    summary:
      'En formation depuis septembre, bons résultats. Absente le mercredi faute de garde. Une place en crèche est demandée pour janvier.',
    lastContact: 2,
  },
  'DEMO-003': {
    wish: 'Reprendre l’atelier en comprenant les consignes.',
    summary:
      'Atelier suspendu le temps d’un appui en français, commencé il y a un mois. L’organisme garde la place et prépare des consignes en images.',
    lastContact: 6,
  },
  'DEMO-004': {
    wish: 'Entrer en qualification sans coupure.',
    summary:
      'Préqualification terminée dans trois semaines, tous les blocs validés. La session qualifiante ouvre onze semaines plus tard. Situation reportée la dernière fois : la date manquait.',
    lastContact: 9,
  },
  'DEMO-006': {
    wish: 'Reprendre là où le parcours s’est arrêté.',
    summary:
      'Parcours suspendu deux mois pour chercher un logement, trouvé depuis. Appelée chaque semaine pendant la suspension. Elle demande une date de reprise.',
    lastContact: 3,
  },
  'DEMO-039': {
    wish: '',
    summary:
      'Assidu pendant deux mois, puis sans nouvelles. Le dernier lieu connu reste à voir. La place a été gardée trois semaines.',
    lastContact: 44,
  },
  'DEMO-048': {
    wish: 'Suivre les séquences à distance sans dépendre de quelqu’un.',
    summary:
      'En formation depuis la rentrée, en partie à distance. Ni ordinateur ni connexion à la maison ; le prêt prévu n’a pas pu se faire.',
    lastContact: 8,
  },
};
