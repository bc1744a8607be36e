import type { AttendanceLine } from '@passerelle/contracts';
import type { AttendanceEntry } from '@passerelle/domain';
import type { Member } from '../../../model/memberships/member.repository.js';
import { byOrganisation } from '../../../model/attendance/attendance-entry.repository.js';

type Online = (accountId: string) => boolean;

/** The lines of the list: every member now, known or not, then former members and guests who have a line. */
export function presentAttendanceLines(
  members: Member[],
  entries: AttendanceEntry[],
  online: Online,
): AttendanceLine[] {
  const lineOf = new Map(entries.map((entry) => [entry.accountId, entry]));
  const memberIds = new Set(members.map((member) => member.accountId));
  const others = entries.filter(({ accountId }) => accountId === null || !memberIds.has(accountId));
  const current = members.map((member) => {
    const entry = lineOf.get(member.accountId);
    return entry ? presentEntry(entry, online) : unknownLine(member, online);
  });
  return [...current.sort(byOrganisation), ...others.map((entry) => presentEntry(entry, online))];
}

function presentEntry(entry: AttendanceEntry, online: Online): AttendanceLine {
  const { id: entryId, accountId, name, organisationName, presence } = entry;
  return {
    ...{ entryId, accountId, name, organisationName, presence },
    arrivedAt: entry.arrivedAt?.toISOString() ?? null,
    leftAt: entry.leftAt?.toISOString() ?? null,
    online: accountId !== null && online(accountId),
    seenOnly: entry.recordedBy === null,
  };
}

function unknownLine({ accountId, name, organisationName }: Member, online: Online): AttendanceLine {
  const nothing = { entryId: null, presence: null, arrivedAt: null, leftAt: null, seenOnly: false };
  return { ...nothing, accountId, name, organisationName, online: online(accountId) };
}
