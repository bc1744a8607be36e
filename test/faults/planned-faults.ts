import { commitUnknown, databaseEnds, databaseUnreachable, diesCompacting } from './database-faults.js';
import { crowdRound } from './crowd-round.js';
import { diskFull } from './disk-faults.js';
import { framesLost } from './frame-faults.js';
import type { Figures } from './figures.js';
import type { Check, FaultContext } from './fault-context.js';
import { hoursAway } from './hours-away.js';
import { hostileFrames } from './hostile-frames.js';
import { oneMemberRound } from './one-member-round.js';
import { signInFloodRound } from './sign-in-flood-round.js';
import { slowReaderRound } from './slow-reader-round.js';
import { serverEnds, type FaultInjection, type TypingFault } from './typing-fault.js';
import { wrongClocks } from './wrong-clocks.js';

interface Plan {
  name: string;
  what: string;
  /** What a short run does, none when it is not part of it; what a full run does. */
  rounds: { short: number; full: number };
  /** What the data of the database lie on; any disk when absent. */
  disk?: 'small';
}

/** Which round of the fault it is, and which of the run; whether the run is short. */
export interface FaultRound {
  index: number;
  round: number;
  short: boolean;
}

/** What breaks while two people type; or a round of another kind. */
export type PlannedFault = Plan &
  (
    | { inject: (at: FaultRound, context: FaultContext) => Omit<TypingFault, 'name'> }
    | { perform: (context: FaultContext, at: FaultRound & { title: string }, figures: Figures) => Promise<Check> }
  );

/** A short run breaks things early, in milliseconds after the first acknowledgements. */
const early = (short: boolean, from: number, to: number) => ({ from, to: short ? Math.min(to, 1_000) : to });
const COMPACTION_STEPS = ['before-read', 'after-snapshot', 'after-delete', 'after-commit'];
const staying = (inject: FaultInjection) => ({ inject, losesPages: false });

export const FAULTS: readonly PlannedFault[] = [
  {
    name: 'F1',
    what: 'kill -9 of the server',
    rounds: { short: 4, full: 100 },
    inject: ({ index, short }) => {
      const losesPages = index % 2 === 0;
      return { inject: serverEnds('SIGKILL', early(short, 300, 2_000), losesPages), losesPages };
    },
  },
  {
    name: 'F5',
    what: 'the disk of the database is full',
    rounds: { short: 0, full: 10 },
    disk: 'small',
    inject: ({ short }) => staying(diskFull(short ? 4_000 : 15_000)),
  },
  {
    name: 'F8',
    what: 'five hours without a connection, the sign-in over meanwhile',
    rounds: { short: 1, full: 10 },
    inject: ({ index }) => hoursAway(index % 2 === 0),
  },
  {
    name: 'F12',
    what: 'frames lost, doubled and overtaken, 5 % of each',
    rounds: { short: 1, full: 10 },
    inject: ({ short }, context) => ({ losesPages: false, ...framesLost(context, short ? 1_500 : 60_000) }),
  },
  {
    name: 'F13',
    what: 'pages an hour early and late, the server five minutes',
    rounds: { short: 0, full: 10 },
    inject: ({ index }) => wrongClocks(index % 2 === 0),
  },
  {
    name: 'F14',
    what: 'a member reads 1 KiB a second while twenty type',
    rounds: { short: 0, full: 1 },
    perform: slowReaderRound,
  },
  {
    name: 'F15',
    what: 'SIGTERM of the server, one node',
    rounds: { short: 1, full: 20 },
    inject: ({ short }) => staying(serverEnds('SIGTERM', early(short, 100, 500), false)),
  },
  {
    name: 'F2',
    what: 'kill -9 of PostgreSQL',
    rounds: { short: 1, full: 20 },
    inject: () => staying(databaseEnds('kill')),
  },
  {
    name: 'F3',
    what: 'fast restart of PostgreSQL',
    rounds: { short: 0, full: 10 },
    inject: () => staying(databaseEnds('end')),
  },
  {
    name: 'F4',
    what: 'database silent, then refused, 60 s each',
    rounds: { short: 1, full: 2 },
    inject: ({ index, short }) =>
      staying(databaseUnreachable(index % 2 === 0 ? 'silent' : 'refused', short ? 3_000 : 60_000)),
  },
  {
    name: 'F9',
    what: 'malformed frames of a member while two others type',
    rounds: { short: 1, full: 1 },
    inject: ({ short }) => staying(hostileFrames(short ? 300 : 10_000)),
  },
  {
    name: 'F16',
    what: '500 connections in 25 rooms, all typing',
    rounds: { short: 0, full: 1 },
    perform: crowdRound,
  },
  {
    name: 'F21',
    what: 'the server dies at each step of compacting a log',
    rounds: { short: 1, full: 8 },
    inject: ({ index }) =>
      staying(diesCompacting(`compact:${COMPACTION_STEPS[(index + 1) % COMPACTION_STEPS.length] ?? ''}`)),
  },
  {
    name: 'F22',
    what: 'COMMIT sent and never answered',
    rounds: { short: 1, full: 10 },
    inject: ({ short }) => staying(commitUnknown(short ? 5 : 20)),
  },
  {
    name: 'F26',
    what: 'anonymous requests for sign-in links, 25 a second from the address of all',
    rounds: { short: 0, full: 1 },
    perform: signInFloodRound,
  },
  {
    name: 'F27',
    what: 'one member sends, opens and asks for as much as it can',
    rounds: { short: 0, full: 1 },
    perform: oneMemberRound,
  },
];
