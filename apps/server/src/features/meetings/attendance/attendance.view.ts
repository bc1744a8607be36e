import type { AttendanceLine } from '@passerelle/contracts';
import type { AdmissionState, AttendanceEntry } from '@passerelle/domain';
import type { CommitteeMember, Member } from '../../../model/memberships/member.repository.js';
import { byOrganisation } from '../../../model/attendance/attendance-entry.repository.js';

/** What the server sees of the members now. */
export interface SeenMembers {
  online: ReadonlySet<string>;
  /** Of those who came. */
  admissions: ReadonlyMap<string, AdmissionState>;
  /** The viewer lets members in, and sends them out. */
  admits: boolean;
}

type Admission = Pick<AttendanceLine, 'admission' | 'abilities'>;
type Taken = Omit<AttendanceLine, keyof Admission>;

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

/** Of a guest, and of a former member. */
const NO_ADMISSION: Admission = { admission: null, abilities: { admit: false, sendOut: false } };

/** Who waited and has gone is let in, or kept out, once they are back. */
function presentAdmission(
  { accountId, facilitates }: CommitteeMember,
  { admissions, admits, online }: SeenMembers,
): Admission {
  const admission = admissions.get(accountId) ?? null;
  const isGone = admission === 'waiting' && !online.has(accountId);
  const mayChange = admits && admission !== null && !isGone && !facilitates;
  return {
    admission,
    abilities: {
      admit: mayChange && admission !== 'admitted',
      sendOut: mayChange && admission !== 'sent-out',
    },
  };
}
