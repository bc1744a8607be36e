import type { CaseContactView, MinutesView } from '@passerelle/contracts';
import {
  extractOfCase,
  isCaseEntry,
  type CaseMinutesEntry,
  type Meeting,
  type PointMinutesEntry,
  type MinutesAttendance,
} from '@passerelle/domain';
import type { FrozenMinutes } from '../../../model/minutes/minutes.repository.js';

/** What a reader of the minutes may see: the cases, and what its organisations carry or owe. */
export interface MinutesReader {
  seesCase(caseFileId: string): boolean;
  /** [SEE-9] The person still agrees that what an organisation is asked to do is passed on to it. */
  isPassedOn(caseFileId: string): boolean;
  /** [SEE-11] Whom to call about a case that the reader does not follow. */
  contacts: ReadonlyMap<string, CaseContactView>;
  /**
   * The organisations that the reader serves in the committee and the entries that they have been, by id, with their
   * names.
   */
  organisations: ReadonlyMap<string, string>;
  /** The organisations whose extract the asker may make. */
  extracts: MinutesView['extracts'];
}

type EntryView = MinutesView['entries'][number];

/**
 * The minutes, or the extract of them that its reader may see. General points are for every member of the committee.
 */
export function presentMinutes(meeting: Meeting, minutes: FrozenMinutes, reader: MinutesReader): MinutesView {
  const { content, fingerprint } = minutes;
  const whole = content.entries.every((entry) => !isCaseEntry(entry) || reader.seesCase(entry.caseFileId));
  const { startsAt, openedAt, closedAt, place, facilitator } = content;
  return {
    meetingId: meeting.id,
    committeeName: content.committee,
    ...{ startsAt, openedAt, closedAt, place, facilitator, fingerprint },
    extractFor: whole ? null : [...new Set(reader.organisations.values())].join(', '),
    extracts: reader.extracts,
    attendance: content.attendance.map(presentAttendance),
    entries: content.entries.map((entry, index) =>
      isCaseEntry(entry) ? presentCase(entry, index + 1, reader) : presentPoint(entry, index + 1),
    ),
  };
}

function presentAttendance(line: MinutesAttendance): MinutesView['attendance'][number] {
  const { name, organisation, presence = null, arrivedAt = null, leftAt = null } = line;
  return { name, organisation, presence, arrivedAt, leftAt };
}

function presentPoint({ point, title, organisation, note, postponed }: PointMinutesEntry, place: number): EntryView {
  return { kind: 'point', place, point, title, organisation, note, postponed };
}

function presentCase(entry: CaseMinutesEntry, place: number, reader: MinutesReader): EntryView {
  const { caseFileId, reference } = entry;
  const extract = extractOfCase(entry, {
    seesCase: reader.seesCase(caseFileId),
    isPassedOn: reader.isPassedOn(caseFileId),
    organisationIds: new Set(reader.organisations.keys()),
  });
  if (extract.kind === 'whole') return presentWhole(entry, place);
  const contact = reader.contacts.get(caseFileId);
  if (extract.kind === 'reserved' || !contact) return { kind: 'reserved', place };
  const followUps = extract.followUps.map(presentFollowUp);
  const known = { place, reference, followUps, contact };
  return extract.kind === 'owed'
    ? { kind: 'follow-ups-only', ...known }
    : { kind: 'carried', ...known, ...extract.decision };
}

function presentWhole({ reference, result, followUps, reservations = [] }: CaseMinutesEntry, place: number): EntryView {
  const known = { place, reference, question: result.question, reservations };
  if (result.kind === 'postponed') {
    return { kind: 'postponed', ...known, missing: result.missing, missingFrom: result.missingFrom };
  }
  const { outcome, wording, carrier, plannedDate, reason } = result;
  return {
    kind: 'decided',
    ...known,
    reason,
    outcome,
    wording,
    carrier,
    plannedDate,
    followUps: followUps.map(presentFollowUp),
  };
}

function presentFollowUp({ organisation, text, dueDate }: CaseMinutesEntry['followUps'][number]) {
  return { organisation, text, dueDate };
}
