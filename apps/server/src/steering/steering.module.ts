import { Module } from '@nestjs/common';
import { CommitteesModule } from '../committees/committees.module.js';
import { DecisionsModule } from '../decisions/decisions.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { ListCommittees } from './list-committees.js';
import { SteeringController } from './steering.controller.js';

@Module({
  imports: [CommitteesModule, MeetingsModule, DecisionsModule],
  controllers: [SteeringController],
  providers: [ListCommittees],
})
export class SteeringModule {}
