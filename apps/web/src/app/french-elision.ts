/** A vowel, its accents taken off; `y` before a consonant is one (Yves, Yvelines), before a vowel it is not (Yanis). */
const VOWEL = /^([aeiouœæ]|y[^aeiouy])/;

/** Vowels before which French elides nothing: « de onze », « de oui ». */
const NOT_ELIDED = /^(onz|oui\b)/;

/**
 * Beginnings of words in `h` that is mute (Trésor de la langue française). Any other keeps its `de`: first names in an
 * `h` that is heard come from every language (Hamid, Houda, Hans), those in a mute one can be listed.
 */
const MUTE_H = new RegExp(
  `^(${[
    'habil habit haleine haltere harmoni hebdo heberg hebreu hect helen heliot heloise hemi hemo hepat herault herb',
    'heredit heriti hermance hermes hermin hermione heroi herve hesit heur hexagon hier hilair hilarion hippo hispan',
    'histo hiver homeo hommag homme homo honnet honneur honor hopital horace horair horizon horlog hormon hort hospi',
    'hostil hote hubert hugo hugues huguette huil huissier huitr huma humb humeu humid humili humor humour hyacinthe',
    'hydr hygien hyp hector henri',
  ]
    .join(' ')
    .replaceAll(' ', '|')})`,
);

function isElided(word: string): boolean {
  const letters = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  if (letters.startsWith('h')) return MUTE_H.test(letters);
  return VOWEL.test(letters) && !NOT_ELIDED.test(letters);
}

/** « de Paul », « d’Inès ». For a sentence of the French catalogue: `L’invitation {{name, de}} est partie`. */
export function withDe(name: string): string {
  return isElided(name) ? `d’${name}` : `de ${name}`;
}

/** « que Paul », « qu’Inès ». For a sentence of the French catalogue: `Revenir en tant {{name, que}}`. */
export function withQue(name: string): string {
  return isElided(name) ? `qu’${name}` : `que ${name}`;
}
