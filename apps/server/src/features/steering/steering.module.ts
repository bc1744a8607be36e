import { Module } from '@nestjs/common';
import { endpointsController, handlersOf } from '../../platform/http/bound-endpoints.js';
import { STEERING_ENDPOINTS } from './steering.endpoints.js';

@Module({
  controllers: [endpointsController(STEERING_ENDPOINTS)],
  providers: handlersOf(STEERING_ENDPOINTS),
})
export class SteeringModule {}
