import type { Admission } from '@passerelle/domain';
import { EntitySchema } from 'typeorm';

/**
 * A member who came to an open meeting, by what the server saw (an open page, signed in), and who let them in; or whose
 * membership ended while it was open.
 */
export interface Attendance extends Admission {
  meetingId: string;
  accountId: string;
  /** The first arrival. */
  arrivedAt: Date;
  /** The arrival since which they were never away for a quarter of an hour. */
  presentSince: Date;
  /** Null while the person is there. */
  leftAt: Date | null;
}

export const ATTENDANCE_TABLE = new EntitySchema<Attendance>({
  name: 'attendance',
  columns: {
    meetingId: { type: 'uuid', primary: true },
    accountId: { type: 'uuid', primary: true },
    arrivedAt: { type: 'timestamptz' },
    presentSince: { type: 'timestamptz' },
    leftAt: { type: 'timestamptz', nullable: true },
    admittedAt: { type: 'timestamptz', nullable: true },
    admittedBy: { type: 'uuid', nullable: true },
    sentOutAt: { type: 'timestamptz', nullable: true },
    sentOutBy: { type: 'uuid', nullable: true },
  },
  foreignKeys: [
    { target: 'meeting', columnNames: ['meetingId'], referencedColumnNames: ['id'] },
    { target: 'account', columnNames: ['accountId'], referencedColumnNames: ['id'] },
    { target: 'account', columnNames: ['admittedBy'], referencedColumnNames: ['id'] },
    { target: 'account', columnNames: ['sentOutBy'], referencedColumnNames: ['id'] },
  ],
});
