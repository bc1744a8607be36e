import type { AttendanceLine } from '@passerelle/contracts';
import { admissionState, type Admission, type AttendanceEntry } from '@passerelle/domain';
import type { CommitteeMember, Member } from '../../../model/memberships/member.repository.js';
import { byOrganisation } from '../../../model/attendance/attendance-entry.repository.js';

/** What the server sees of the members now. */
export interface SeenMembers {
  online: ReadonlySet<string>;
  /** Of those who came. */
  admissions: ReadonlyMap<string, Admission>;
  /** What the viewer may do with the admission of a member. */
  abilities: (admission: Admission, who: { facilitates: boolean; online: boolean }) => AttendanceLine['abilities'];
}

type ShownAdmission = Pick<AttendanceLine, 'admission' | 'abilities'>;
type Taken = Omit<AttendanceLine, keyof ShownAdmission>;

/** The lines of the list: every member now, known or not, then former members and guests who have a line. */
export function presentAttendanceLines(
  members: CommitteeMember[],
  entries: AttendanceEntry[],
  seen: SeenMembers,
): AttendanceLine[] {
  const lineOf = new Map(entries.map((entry) => [entry.accountId, entry]));
  const memberIds = new Set(members.map((member) => member.accountId));
  const others = entries.filter(({ accountId }) => accountId === null || !memberIds.has(accountId));
  const current = members.map((member) => {
    const entry = lineOf.get(member.accountId);
    return { ...(entry ? presentEntry(entry, seen) : unknownLine(member, seen)), ...presentAdmission(member, seen) };
  });
  return [
    ...current.sort(byOrganisation),
    ...others.map((entry) => ({ ...presentEntry(entry, seen), ...NO_ADMISSION })),
  ];
}

function presentEntry(entry: AttendanceEntry, { online }: SeenMembers): Taken {
  const { id: entryId, accountId, name, organisationName, presence } = entry;
  return {
    ...{ entryId, accountId, name, organisationName, presence },
    arrivedAt: entry.arrivedAt?.toISOString() ?? null,
    leftAt: entry.leftAt?.toISOString() ?? null,
    online: accountId !== null && online.has(accountId),
    seenOnly: entry.recordedBy === null,
  };
}

function unknownLine({ accountId, name, organisationName }: Member, { online }: SeenMembers): Taken {
  const nothing = { entryId: null, presence: null, arrivedAt: null, leftAt: null, seenOnly: false };
  return { ...nothing, accountId, name, organisationName, online: online.has(accountId) };
}

export const NO_ABILITY: AttendanceLine['abilities'] = { admit: false, sendOut: false };

/** Of a guest, of a former member, and of a member who never came. */
const NO_ADMISSION: ShownAdmission = { admission: null, abilities: NO_ABILITY };

function presentAdmission({ accountId, facilitates }: CommitteeMember, seen: SeenMembers): ShownAdmission {
  const admission = seen.admissions.get(accountId);
  if (!admission) return NO_ADMISSION;
  const who = { facilitates, online: seen.online.has(accountId) };
  return { admission: admissionState(admission), abilities: seen.abilities(admission, who) };
}
