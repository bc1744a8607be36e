import { Controller } from '@nestjs/common';
import {
  makeReservationCommand,
  postponeRemainingCommand,
  withdrawReservationCommand,
  type AgendaItemView,
  type MeetingView,
} from '@passerelle/contracts';
import { MakeReservation } from '../decisions/make-reservation.js';
import { PostponeRemaining } from '../decisions/postpone-remaining.js';
import { WithdrawReservation } from '../decisions/withdraw-reservation.js';
import { Door, Input, type Asked } from '../platform/http/endpoint.js';
import { ShowAgendaItem } from './show-agenda-item.js';
import { ShowMeeting } from './show-meeting.js';

/** What is said beside a decision, and of the cases that time did not allow. */
@Controller()
export class ReservationsController {
  constructor(
    private readonly make: MakeReservation,
    private readonly withdraw: WithdrawReservation,
    private readonly remaining: PostponeRemaining,
    private readonly item: ShowAgendaItem,
    private readonly meeting: ShowMeeting,
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

  @Door(postponeRemainingCommand)
  async postponed(
    @Input(postponeRemainingCommand) { actor, params, body }: Asked<typeof postponeRemainingCommand>,
  ): Promise<MeetingView> {
    await this.remaining.execute(actor, params.meetingId, body);
    return this.meeting.execute(actor, params.meetingId);
  }
}
