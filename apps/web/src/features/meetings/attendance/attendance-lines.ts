import type { AttendanceLine } from '@passerelle/contracts';
import type { Presence } from '@passerelle/domain';

/** What the list holds, in figures. `unknown` counts members of whom nothing is written yet. */
export type AttendanceCounts = Record<Presence | 'unknown', number>;

export function attendanceCounts(lines: readonly AttendanceLine[]): AttendanceCounts {
  const counts: AttendanceCounts = { room: 0, remote: 0, excused: 0, unknown: 0 };
  for (const { presence } of lines) counts[presence ?? 'unknown'] += 1;
  return counts;
}

export interface OrganisationLines {
  name: string;
  lines: AttendanceLine[];
}

/** The lines as the server orders them, gathered by organisation: a guest joins the members of the same one. */
export function byOrganisation(lines: readonly AttendanceLine[]): OrganisationLines[] {
  const groups = new Map<string, AttendanceLine[]>();
  for (const line of lines) groups.set(line.organisationName, [...(groups.get(line.organisationName) ?? []), line]);
  return [...groups].map(([name, group]) => ({ name, lines: group }));
}

/** The members among these lines: guests have no account and are marked one by one. */
export function accountsOf(lines: readonly AttendanceLine[]): string[] {
  return lines.flatMap(({ accountId }) => (accountId === null ? [] : [accountId]));
}

/** Those whose page is open and of whom no line is written: what a command for many never overwrites. */
export function connectedToMark(lines: readonly AttendanceLine[]): string[] {
  return accountsOf(lines.filter(({ online, presence, seenOnly }) => online && (presence === null || seenOnly)));
}

/** A line as it will be once these marks have reached the server. */
export function withMarks(
  lines: readonly AttendanceLine[],
  marks: ReadonlyMap<string, Presence>,
): readonly AttendanceLine[] {
  if (marks.size === 0) return lines;
  return lines.map((line) => {
    const presence = marks.get(lineKey(line));
    return presence === undefined ? line : { ...line, presence, seenOnly: false };
  });
}

/** A member by the account, a guest by the line. */
export function lineKey({ accountId, entryId, name }: AttendanceLine): string {
  return accountId ?? entryId ?? name;
}
