import { PRESENCES, type AttendanceEntry } from '@passerelle/domain';
import { EntitySchema } from 'typeorm';

/** As stored: a line taken off the list stays, without any name, so that the same command sent again finds it. */
export type AttendanceEntryRow = AttendanceEntry & { removedAt: Date | null };

export const ATTENDANCE_ENTRY_TABLE = new EntitySchema<AttendanceEntryRow>({
  name: 'attendance_entry',
  columns: {
    id: { type: 'uuid', primary: true },
    meetingId: { type: 'uuid' },
    accountId: { type: 'uuid', nullable: true },
    name: { type: 'text' },
    organisationName: { type: 'text' },
    presence: { type: 'enum', enum: PRESENCES, enumName: 'presence' },
    arrivedAt: { type: 'timestamptz', nullable: true },
    leftAt: { type: 'timestamptz', nullable: true },
    recordedBy: { type: 'uuid', nullable: true },
    removedAt: { type: 'timestamptz', nullable: true },
  },
  foreignKeys: [
    { target: 'meeting', columnNames: ['meetingId'], referencedColumnNames: ['id'] },
    { target: 'account', columnNames: ['accountId'], referencedColumnNames: ['id'] },
    { target: 'account', columnNames: ['recordedBy'], referencedColumnNames: ['id'] },
  ],
  // One line for a member; guests have no account, and nulls never collide.
  indices: [{ columns: ['meetingId', 'accountId'], unique: true, where: '"removed_at" is null' }],
});
