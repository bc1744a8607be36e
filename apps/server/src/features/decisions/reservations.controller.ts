import { Controller } from '@nestjs/common';
import { makeReservationCommand, withdrawReservationCommand, type AgendaItemView } from '@passerelle/contracts';
import { MakeReservation } from './commands/make-reservation.js';
import { WithdrawReservation } from './commands/withdraw-reservation.js';
import { Door, Input, type Asked } from '../../platform/http/endpoint.js';
import { ShowAgendaItem } from '../../model/agenda/item-page/show-agenda-item.js';

/** What is said beside a decision. */
@Controller()
export class ReservationsController {
  constructor(
    private readonly make: MakeReservation,
    private readonly withdraw: WithdrawReservation,
    private readonly item: ShowAgendaItem,
  ) {}

  @Door(makeReservationCommand)
  async made(
    @Input(makeReservationCommand) { actor, params, body }: Asked<typeof makeReservationCommand>,
  ): Promise<AgendaItemView> {
    await this.make.execute(actor, params.itemId, body);
    return this.item.execute(actor, params.itemId);
  }

  @Door(withdrawReservationCommand)
  async withdrawn(
    @Input(withdrawReservationCommand) { actor, params, body }: Asked<typeof withdrawReservationCommand>,
  ): Promise<AgendaItemView> {
    return this.item.execute(actor, await this.withdraw.execute(actor, params.reservationId, body));
  }
}
