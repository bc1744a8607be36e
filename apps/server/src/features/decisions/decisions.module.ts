import { Module } from '@nestjs/common';
import { MakeReservation } from './commands/make-reservation.js';
import { PostponeItem } from './commands/postpone-item.js';
import { RecordDecision } from './commands/record-decision.js';
import { TellReality } from './commands/report-outcome.js';
import { WithdrawReservation } from './commands/withdraw-reservation.js';
import { DecisionsController } from './decisions.controller.js';
import { ReservationsController } from './reservations.controller.js';

@Module({
  controllers: [DecisionsController, ReservationsController],
  providers: [MakeReservation, PostponeItem, RecordDecision, TellReality, WithdrawReservation],
})
export class DecisionsModule {}
