import { Module } from '@nestjs/common';
import { CaseDeskModule } from '../case-desk/case-desk.module.js';
import { CaseFilesModule } from '../case-files/case-files.module.js';
import { CommitteesModule } from '../committees/committees.module.js';
import { DecisionsModule } from '../decisions/decisions.module.js';
import { FollowUpsModule } from '../follow-ups/follow-ups.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { PreparationModule } from '../preparation/preparation.module.js';
import { SheetsModule } from '../sheets/sheets.module.js';
import { AgendaController } from './agenda.controller.js';
import { AttendanceController } from './attendance.controller.js';
import { AttendanceEntryRepository } from './attendance-entry.repository.js';
import { AttendanceSheet } from './attendance-sheet.js';
import { CaseFollowUps } from './case-follow-ups.js';
import { CorrectAttendance } from './correct-attendance.js';
import { GeneralPointController } from './general-point.controller.js';
import { HeardCommittees } from './heard-committees.js';
import { ItemFacts } from './item-facts.js';
import { ItemOutcome } from './item-outcome.js';
import { ListMeetings } from './list-meetings.js';
import { ListParticipants } from './list-participants.js';
import { MarkAttendance } from './mark-attendance.js';
import { MeetingFacts } from './meeting-facts.js';
import { MeetingOutlines } from './meeting-outlines.js';
import { MeetingRoomGateway } from './meeting-room.gateway.js';
import { MeetingsController } from './meetings.controller.js';
import { ParticipantsBoard } from './participants-board.js';
import { PlanningController } from './planning.controller.js';
import { PointFacts } from './point-facts.js';
import { PointPageController } from './point-page.controller.js';
import { ReadablePlaces } from './readable-places.js';
import { ReservationsController } from './reservations.controller.js';
import { RoomAttendance } from './room-attendance.js';
import { RoomController } from './room.controller.js';
import { RoomNames } from './room-names.js';
import { RoomPeople } from './room-people.js';
import { SeenInRoom } from './seen-in-room.js';
import { ShowAgendaItem } from './show-agenda-item.js';
import { ShowAttendance } from './show-attendance.js';
import { ShowGeneralPoint } from './show-general-point.js';
import { ShowMeeting } from './show-meeting.js';
import { UndoneFollowUps } from './undone-follow-ups.js';
import { VisibleCases } from './visible-cases.js';
import { WriteAttendance } from './write-attendance.js';

@Module({
  imports: [
    CommitteesModule,
    CaseFilesModule,
    MeetingsModule,
    SheetsModule,
    PreparationModule,
    DecisionsModule,
    FollowUpsModule,
    CaseDeskModule,
  ],
  controllers: [
    MeetingsController,
    PlanningController,
    AgendaController,
    GeneralPointController,
    PointPageController,
    RoomController,
    AttendanceController,
    ReservationsController,
  ],
  providers: [
    AttendanceEntryRepository,
    AttendanceSheet,
    CaseFollowUps,
    CorrectAttendance,
    HeardCommittees,
    ItemFacts,
    ItemOutcome,
    ListMeetings,
    ListParticipants,
    MarkAttendance,
    MeetingFacts,
    MeetingOutlines,
    MeetingRoomGateway,
    ParticipantsBoard,
    PointFacts,
    ReadablePlaces,
    RoomAttendance,
    RoomNames,
    RoomPeople,
    SeenInRoom,
    ShowAgendaItem,
    ShowAttendance,
    ShowGeneralPoint,
    ShowMeeting,
    UndoneFollowUps,
    VisibleCases,
    WriteAttendance,
  ],
  exports: [AttendanceEntryRepository, ParticipantsBoard, RoomAttendance, RoomNames, RoomPeople],
})
export class MeetingRoomModule {}
