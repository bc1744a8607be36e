import { foldedText } from '../../platform/folded-text';
import type { PaletteCommand, PaletteGroup } from '../../shared/palette-command';

/** As people type in a hurry: no accent, no capital, no sign. */
export function folded(text: string): string {
  return foldedText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const NOT_FOUND = 3;

/** 0 when the label or what it is about starts with what is searched, 1 when one of its words does, 2 when it is found elsewhere. */
function rank(command: PaletteCommand, groupWord: string, searched: string): number {
  const label = folded(command.label);
  if (label.startsWith(searched) || folded(command.name ?? '').startsWith(searched)) return 0;
  const words = searched.split(' ');
  const all = folded(`${command.label} ${command.detail ?? ''} ${groupWord}`);
  const found =
    words.every((word) => all.includes(word)) || all.replaceAll(' ', '').includes(searched.replaceAll(' ', ''));
  if (!found) return NOT_FOUND;
  return words.some((word) => label.split(' ').some((part) => part.startsWith(word))) ? 1 : 2;
}

/**
 * The commands that answer to what is typed: every word is somewhere in the label, the detail or the name of the group,
 * the best first. With nothing typed, all of them in their order; `limit` is the most that are shown.
 */
export function searchCommands(
  commands: readonly PaletteCommand[],
  query: string,
  groupWord: (command: PaletteCommand) => string,
  limit: number,
): PaletteCommand[] {
  const searched = folded(query);
  if (searched === '') return commands.filter(({ group }) => group !== 'cases').slice(0, limit);
  return commands
    .map((command) => ({ command, rank: rank(command, groupWord(command), searched) }))
    .filter((found) => found.rank < NOT_FOUND)
    .sort((one, other) => one.rank - other.rank)
    .slice(0, limit)
    .map(({ command }) => command);
}

/** The same commands by group, the group of the best one first: on the screen, what is best stays at the top. */
export function grouped(found: readonly PaletteCommand[]): { group: PaletteGroup; listed: PaletteCommand[] }[] {
  const groups = [...new Set(found.map(({ group }) => group))];
  return groups.map((group) => ({ group, listed: found.filter((one) => one.group === group) }));
}
