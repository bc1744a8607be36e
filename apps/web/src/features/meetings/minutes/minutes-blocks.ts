import type { MinutesView } from '@passerelle/contracts';

type Entry = MinutesView['entries'][number];
export type PostponedEntry = Extract<Entry, { kind: 'postponed' }>;

/** What the minutes show at one place: an entry, or cases that follow one another and lack the same thing. */
export type MinutesBlock = { kind: 'entry'; entry: Entry } | { kind: 'postponed-together'; cases: PostponedEntry[] };

/** A reservation is read beside its own case: that case stands alone. */
function lackTheSame(first: PostponedEntry | undefined, entry: Entry): entry is PostponedEntry {
  return (
    first !== undefined &&
    entry.kind === 'postponed' &&
    entry.missing === first.missing &&
    entry.missingFrom === first.missingFrom &&
    entry.reservations.length + first.reservations.length === 0
  );
}

/** The entries in their order; what several postponed cases in a row lack is said once. */
export function minutesBlocks(entries: readonly Entry[]): MinutesBlock[] {
  const blocks: MinutesBlock[] = [];
  for (const entry of entries) {
    const last = blocks.at(-1);
    if (last?.kind === 'postponed-together' && lackTheSame(last.cases[0], entry)) last.cases.push(entry);
    else if (last?.kind === 'entry' && last.entry.kind === 'postponed' && lackTheSame(last.entry, entry)) {
      blocks[blocks.length - 1] = { kind: 'postponed-together', cases: [last.entry, entry] };
    } else blocks.push({ kind: 'entry', entry });
  }
  return blocks;
}
