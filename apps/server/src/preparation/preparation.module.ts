import { Module } from '@nestjs/common';
import { CaseFilesModule } from '../case-files/case-files.module.js';
import { CommitteesModule } from '../committees/committees.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { SheetsModule } from '../sheets/sheets.module.js';
import { AcceptProposal } from './accept-proposal.js';
import { AddGeneralPoint } from './add-general-point.js';
import { AgendaPlaces } from './agenda-places.js';
import { CancelMeeting } from './cancel-meeting.js';
import { CarryItems } from './carry-items.js';
import { DescribePoint } from './describe-point.js';
import { LockAgendas } from './lock-agendas.js';
import { OpeningReview } from './opening-review.js';
import { PlanMeeting } from './plan-meeting.js';
import { PointSpeakers } from './point-speakers.js';
import { RemovePoint } from './remove-point.js';
import { TakeCaseOff } from './take-case-off.js';
import { WaitingItems } from './waiting-items.js';

const USE_CASES = [AcceptProposal, AddGeneralPoint, CancelMeeting, DescribePoint, PlanMeeting, RemovePoint];
const PIECES = [...USE_CASES, AgendaPlaces, LockAgendas, TakeCaseOff, WaitingItems];

@Module({
  imports: [CommitteesModule, CaseFilesModule, MeetingsModule, SheetsModule],
  providers: [...PIECES, CarryItems, OpeningReview, PointSpeakers],
  exports: PIECES,
})
export class PreparationModule {}
