import { RESERVATION_KINDS, type Reservation } from '@passerelle/domain';
import { EntitySchema } from 'typeorm';

/** As stored: the words are sealed with the key of the case. */
export type ReservationRow = Omit<Reservation, 'text'> & { text: Buffer };

export const RESERVATION_TABLE = new EntitySchema<ReservationRow>({
  name: 'reservation',
  columns: {
    id: { type: 'uuid', primary: true },
    agendaItemId: { type: 'uuid' },
    caseFileId: { type: 'uuid' },
    kind: { type: 'enum', enum: RESERVATION_KINDS, enumName: 'reservation_kind' },
    organisationId: { type: 'uuid' },
    text: { type: 'bytea' },
    recordedBy: { type: 'uuid' },
    recordedAt: { type: 'timestamptz' },
    withdrawnAt: { type: 'timestamptz', nullable: true },
  },
  foreignKeys: [
    { target: 'agenda_item', columnNames: ['agendaItemId'], referencedColumnNames: ['id'] },
    { target: 'case_file', columnNames: ['caseFileId'], referencedColumnNames: ['id'] },
    { target: 'organisation', columnNames: ['organisationId'], referencedColumnNames: ['id'] },
    { target: 'account', columnNames: ['recordedBy'], referencedColumnNames: ['id'] },
  ],
  indices: [{ columns: ['agendaItemId'] }],
});
