import type { InstanceOrganisation } from '@passerelle/contracts';

/** More lines than this are not read: the search is there. */
export const SHOWN_AT_MOST = 100;

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('fr');
}

/** Every word of the search is in the name, the number or the committees. */
export function findOrganisations(list: readonly InstanceOrganisation[], search: string): InstanceOrganisation[] {
  const words = plain(search).split(/\s+/).filter(Boolean);
  return list.filter(({ name, siret, committees }) => {
    const text = plain([name, siret ?? '', ...committees].join(' '));
    return words.every((word) => text.includes(word));
  });
}
