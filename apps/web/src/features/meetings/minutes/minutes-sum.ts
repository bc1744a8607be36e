import type { MinutesView } from '@passerelle/contracts';

type Entry = MinutesView['entries'][number];

export interface MinutesSum {
  decided: number;
  postponed: number;
  followUps: number;
  /** Cases that the reader may read, among `cases`. */
  readable: number;
  /** All the cases of the meeting, reserved ones included; general points are for everybody and not counted. */
  cases: number;
}

/** What the minutes hold for its reader. Reserved entries are counted in nothing but the number of cases. */
export function minutesSum(entries: readonly Entry[]): MinutesSum {
  const sum: MinutesSum = { decided: 0, postponed: 0, followUps: 0, readable: 0, cases: 0 };
  for (const entry of entries) {
    if (entry.kind === 'point') continue;
    sum.cases += 1;
    if (entry.kind === 'reserved') continue;
    sum.readable += 1;
    if (entry.kind === 'decided' || entry.kind === 'carried') sum.decided += 1;
    if (entry.kind === 'postponed') sum.postponed += 1;
    else sum.followUps += entry.followUps.length;
  }
  return sum;
}

type Attendance = MinutesView['attendance'];

/** Who took part and who was excused; older minutes only hold those who took part. */
export function attendanceSum(attendance: Attendance): {
  present: Attendance;
  excused: Attendance;
  organisations: number;
} {
  const present = attendance.filter(({ presence }) => presence !== 'excused');
  const excused = attendance.filter(({ presence }) => presence === 'excused');
  return { present, excused, organisations: new Set(present.map(({ organisation }) => organisation)).size };
}

/** A fingerprint in groups of four, to be read aloud or compared by eye. */
export function groupedByFour(fingerprint: string): string {
  return fingerprint.match(/.{1,4}/g)?.join(' ') ?? '';
}
