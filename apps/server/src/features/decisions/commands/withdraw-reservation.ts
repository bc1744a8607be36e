import { Injectable } from '@nestjs/common';
import { mayWithdrawReservation, withdrawReservation } from '@passerelle/domain';
import { CaseAccess } from '../../../model/agenda/case-access.js';
import { ReservationRepository } from '../../../model/decisions/reservation.repository.js';
import { announceInMeeting } from '../../../model/meetings/announce-meeting.js';
import type { Tx } from '../../../platform/database/tx.js';
import { accepted, refuse } from '../../../platform/refused.js';

/** A reservation is taken back while the meeting is open. */
@Injectable()
export class WithdrawReservation {
  constructor(
    private readonly access: CaseAccess,
    private readonly reservations: ReservationRepository,
  ) {}

  async execute(tx: Tx, { reservationId }: { reservationId: string }): Promise<void> {
    const { agendaItemId } = await this.reservations.get(tx, reservationId);
    const { viewer, meeting, caseFile, room } = await this.access.lockItem(tx, agendaItemId);
    // Read again under the lock: it may have been withdrawn meanwhile.
    const reservation = await this.reservations.get(tx, reservationId);

    if (!mayWithdrawReservation(viewer, reservation, caseFile, room)) refuse('not-allowed');

    const withdrawn = accepted(withdrawReservation(meeting, reservation, tx.now));

    await this.reservations.withdraw(tx, withdrawn);

    await tx.audit({ action: 'reservations.withdraw', subjectId: caseFile.id, committeeId: meeting.committeeId });
    announceInMeeting(tx, meeting);
  }
}
