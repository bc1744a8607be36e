import type { RecordView } from '@passerelle/contracts';
import {
  isCaseEntry,
  type CaseRecordEntry,
  type Meeting,
  type PointRecordEntry,
  type RecordAttendance,
} from '@passerelle/domain';
import type { FrozenMinutes } from '../../../model/minutes/minutes.repository.js';

/** What a reader of the record may see: the cases, and what its organisations carry or owe. */
export interface MinutesReader {
  seesCase(caseFileId: string): boolean;
  /** [SEE-9] The person still agrees that what an organisation is asked to do is passed on to it. */
  isPassedOn(caseFileId: string): boolean;
  /** The organisations that the reader serves in the committee and the entries that they have been, by id, with their names. */
  organisations: ReadonlyMap<string, string>;
  /** The organisations whose extract the asker may make. */
  extracts: RecordView['extracts'];
}

type EntryView = RecordView['entries'][number];

/** The record, or the extract of it that its reader may see. General points are for every member of the committee. */
export function presentMinutes(meeting: Meeting, record: FrozenMinutes, reader: MinutesReader): RecordView {
  const { content, fingerprint } = record;
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

function presentAttendance(line: RecordAttendance): RecordView['attendance'][number] {
  const { name, organisation, presence = null, arrivedAt = null, leftAt = null } = line;
  return { name, organisation, presence, arrivedAt, leftAt };
}

function presentPoint({ point, title, organisation, note, postponed }: PointRecordEntry, place: number): EntryView {
  return { kind: 'point', place, point, title, organisation, note, postponed };
}

function presentCase(entry: CaseRecordEntry, place: number, reader: MinutesReader): EntryView {
  const { reference, result, reservations = [] } = entry;
  const shown = ({ organisation, text, dueDate }: CaseRecordEntry['followUps'][number]) => ({
    organisation,
    text,
    dueDate,
  });
  const followUps = entry.followUps.map(shown);
  const sees = reader.seesCase(entry.caseFileId);
  if (!sees && !reader.isPassedOn(entry.caseFileId)) return { kind: 'reserved', place };
  const concerned = sees || (result.kind === 'decided' && reader.organisations.has(result.carrierId));
  if (!concerned) {
    const owed = entry.followUps.filter(({ organisationId }) => reader.organisations.has(organisationId)).map(shown);
    return owed.length > 0
      ? { kind: 'follow-ups-only', place, reference, followUps: owed }
      : { kind: 'reserved', place };
  }
  const known = { place, reference, question: result.question, reservations };
  if (result.kind === 'postponed') {
    return { kind: 'postponed', ...known, missing: result.missing, missingFrom: result.missingFrom };
  }
  const { outcome, wording, carrier, plannedDate, reason } = result;
  return { kind: 'decided', ...known, reason, outcome, wording, carrier, plannedDate, followUps };
}
