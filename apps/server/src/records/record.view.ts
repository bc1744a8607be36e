import type { RecordView } from '@passerelle/contracts';
import type { Meeting, RecordEntry } from '@passerelle/domain';
import type { FrozenRecord } from './decision-record.repository.js';

/** What a reader of the record may see: the cases, and what its organisations carry or owe. */
export interface RecordReader {
  seesCase(caseFileId: string): boolean;
  /** The organisations that the reader serves in the committee, by id, with their names. */
  organisations: ReadonlyMap<string, string>;
}

type EntryView = RecordView['entries'][number];

/** The record, or the extract of it that its reader may see. */
export function presentRecord(meeting: Meeting, record: FrozenRecord, reader: RecordReader): RecordView {
  const { content, fingerprint } = record;
  const whole = content.entries.every((entry) => reader.seesCase(entry.caseFileId));
  const { startsAt, openedAt, closedAt, place, facilitator, attendance } = content;
  return {
    meetingId: meeting.id,
    committeeName: content.committee,
    ...{ startsAt, openedAt, closedAt, place, facilitator, attendance, fingerprint },
    extractFor: whole ? null : [...reader.organisations.values()].join(', '),
    entries: content.entries.map((entry, index) => presentEntry(entry, index + 1, reader)),
  };
}

function presentEntry(entry: RecordEntry, place: number, reader: RecordReader): EntryView {
  const { reference, result } = entry;
  const shown = ({ organisation, text, dueDate }: RecordEntry['followUps'][number]) => ({
    organisation,
    text,
    dueDate,
  });
  const followUps = entry.followUps.map(shown);
  const concerned =
    reader.seesCase(entry.caseFileId) || (result.kind === 'decided' && reader.organisations.has(result.carrierId));
  if (!concerned) {
    const owed = entry.followUps.filter(({ organisationId }) => reader.organisations.has(organisationId)).map(shown);
    return owed.length > 0
      ? { kind: 'follow-ups-only', place, reference, followUps: owed }
      : { kind: 'reserved', place };
  }
  if (result.kind === 'postponed') {
    const { missing, missingFrom, question } = result;
    return { kind: 'postponed', place, reference, question, missing, missingFrom };
  }
  const { outcome, wording, carrier, plannedDate, reason, question } = result;
  return { kind: 'decided', place, reference, reason, question, outcome, wording, carrier, plannedDate, followUps };
}
