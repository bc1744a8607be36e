import { cleanSiret } from '@passerelle/domain';
import { foldedText, foldedWords } from '../../platform/folded-text';

interface Described {
  name: string;
  siret: string | null;
}

/** Below this, a name says too little to be compared. */
const ENOUGH_LETTERS = 3;
const SHOWN = 4;

/** The organisations that may be the one being typed: every word of the name is in theirs, or the SIRET is the same. */
export function likelySame<Known extends Described>(
  known: readonly Known[],
  typed: { name: string; siret: string },
): Known[] {
  const words = foldedWords(typed.name);
  const enough = words.join('').length >= ENOUGH_LETTERS;
  const siret = cleanSiret(typed.siret);
  const same = ({ name, siret: theirs }: Known): boolean =>
    (siret !== null && siret === theirs) || (enough && words.every((word) => foldedText(name).includes(word)));
  return known.filter(same).slice(0, SHOWN);
}
