import { Module } from '@nestjs/common';
import { CaseFilesModule } from '../case-files/case-files.module.js';
import { CommitteesModule } from '../committees/committees.module.js';
import { DecisionsModule } from '../decisions/decisions.module.js';
import { AnswerFollowUp } from './answer-follow-up.js';
import { FollowUpRepository } from './follow-up.repository.js';
import { FollowUpsController } from './follow-ups.controller.js';
import { GiveFollowUp } from './give-follow-up.js';
import { ReadFollowUps } from './read-follow-ups.js';
import { ShowFollowUps } from './show-follow-ups.js';

@Module({
  imports: [CommitteesModule, CaseFilesModule, DecisionsModule],
  controllers: [FollowUpsController],
  providers: [AnswerFollowUp, FollowUpRepository, GiveFollowUp, ReadFollowUps, ShowFollowUps],
  exports: [AnswerFollowUp, FollowUpRepository, GiveFollowUp, ShowFollowUps],
})
export class FollowUpsModule {}
