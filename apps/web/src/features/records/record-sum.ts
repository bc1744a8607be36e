import type { RecordView } from '@passerelle/contracts';

type Entry = RecordView['entries'][number];

export interface RecordSum {
  decided: number;
  postponed: number;
  followUps: number;
  /** Entries that the reader may read, among all those of the meeting. */
  readable: number;
}

/** What the record holds for its reader. Reserved entries are counted in nothing but the total. */
export function recordSum(entries: readonly Entry[]): RecordSum {
  const sum: RecordSum = { decided: 0, postponed: 0, followUps: 0, readable: 0 };
  for (const entry of entries) {
    if (entry.kind === 'reserved') continue;
    sum.readable += 1;
    if (entry.kind === 'decided') sum.decided += 1;
    if (entry.kind === 'postponed') sum.postponed += 1;
    if (entry.kind !== 'postponed') sum.followUps += entry.followUps.length;
  }
  return sum;
}

/** A fingerprint in groups of four, to be read aloud or compared by eye. */
export function groupedByFour(fingerprint: string): string {
  return fingerprint.match(/.{1,4}/g)?.join(' ') ?? '';
}
