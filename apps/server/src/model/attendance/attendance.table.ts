import { EntitySchema } from 'typeorm';

/** Somebody in the room of a meeting, by what the server saw: an open page, signed in. */
export interface Attendance {
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
  },
  foreignKeys: [
    { target: 'meeting', columnNames: ['meetingId'], referencedColumnNames: ['id'] },
    { target: 'account', columnNames: ['accountId'], referencedColumnNames: ['id'] },
  ],
});
