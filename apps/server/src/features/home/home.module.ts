import { Module } from '@nestjs/common';
import { endpointsController, handlersOf } from '../../platform/http/bound-endpoints.js';
import { AgreementsAwaited } from './agreements-awaited.js';
import { GatherHomeFacts } from './home-facts.js';
import { GatherHomeNames } from './home-names.js';
import { HomeRows } from './home-rows.repository.js';
import { HOME_ENDPOINTS } from './home.endpoints.js';

@Module({
  controllers: [endpointsController(HOME_ENDPOINTS)],
  providers: [...handlersOf(HOME_ENDPOINTS), AgreementsAwaited, GatherHomeFacts, GatherHomeNames, HomeRows],
})
export class HomeModule {}
