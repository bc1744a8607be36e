import { Injectable } from '@nestjs/common';
import type { AgendaItemView } from '@passerelle/contracts';
import { ShowAgendaItem } from '../../../model/agenda/item-page/show-agenda-item.js';
import { ReservationRepository } from '../../../model/decisions/reservation.repository.js';
import type { Tx } from '../../../platform/database/tx.js';

/** The agenda item on which a reservation was made. */
@Injectable()
export class ShowReservationItem {
  constructor(
    private readonly reservations: ReservationRepository,
    private readonly items: ShowAgendaItem,
  ) {}

  async execute(tx: Tx, { reservationId }: { reservationId: string }): Promise<AgendaItemView> {
    const { agendaItemId } = await this.reservations.get(tx, reservationId);
    return this.items.execute(tx, { itemId: agendaItemId });
  }
}
