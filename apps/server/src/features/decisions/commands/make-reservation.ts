import { Injectable } from '@nestjs/common';
import type { BodyOf, makeReservationCommand } from '@passerelle/contracts';
import { makeReservation, mayReserveFor } from '@passerelle/domain';
import type { MemberActor } from '../../../platform/database/actor.js';
import { accepted, refuse } from '../../../platform/refused.js';
import { CommitteeGround } from '../../../model/committees/committee-checks.js';
import { DiscussItem } from '../../../model/agenda/discuss-item.js';
import { ReservationRepository } from '../../../model/decisions/reservation.repository.js';

type Request = BodyOf<typeof makeReservationCommand>;

/** An organisation has its reservation or its dissent written beside the decision. */
@Injectable()
export class MakeReservation {
  constructor(
    private readonly discuss: DiscussItem,
    private readonly ground: CommitteeGround,
    private readonly reservations: ReservationRepository,
  ) {}

  execute(actor: MemberActor, itemId: string, request: Request): Promise<void> {
    return this.discuss.execute(actor, itemId, { ...request, action: 'reservations.make' }, async (seen) => {
      const { work, viewer, meeting, item, caseFile, room } = seen;
      const { commandId: id, kind, organisationId, text } = request;
      if (!mayReserveFor(viewer, caseFile, room, organisationId)) refuse('not-allowed');
      await this.ground.requireOrganisation(work, meeting.committeeId, organisationId);

      const draft = { id, kind, organisationId, text, recordedBy: actor.accountId, recordedAt: work.now };
      const reservation = accepted(makeReservation(meeting, item, draft));

      await this.reservations.add(work, reservation);
      return item;
    });
  }
}
