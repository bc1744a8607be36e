import { Module } from '@nestjs/common';
import { endpointsController, handlersOf } from '../../platform/http/bound-endpoints.js';
import { COMMITTEE_ENDPOINTS } from './committees.endpoints.js';

@Module({
  controllers: [endpointsController(COMMITTEE_ENDPOINTS)],
  providers: handlersOf(COMMITTEE_ENDPOINTS),
})
export class CommitteesModule {}
