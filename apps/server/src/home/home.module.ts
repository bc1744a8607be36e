import { Module } from '@nestjs/common';
import { CommitteesModule } from '../committees/committees.module.js';
import { DecisionsModule } from '../decisions/decisions.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { ComposeHome } from './compose-home.js';
import { GatherHomeFacts } from './home-facts.js';
import { HomeController } from './home.controller.js';
import { HomeRows } from './home-rows.repository.js';
import { ShowHome } from './show-home.js';
import { VisitRepository } from './visit.repository.js';

@Module({
  imports: [CommitteesModule, MeetingsModule, DecisionsModule],
  controllers: [HomeController],
  providers: [ComposeHome, GatherHomeFacts, HomeRows, ShowHome, VisitRepository],
  exports: [VisitRepository],
})
export class HomeModule {}
