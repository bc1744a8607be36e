import { foldedText, foldedWords } from '../../platform/folded-text';
import type { PeopleOrganisation } from './use-people-screen';

/** With fewer members than this, the page is read faster than a word is typed. */
export const SEARCH_FROM = 8;

/**
 * The organisations in which every word of the search is found. When it is in the organisation's own name, all of its
 * members stay; else those members, and those invitations, that it names.
 */
export function findPeople(organisations: readonly PeopleOrganisation[], search: string): PeopleOrganisation[] {
  const words = foldedWords(search);
  const has = (...texts: (string | null)[]): boolean => {
    const text = foldedText(texts.join(' '));
    return words.every((word) => text.includes(word));
  };
  return organisations.flatMap((organisation) => {
    const { name, members, invitations } = organisation;
    if (has(name)) return [organisation];
    const found = {
      ...organisation,
      members: members.filter((member) => has(name, member.name, member.email)),
      invitations: invitations.filter(({ email }) => has(name, email)),
    };
    return found.members.length + found.invitations.length > 0 ? [found] : [];
  });
}
