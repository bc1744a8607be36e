import { Module } from '@nestjs/common';
import { CaseFilesModule } from '../case-files/case-files.module.js';
import { CommitteesModule } from '../committees/committees.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { SheetsModule } from '../sheets/sheets.module.js';
import { CommittedWordings } from './committed-wordings.js';
import { CommitteeGround } from './committee-ground.js';
import { DecisionRealityRepository } from './decision-reality.repository.js';
import { DecisionSight } from './decision-sight.js';
import { DecisionRepository } from './decision.repository.js';
import { DecisionsController } from './decisions.controller.js';
import { DiscussItem } from './discuss-item.js';
import { MakeReservation } from './make-reservation.js';
import { PostponeItem } from './postpone-item.js';
import { PostponeRemaining } from './postpone-remaining.js';
import { RecordDecision } from './record-decision.js';
import { ReservationRepository } from './reservation.repository.js';
import { TellReality } from './tell-reality.js';
import { WithdrawReservation } from './withdraw-reservation.js';

const PIECES = [
  CommitteeGround,
  DecisionRealityRepository,
  DecisionRepository,
  DiscussItem,
  MakeReservation,
  PostponeItem,
  PostponeRemaining,
  RecordDecision,
  ReservationRepository,
  WithdrawReservation,
];

@Module({
  imports: [CommitteesModule, CaseFilesModule, MeetingsModule, SheetsModule],
  controllers: [DecisionsController],
  providers: [CommittedWordings, DecisionSight, TellReality, ...PIECES],
  exports: PIECES,
})
export class DecisionsModule {}
