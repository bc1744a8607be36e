import { Module } from '@nestjs/common';
import { CaseFilesModule } from '../case-files/case-files.module.js';
import { CommitteesModule } from '../committees/committees.module.js';
import { DecisionsModule } from '../decisions/decisions.module.js';
import { FollowUpsModule } from '../follow-ups/follow-ups.module.js';
import { MeetingRoomModule } from '../meeting-room/meeting-room.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { PreparationModule } from '../preparation/preparation.module.js';
import { SheetsModule } from '../sheets/sheets.module.js';
import { Attended } from './attended.js';
import { CloseMeeting } from './close-meeting.js';
import { ClosingFacts } from './closing-facts.js';
import { ClosingRoom } from './closing-room.js';
import { CommitteeSeats } from './committee-seats.repository.js';
import { ComposeRecord } from './compose-record.js';
import { DecisionRecordRepository } from './decision-record.repository.js';
import { DestroyNotes } from './destroy-notes.js';
import { FreezeMeeting } from './freeze-meeting.js';
import { HandOver } from './hand-over.js';
import { MorningAfter } from './morning-after.js';
import { MorningLetter } from './morning-letter.js';
import { OwedSinceMeeting } from './owed-since-meeting.js';
import { PointNotes } from './point-notes.js';
import { RecordTies } from './record-ties.js';
import { RecordsController } from './records.controller.js';
import { SendMorningMail } from './send-morning-mail.js';
import { SettleAgenda } from './settle-agenda.js';
import { ShowClosing } from './show-closing.js';
import { ShowRecord } from './show-record.js';
import { ShowRecordExtract } from './show-record-extract.js';
import { WriteRecord } from './write-record.js';

@Module({
  imports: [
    CommitteesModule,
    CaseFilesModule,
    MeetingsModule,
    PreparationModule,
    SheetsModule,
    DecisionsModule,
    FollowUpsModule,
    MeetingRoomModule,
  ],
  controllers: [RecordsController],
  providers: [
    Attended,
    CloseMeeting,
    ClosingFacts,
    ClosingRoom,
    CommitteeSeats,
    ComposeRecord,
    DecisionRecordRepository,
    DestroyNotes,
    FreezeMeeting,
    HandOver,
    MorningAfter,
    MorningLetter,
    OwedSinceMeeting,
    PointNotes,
    RecordTies,
    SendMorningMail,
    SettleAgenda,
    ShowClosing,
    ShowRecord,
    ShowRecordExtract,
    WriteRecord,
  ],
  exports: [CloseMeeting, DecisionRecordRepository],
})
export class RecordsModule {}
