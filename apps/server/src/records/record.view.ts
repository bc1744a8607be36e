import type { RecordView } from '@passerelle/contracts';
import type { Meeting, RecordEntry } from '@passerelle/domain';
import type { FrozenRecord } from './decision-record.repository.js';

/** What a reader of the record may see: the cases, and what its organisations carry or owe. */
export interface RecordReader {
  seesCase(caseFileId: string): boolean;
  /** Names of the reader's organisations in the committee. */
  organisations: string[];
}

type EntryView = RecordView['entries'][number];

/** The record, or the extract of it that its reader may see. */
export function presentRecord(meeting: Meeting, record: FrozenRecord, reader: RecordReader): RecordView {
  const { content, fingerprint } = record;
  const whole = content.entries.every((entry) => reader.seesCase(entry.caseFileId));
  const { startsAt, closedAt, place, facilitator, attendance } = content;
  return {
    meetingId: meeting.id,
    committeeName: content.committee,
    ...{ startsAt, closedAt, place, facilitator, attendance, fingerprint },
    extractFor: whole ? null : reader.organisations.join(', '),
    entries: content.entries.map((entry, index) => presentEntry(entry, index + 1, reader)),
  };
}

function presentEntry(entry: RecordEntry, place: number, reader: RecordReader): EntryView {
  const { reference, result } = entry;
  const followUps = entry.followUps.map(({ organisation, text, dueDate }) => ({ organisation, text, dueDate }));
  const concerned =
    reader.seesCase(entry.caseFileId) || (result.kind === 'decided' && reader.organisations.includes(result.carrier));
  if (!concerned) {
    const owed = followUps.filter(({ organisation }) => reader.organisations.includes(organisation));
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
