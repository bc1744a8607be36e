import { Injectable } from '@nestjs/common';
import type { Reservation } from '@passerelle/domain';
import { In, IsNull } from 'typeorm';
import type { Tx } from '../../platform/database/tx.js';
import { refuse } from '../../platform/refused.js';
import { KeyRingStore } from '../../platform/sealing/key-ring-store.js';
import { RESERVATION_TABLE, type ReservationRow } from './reservation.table.js';

const TEXT = 'reservation/text';

@Injectable()
export class ReservationRepository {
  constructor(private readonly keys: KeyRingStore) {}

  /** The reservations of some items that are not withdrawn, oldest first. */
  async ofItems(tx: Tx, agendaItemIds: string[]): Promise<Reservation[]> {
    const rows = await tx.manager.find(RESERVATION_TABLE, {
      where: { agendaItemId: In(agendaItemIds), withdrawnAt: IsNull() },
      order: { recordedAt: 'ASC', id: 'ASC' },
    });
    return this.open(tx, rows);
  }

  /** One reservation, withdrawn or not. */
  async get(tx: Tx, id: string): Promise<Reservation> {
    const row = await tx.manager.findOneBy(RESERVATION_TABLE, { id });
    const [reservation] = await this.open(tx, row ? [row] : []);
    return reservation ?? refuse('not-found');
  }

  async add(tx: Tx, reservation: Reservation): Promise<void> {
    const key = await this.keys.get(tx, reservation.caseFileId);
    await tx.manager.insert(RESERVATION_TABLE, { ...reservation, text: key.sealText(TEXT, reservation.text) });
  }

  async withdraw(tx: Tx, { id, withdrawnAt }: Reservation): Promise<void> {
    await tx.manager.update(RESERVATION_TABLE, { id }, { withdrawnAt });
  }

  private async open(tx: Tx, rows: ReservationRow[]): Promise<Reservation[]> {
    const keys = await this.keys.getMany(
      tx,
      rows.map((row) => row.caseFileId),
    );
    return rows.flatMap((row) => {
      const key = keys.get(row.caseFileId);
      return key ? [{ ...row, text: key.openText(TEXT, row.text) }] : [];
    });
  }
}
