import type { InstanceOrganisation } from '@passerelle/contracts';
import { foldedText, foldedWords } from '../../platform/folded-text';

/** More lines than this are not read: the search is there. */
export const SHOWN_AT_MOST = 100;

/** Every word of the search is in the name, the number or the committees. */
export function findOrganisations(list: readonly InstanceOrganisation[], search: string): InstanceOrganisation[] {
  const words = foldedWords(search);
  return list.filter(({ name, siret, committees }) => {
    const text = foldedText([name, siret ?? '', ...committees].join(' '));
    return words.every((word) => text.includes(word));
  });
}
