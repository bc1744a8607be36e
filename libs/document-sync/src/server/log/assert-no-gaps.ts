import * as Y from 'yjs';

/** A run of units of one client in one update. */
interface Run {
  from: number;
  to: number;
}

/**
 * Checks a log without building its document: throws when units are missing before others, or when an update refers to
 * units that are nowhere. Returns the next clock of each client.
 */
export function assertNoGaps(updates: readonly Uint8Array[]): Map<number, number> {
  const runs = new Map<number, Run[]>();
  const needed = new Map<number, number>();
  const need = (id: unknown): void => {
    if (id instanceof Y.ID) needed.set(id.client, Math.max(needed.get(id.client) ?? 0, id.clock + 1));
  };
  for (const update of updates) {
    const { structs, ds } = Y.decodeUpdate(update);
    for (const struct of structs) {
      if (!(struct instanceof Y.Skip)) addRun(runs, struct);
      if (struct instanceof Y.Item) [struct.origin, struct.rightOrigin, struct.parent].forEach(need);
    }
    for (const [client, ranges] of ds.clients) {
      for (const { clock, len } of ranges) need(Y.createID(client, clock + len - 1));
    }
  }
  const ends = new Map([...runs].map(([client, some]) => [client, endOf(some)]));
  for (const [client, end] of needed) if (end > (ends.get(client) ?? 0)) throw new Error('stored document has gaps');
  return ends;
}

function addRun(runs: Map<number, Run[]>, { id: { client, clock }, length }: Y.Item | Y.GC): void {
  const known = runs.get(client) ?? [];
  const last = known.at(-1);
  if (last?.to === clock) last.to += length;
  else known.push({ from: clock, to: clock + length });
  runs.set(client, known);
}

function endOf(runs: Run[]): number {
  let end = 0;
  for (const { from, to } of runs.sort((left, right) => left.from - right.from)) {
    if (from > end) throw new Error('stored document has gaps');
    end = Math.max(end, to);
  }
  return end;
}
