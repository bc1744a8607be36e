import { Injectable } from '@nestjs/common';
import type { BodyOf, endSeatCommand } from '@passerelle/contracts';
import { mayEndSeat } from '@passerelle/domain';
import { SeatRepository } from '../../../model/memberships/membership.repository.js';
import type { MemberActor } from '../../../platform/database/actor.js';
import { toCommand } from '../../../platform/database/commands.js';
import { Transaction } from '../../../platform/database/transaction.js';
import { refuse } from '../../../platform/refused.js';
import { LockAgendas } from '../../../model/agenda/lock-agendas.js';
import { CommitteeKeeping } from '../committee-admin.js';
import { LeaveSeat } from '../leave-membership.js';

/** A seat is taken back; what its member had in hand is handed over first. */
@Injectable()
export class EndMemberSeat {
  constructor(
    private readonly transaction: Transaction,
    private readonly keeping: CommitteeKeeping,
    private readonly agendas: LockAgendas,
    private readonly seats: SeatRepository,
    private readonly leave: LeaveSeat,
  ) {}

  /** Gives the committee of the seat. */
  async execute(actor: MemberActor, id: string, request: BodyOf<typeof endSeatCommand>): Promise<string> {
    const { committeeId } = await this.transaction.run(actor, async (tx) => {
      const seat = await this.seats.get(tx, id);
      await this.keeping.toShow(tx, seat.committeeId);
      return seat;
    });
    await this.transaction.command(actor, toCommand('administration.end-seat', id, request), async (tx) => {
      await this.agendas.ofCommittee(tx, committeeId);
      const { viewer } = await this.keeping.toChange(tx, committeeId);
      const seat = await this.seats.get(tx, id);

      if (!mayEndSeat(viewer, seat)) refuse('not-allowed');

      await this.leave.execute(tx, seat, request.handOverTo);
    });
    return committeeId;
  }
}
