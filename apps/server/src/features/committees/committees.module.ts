import { Module } from '@nestjs/common';
import { CommitteesController } from './committees.controller.js';
import { ShowCommittee } from './queries/show-committee.js';
import { ShowMe } from './queries/show-me.js';

@Module({
  controllers: [CommitteesController],
  providers: [ShowCommittee, ShowMe],
})
export class CommitteesModule {}
