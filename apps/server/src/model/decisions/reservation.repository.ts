import { Injectable } from '@nestjs/common';
import type { Reservation } from '@passerelle/domain';
import { In, IsNull } from 'typeorm';
import type { Work } from '../../platform/database/transaction.js';
import { refuse } from '../../platform/refused.js';
import { KeyRingStore } from '../../platform/sealing/key-ring-store.js';
import { RESERVATION_TABLE, type ReservationRow } from './reservation.table.js';

const TEXT = 'reservation/text';

@Injectable()
export class ReservationRepository {
  constructor(private readonly keys: KeyRingStore) {}

  /** The reservations that stand for some items, in the order in which they were said. */
  async ofItems(work: Work, agendaItemIds: string[]): Promise<Reservation[]> {
    const rows = await work.manager.find(RESERVATION_TABLE, {
      where: { agendaItemId: In(agendaItemIds), withdrawnAt: IsNull() },
      order: { recordedAt: 'ASC', id: 'ASC' },
    });
    return this.open(work, rows);
  }

  /** One reservation, withdrawn or not. */
  async get(work: Work, id: string): Promise<Reservation> {
    const row = await work.manager.findOneBy(RESERVATION_TABLE, { id });
    const [reservation] = await this.open(work, row ? [row] : []);
    return reservation ?? refuse('not-found');
  }

  async add(work: Work, reservation: Reservation): Promise<void> {
    const key = await this.keys.get(work, reservation.caseFileId);
    await work.manager.insert(RESERVATION_TABLE, { ...reservation, text: key.sealText(TEXT, reservation.text) });
  }

  async withdraw(work: Work, { id, withdrawnAt }: Reservation): Promise<void> {
    await work.manager.update(RESERVATION_TABLE, { id }, { withdrawnAt });
  }

  private async open(work: Work, rows: ReservationRow[]): Promise<Reservation[]> {
    const keys = await this.keys.getMany(
      work,
      rows.map((row) => row.caseFileId),
    );
    return rows.flatMap((row) => {
      const key = keys.get(row.caseFileId);
      return key ? [{ ...row, text: key.openText(TEXT, row.text) }] : [];
    });
  }
}
