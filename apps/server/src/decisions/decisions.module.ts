import { Module } from '@nestjs/common';
import { CommitteesModule } from '../committees/committees.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { SheetsModule } from '../sheets/sheets.module.js';
import { CommittedWordings } from './committed-wordings.js';
import { CommitteeGround } from './committee-ground.js';
import { DecisionRepository } from './decision.repository.js';
import { DiscussItem } from './discuss-item.js';
import { PostponeItem } from './postpone-item.js';
import { RecordDecision } from './record-decision.js';

@Module({
  imports: [CommitteesModule, MeetingsModule, SheetsModule],
  providers: [CommittedWordings, CommitteeGround, DecisionRepository, DiscussItem, PostponeItem, RecordDecision],
  exports: [CommitteeGround, DecisionRepository, DiscussItem, PostponeItem, RecordDecision],
})
export class DecisionsModule {}
