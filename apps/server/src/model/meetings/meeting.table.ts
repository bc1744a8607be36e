import { MEETING_STATUSES, type Meeting } from '@passerelle/domain';
import { EntitySchema } from 'typeorm';

export const MEETING_TABLE = new EntitySchema<Meeting>({
  name: 'meeting',
  columns: {
    id: { type: 'uuid', primary: true },
    committeeId: { type: 'uuid' },
    status: { type: 'enum', enum: MEETING_STATUSES, enumName: 'meeting_status' },
    startsAt: { type: 'timestamptz' },
    durationMinutes: { type: 'int' },
    place: { type: 'text', nullable: true },
    directions: { type: 'text', nullable: true },
    link: { type: 'text', nullable: true },
    openedAt: { type: 'timestamptz', nullable: true },
    closedAt: { type: 'timestamptz', nullable: true },
    currentItemId: { type: 'uuid', nullable: true },
    currentSince: { type: 'timestamptz', nullable: true },
    leaderId: { type: 'uuid', nullable: true },
    version: { type: 'int' },
  },
  foreignKeys: [
    { target: 'committee', columnNames: ['committeeId'], referencedColumnNames: ['id'] },
    { target: 'account', columnNames: ['leaderId'], referencedColumnNames: ['id'] },
  ],
  indices: [{ columns: ['committeeId', 'startsAt'] }],
});
