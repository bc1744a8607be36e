import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { resolve } from 'node:path';
import { spread, type Figures } from './figures.js';

export interface FaultResult {
  name: string;
  what: string;
  times: number;
  failed: number;
  figures: Figures;
}

const FILE = resolve(import.meta.dirname, 'REPORT.md');
const HEAD = `# What the fault runs saw

Written by \`npm run faults\`; a fault that was not run this time keeps its line. Lost and doubled count acknowledged
tokens. A round fails when a token is lost, doubled, out of order or acknowledged during an outage, when replicas differ,
when a page is refused something or the server ends by itself. What is asked of a time or of memory is beside it and
is not judged.

| fault | what happens | rounds | failed | typed | acknowledged | lost | doubled | came back | recovery | restart | noted | run |
|---|---|---|---|---|---|---|---|---|---|---|---|---|
`;

/** Writes what was seen, beside what earlier runs saw of other faults. */
export function writeReport(results: readonly FaultResult[], seed: number): void {
  const lines = new Map(kept().map((line) => [nameOf(line), line]));
  for (const result of results) lines.set(result.name, lineOf(result, seed));
  const sorted = [...lines].sort(([one], [other]) => Number(one.slice(1)) - Number(other.slice(1)));
  writeFileSync(FILE, `${HEAD}${sorted.map(([, line]) => line).join('\n')}\n`);
}

function lineOf({ name, what, times, failed, figures }: FaultResult, seed: number): string {
  const { typed, acknowledged, lost, doubled, unacknowledged, recovered, recoveries, restarts } = figures;
  const back = unacknowledged === 0 ? '–' : `${recovered} of ${unacknowledged}`;
  const day = new Date().toISOString().slice(0, 10);
  const run = `${day}, seed ${seed}, ${cpus().length} cores`;
  const numbers = [times, failed, typed, acknowledged, lost, doubled, back, spread(recoveries), spread(restarts)];
  return `| ${[name, what, ...numbers, figures.measurements().join('; ') || '–', run].join(' | ')} |`;
}

function kept(): string[] {
  try {
    return readFileSync(FILE, 'utf8')
      .split('\n')
      .filter((line) => /^\| F\d/.test(line));
  } catch {
    return [];
  }
}

function nameOf(line: string): string {
  return line.split(' ')[1] ?? '';
}
