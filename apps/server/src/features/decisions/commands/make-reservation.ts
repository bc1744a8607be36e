import { Injectable } from '@nestjs/common';
import type { BodyOf, makeReservationCommand } from '@passerelle/contracts';
import { makeReservation, mayReserveFor } from '@passerelle/domain';
import { CaseAccess } from '../../../model/agenda/case-access.js';
import { CommitteeChecks } from '../../../model/committees/committee-checks.js';
import { ReservationRepository } from '../../../model/decisions/reservation.repository.js';
import { announceInMeeting } from '../../../model/meetings/announce-meeting.js';
import type { Tx } from '../../../platform/database/tx.js';
import { accepted, refuse } from '../../../platform/refused.js';

type Body = BodyOf<typeof makeReservationCommand>;

/** An organisation has its reservation or its dissent written beside the decision. */
@Injectable()
export class MakeReservation {
  constructor(
    private readonly access: CaseAccess,
    private readonly committee: CommitteeChecks,
    private readonly reservations: ReservationRepository,
  ) {}

  async execute(tx: Tx, { itemId }: { itemId: string }, body: Body): Promise<void> {
    const { viewer, meeting, item, caseFile, room } = await this.access.lockItem(tx, itemId);
    const { commandId: id, kind, organisationId, text } = body;

    if (!mayReserveFor(viewer, caseFile, room, organisationId)) refuse('not-allowed');
    await this.committee.requireOrganisation(tx, meeting.committeeId, organisationId);

    const draft = { id, kind, organisationId, text, recordedBy: viewer.accountId, recordedAt: tx.now };
    const reservation = accepted(makeReservation(meeting, item, draft));

    await this.reservations.add(tx, reservation);

    await tx.audit({ action: 'reservations.make', subjectId: caseFile.id, committeeId: meeting.committeeId });
    announceInMeeting(tx, meeting);
  }
}
