import { Module } from '@nestjs/common';
import { endpointsController, handlersOf } from '../../platform/http/bound-endpoints.js';
import { DECISION_ENDPOINTS } from './decisions.endpoints.js';
import { ShowReservationItem } from './queries/show-reservation-item.js';

@Module({
  controllers: [endpointsController(DECISION_ENDPOINTS)],
  providers: [...handlersOf(DECISION_ENDPOINTS), ShowReservationItem],
})
export class DecisionsModule {}
