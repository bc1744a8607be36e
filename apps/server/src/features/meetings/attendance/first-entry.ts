import { randomUUID } from 'node:crypto';
import type { AttendanceEntry, Meeting } from '@passerelle/domain';
import type { Member } from '../../../model/memberships/member.repository.js';

/** What is known of a person of whom the list says nothing yet. */
export const NOTHING_KNOWN = { presence: 'room', arrivedAt: null, leftAt: null } as const;

/** The first entry of a member in the list of a meeting. */
export function firstEntry(meeting: Meeting, { accountId, name, organisationName }: Member): AttendanceEntry {
  const entry = { id: randomUUID(), meetingId: meeting.id, accountId, name, organisationName };
  return { ...entry, ...NOTHING_KNOWN, recordedBy: null };
}
