import type { AccountView } from '@passerelle/contracts';
import { foldedText, foldedWords } from '../../platform/folded-text';

/** Every word of the search is in the name, the address or the committees. */
export function findAccounts(list: readonly AccountView[], search: string): AccountView[] {
  const words = foldedWords(search);
  return list.filter(({ name, email, committees }) => {
    const text = foldedText([name, email, ...committees].join(' '));
    return words.every((word) => text.includes(word));
  });
}
