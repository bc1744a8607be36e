// What a run says: medians, ratios beside the goals, and the rounds themselves.
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { resolve } from 'node:path';

export const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

/** The median of one figure of a system in a load. */
function middle(taken, load, system, figure) {
  return median(taken.filter((one) => one.load === load && one.system === system).map((one) => one[figure] ?? NaN));
}

const GOALS = [
  {
    load: 's1',
    title: 'S1/100, p50 beside the relay and a bare committed insert together',
    goal: 1.2,
    ratio: (of) => of('ours', 'p50') / (of('relay', 'p50') + of('relay', 'insert')),
  },
  { load: 's1', title: 'S1/100, server CPU beside Hocuspocus', goal: 1.2, ratio: (of) => beside(of, 'cpu') },
  { load: 's3', title: 'S3, server CPU beside Hocuspocus', goal: 1.0, ratio: (of) => beside(of, 'cpu') },
  {
    load: 's3',
    title: 'S3, memory above idle beside the relay',
    goal: 1.2,
    ratio: (of) => of('ours', 'memory') / of('relay', 'memory'),
  },
  { load: 's4', title: 'S4, server CPU beside Hocuspocus', goal: 0.4, ratio: (of) => beside(of, 'cpu') },
  {
    load: 's4',
    title: 'S4, bytes a joiner beside the V1 state',
    goal: 0.6,
    ratio: (of) => of('ours', 'bytes') / of('ours', 'state'),
  },
  { load: 's5', title: 'S5, server CPU beside Hocuspocus', goal: 0.5, ratio: (of) => beside(of, 'cpu') },
];

const beside = (of, figure) => of('ours', figure) / of('hocuspocus', figure);

/** What is not a goal, and helps to read those that are. */
const ASIDE = [
  {
    load: 's1',
    title: 'S1/100, p50 once warm, beside the same',
    ratio: (of) => of('ours', 'p50Warm') / (of('relay', 'p50Warm') + of('relay', 'insert')),
  },
  { load: 's1', title: 'S1/100, server CPU once warm, beside Hocuspocus', ratio: (of) => beside(of, 'cpuWarm') },
  {
    load: 's1',
    title: 'S1/100, server CPU once warm, beside the relay',
    ratio: (of) => of('ours', 'cpuWarm') / of('relay', 'cpuWarm'),
  },
  { load: 's3', title: 'S3, server CPU once warm, beside Hocuspocus', ratio: (of) => beside(of, 'cpuWarm') },
];

/** The same for what is not a goal. */
export function aside(taken) {
  return ratiosOf(ASIDE, taken);
}

function ratiosOf(asked, taken) {
  return asked
    .filter(({ load }) => taken.some((one) => one.load === load))
    .map(({ load, title, goal, ratio }) => {
      const measured = ratio((system, figure) => middle(taken, load, system, figure));
      return { title, goal, ratio: Number(measured.toFixed(2)), isMet: measured <= goal };
    });
}

/** Each goal with the ratio that was measured; those of loads that were not run are left out. */
export function judge(taken) {
  return ratiosOf(GOALS, taken);
}

const FIGURES = {
  cpu: 'server CPU, s',
  cpuWarm: 'server CPU once warm, s',
  memory: 'memory above idle, MiB',
  p50: 'p50, ms',
  p50Warm: 'p50 once warm, ms',
  insert: 'bare insert p50, ms',
  bytes: 'bytes a joiner',
  state: 'V1 state, bytes',
  whole: 'joiners who have all',
  converged: 'all equal after, ms',
  texts: 'different texts',
  lost: 'lost',
};

function table(taken) {
  const lines = ['| load | system | figure | median | rounds |', '|---|---|---|---|---|'];
  const pairs = [...new Map(taken.map((one) => [`${one.load} ${one.system}`, one])).values()];
  for (const { load, system } of pairs) {
    const own = taken.filter((one) => one.load === load && one.system === system);
    for (const [figure, title] of Object.entries(FIGURES)) {
      const values = own.map((one) => one[figure]).filter((value) => value !== undefined);
      if (values.length === 0) continue;
      lines.push(`| ${load} | ${system} | ${title} | ${median(values)} | ${values.join(', ')} |`);
    }
  }
  return lines;
}

export function writeReport(taken, goals, { rounds, database }) {
  const lines = [
    '# What Passerelle was measured to cost',
    '',
    `Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: ${rounds} rounds, Node ${process.version},`,
    `${cpus().length} cores, PostgreSQL on the same machine (${database}). Ratios of medians; absolute figures are this machine's.`,
    'What each load is, and what is compared, is in README.md.',
    '',
    '| goal | asked | measured | |',
    '|---|---|---|---|',
    ...goals.map(
      ({ title, goal, ratio, isMet }) => `| ${title} | ≤ ${goal} | ${ratio} | ${isMet ? 'met' : 'missed'} |`,
    ),
    '',
    '| not a goal | measured |',
    '|---|---|',
    ...aside(taken).map(({ title, ratio }) => `| ${title} | ${ratio} |`),
    '',
    ...table(taken),
    '',
  ];
  writeFileSync(resolve(import.meta.dirname, 'REPORT.md'), lines.join('\n'));
}
