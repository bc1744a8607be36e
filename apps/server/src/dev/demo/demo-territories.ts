/** One territory of the demo: its name, the same after "de", and communes of it. */
export interface DemoTerritory {
  name: string;
  of: string;
  communes: readonly string[];
}

const territory = (name: string, of: string, ...communes: string[]): DemoTerritory => ({ name, of, communes });

/**
 * Twenty-four fictional territories: the 25 "zones d'emploi 2020" of INSEE led from Occitanie, Agde-Pézenas joined to
 * Béziers.
 */
export const DEMO_TERRITORIES: readonly DemoTerritory[] = [
  territory('Albi', 'd’Albi', 'Albi', 'Gaillac', 'Carmaux'),
  territory('Alès-Le Vigan', 'd’Alès-Le Vigan', 'Alès', 'Le Vigan'),
  territory('Auch', 'd’Auch', 'Auch', 'Mirande', 'Vic-Fezensac'),
  territory('Bagnols-sur-Cèze', 'de Bagnols-sur-Cèze', 'Bagnols-sur-Cèze', 'Pont-Saint-Esprit'),
  territory('Béziers', 'de Béziers', 'Béziers', 'Agde', 'Pézenas'),
  territory('Cahors', 'de Cahors', 'Cahors', 'Gourdon'),
  territory('Carcassonne-Limoux', 'de Carcassonne-Limoux', 'Carcassonne', 'Limoux', 'Trèbes'),
  territory('Castelsarrasin-Moissac', 'de Castelsarrasin-Moissac', 'Castelsarrasin', 'Moissac'),
  territory('Castres-Mazamet', 'de Castres-Mazamet', 'Castres', 'Mazamet'),
  territory('Figeac-Villefranche', 'de Figeac-Villefranche', 'Figeac', 'Villefranche-de-Rouergue'),
  territory('Foix-Pamiers', 'de Foix-Pamiers', 'Foix', 'Pamiers', 'Lavelanet'),
  territory('Mende', 'de Mende', 'Mende', 'Marvejols'),
  territory('Millau', 'de Millau', 'Millau', 'Saint-Affrique'),
  territory('Montauban', 'de Montauban', 'Montauban', 'Caussade'),
  territory('Montpellier', 'de Montpellier', 'Montpellier', 'Lunel', 'Castelnau-le-Lez'),
  territory('Narbonne', 'de Narbonne', 'Narbonne', 'Lézignan-Corbières'),
  territory('Nîmes', 'de Nîmes', 'Nîmes', 'Beaucaire', 'Vauvert'),
  territory('Nord-du-Lot', 'du Nord-du-Lot', 'Souillac', 'Saint-Céré'),
  territory('Perpignan', 'de Perpignan', 'Perpignan', 'Rivesaltes', 'Prades'),
  territory('Rodez', 'de Rodez', 'Rodez', 'Decazeville'),
  territory('Saint-Gaudens', 'de Saint-Gaudens', 'Saint-Gaudens', 'Montréjeau'),
  territory('Sète', 'de Sète', 'Sète', 'Frontignan'),
  territory('Tarbes-Lourdes', 'de Tarbes-Lourdes', 'Tarbes', 'Lourdes', 'Bagnères-de-Bigorre'),
  territory(
    'Toulouse',
    'de Toulouse',
    'Toulouse',
    'Colomiers',
    'Muret',
    'Blagnac',
    'Cugnaux',
    'Saint-Orens-de-Gameville',
  ),
];

/** The commission into which somebody imports a list: it begins without any case. */
export const DEMO_REGION: DemoTerritory = territory('Occitanie', 'd’Occitanie', 'Toulouse', 'Montpellier');
