import { Module } from '@nestjs/common';
import { ListCommittees } from './list-committees.js';
import { SteeringController } from './steering.controller.js';

@Module({
  controllers: [SteeringController],
  providers: [ListCommittees],
})
export class SteeringModule {}
