import { Module } from '@nestjs/common';
import { CaseFilesModule } from '../case-files/case-files.module.js';
import { CommitteesModule } from '../committees/committees.module.js';
import { DecisionsModule } from '../decisions/decisions.module.js';
import { FollowUpsModule } from '../follow-ups/follow-ups.module.js';
import { MeetingRoomModule } from '../meeting-room/meeting-room.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { SheetsModule } from '../sheets/sheets.module.js';
import { CaseOwed } from './case-owed.js';
import { CasePageFacts } from './case-page-facts.js';
import { CloseMeeting } from './close-meeting.js';
import { ClosingFacts } from './closing-facts.js';
import { ComposeRecord } from './compose-record.js';
import { DecisionRecordRepository } from './decision-record.repository.js';
import { DestroyNotes } from './destroy-notes.js';
import { FreezeMeeting } from './freeze-meeting.js';
import { NextMeeting } from './next-meeting.js';
import { RecordTies } from './record-ties.js';
import { RecordsController } from './records.controller.js';
import { ShowCaseFile } from './show-case-file.js';
import { ShowClosing } from './show-closing.js';
import { ShowRecord } from './show-record.js';

@Module({
  imports: [
    CommitteesModule,
    CaseFilesModule,
    MeetingsModule,
    SheetsModule,
    DecisionsModule,
    FollowUpsModule,
    MeetingRoomModule,
  ],
  controllers: [RecordsController],
  providers: [
    CaseOwed,
    CasePageFacts,
    CloseMeeting,
    ClosingFacts,
    ComposeRecord,
    DecisionRecordRepository,
    DestroyNotes,
    FreezeMeeting,
    NextMeeting,
    RecordTies,
    ShowCaseFile,
    ShowClosing,
    ShowRecord,
  ],
  exports: [CloseMeeting, DecisionRecordRepository],
})
export class RecordsModule {}
