import { Injectable } from '@nestjs/common';
import { mayWithdrawReservation, withdrawReservation } from '@passerelle/domain';
import type { MemberActor } from '../../../platform/database/actor.js';
import { Transaction } from '../../../platform/database/transaction.js';
import { accepted, refuse } from '../../../platform/refused.js';
import { DiscussItem } from '../../../model/agenda/discuss-item.js';
import { ReservationRepository } from '../../../model/decisions/reservation.repository.js';

/** A reservation is taken back while the meeting is open. */
@Injectable()
export class WithdrawReservation {
  constructor(
    private readonly transaction: Transaction,
    private readonly discuss: DiscussItem,
    private readonly reservations: ReservationRepository,
  ) {}

  /** Answers the id of the item on which it was made. */
  async execute(actor: MemberActor, reservationId: string, { commandId }: { commandId: string }): Promise<string> {
    const { agendaItemId } = await this.transaction.run(actor, (work) => this.reservations.get(work, reservationId));
    const request = { commandId, reservationId, action: 'reservations.withdraw' };
    await this.discuss.execute(
      actor,
      agendaItemId,
      request,
      async ({ work, viewer, meeting, item, caseFile, room }) => {
        const reservation = await this.reservations.get(work, reservationId);
        if (!mayWithdrawReservation(viewer, reservation, caseFile, room)) refuse('not-allowed');

        const withdrawn = accepted(withdrawReservation(meeting, reservation, work.now));

        await this.reservations.withdraw(work, withdrawn);
        return item;
      },
    );
    return agendaItemId;
  }
}
