import { Module } from '@nestjs/common';
import { endpointsController } from '../../platform/http/bound-endpoints.js';
import { MEETING_ENDPOINTS } from './meetings.endpoints.js';
import { AcceptProposal } from './agenda/accept-proposal.js';
import { AddGeneralPoint } from './agenda/add-general-point.js';
import { AgendaController } from './agenda/agenda.controller.js';
import { ChangeAgenda } from './agenda/change-agenda.js';
import { DescribePoint } from './agenda/describe-point.js';
import { GeneralPointController } from './agenda/general-point.controller.js';
import { MoveItem } from './agenda/move-item.js';
import { PointSpeakers } from './agenda/point-speakers.js';
import { PostponeRemaining } from './agenda/postpone-remaining.js';
import { ProposeCase } from './agenda/propose-case.js';
import { RemovePoint } from './agenda/remove-point.js';
import { AttendanceSheet } from './attendance/attendance-sheet.js';
import { AttendanceController } from './attendance/attendance.controller.js';
import { CorrectAttendance } from './attendance/correct-attendance.js';
import { MarkAttendance } from './attendance/mark-attendance.js';
import { ShowAttendance } from './attendance/show-attendance.js';
import { WriteAttendance } from './attendance/write-attendance.js';
import { ChangeMeeting } from './change-meeting.js';
import { Attended } from './close/attended.js';
import { CloseMeeting } from './close/close-meeting.js';
import { ClosingFacts } from './close/closing-facts.js';
import { ClosingRoom } from './close/closing-room.js';
import { ComposeRecord } from './close/compose-minutes.js';
import { DestroyNotes } from './close/destroy-notes.js';
import { FreezeMeeting } from './close/freeze-meeting.js';
import { HandOver } from './close/hand-over.js';
import { PointNotes } from './close/point-notes.js';
import { SettleAgenda } from './close/settle-agenda.js';
import { ShowClosing } from './close/show-closing.js';
import { WriteRecord } from './close/write-minutes.js';
import { MorningLetter } from './digest/digest-mail.js';
import { OwedSinceMeeting } from './digest/owed-since-meeting.js';
import { MorningAfter } from './digest/post-meeting-digest.js';
import { SendMorningMail } from './digest/send-digest-mail.js';
import { LeadMeeting } from './lead-meeting.js';
import { MeetingFacts } from './meeting-facts.js';
import { MeetingsController } from './meetings.controller.js';
import { RecordTies } from './minutes/minutes-access.js';
import { RecordsController } from './minutes/minutes.controller.js';
import { ShowRecordExtract } from './minutes/show-minutes-extract.js';
import { ShowRecord } from './minutes/show-minutes.js';
import { CancelMeeting } from './plan/cancel-meeting.js';
import { CarryItems } from './plan/carry-items.js';
import { Invitations } from './plan/invitations.js';
import { ListMeetings } from './plan/list-meetings.js';
import { MeetingOutlines } from './plan/meeting-outlines.js';
import { OpeningReview } from './plan/opening-review.js';
import { PlanMeeting } from './plan/plan-meeting.js';
import { PlanningController } from './plan/planning.controller.js';
import { WaitingItems } from './plan/waiting-items.js';
import { HeardCommittees } from './room/heard-committees.js';
import { ListParticipants } from './room/list-participants.js';
import { MeetingRoomGateway } from './room/meeting-room.gateway.js';
import { PointFacts } from './room/point-facts.js';
import { PointPageController } from './room/point-page.controller.js';
import { PostponePoint } from './room/postpone-point.js';
import { ReadablePlaces } from './room/readable-places.js';
import { RoomPeople } from './room/room-people.js';
import { RoomController } from './room/room.controller.js';
import { ShowGeneralPoint } from './room/show-general-point.js';
import { UndoneFollowUps } from './room/undone-follow-ups.js';
import { ShowMeeting } from './show-meeting.js';

@Module({
  controllers: [
    endpointsController(MEETING_ENDPOINTS),
    AgendaController,
    AttendanceController,
    GeneralPointController,
    MeetingsController,
    PlanningController,
    PointPageController,
    RecordsController,
    RoomController,
  ],
  providers: [
    AcceptProposal,
    AddGeneralPoint,
    AttendanceSheet,
    Attended,
    CancelMeeting,
    CarryItems,
    ChangeAgenda,
    ChangeMeeting,
    CloseMeeting,
    ClosingFacts,
    ClosingRoom,
    ComposeRecord,
    CorrectAttendance,
    DescribePoint,
    DestroyNotes,
    FreezeMeeting,
    HandOver,
    HeardCommittees,
    Invitations,
    LeadMeeting,
    ListMeetings,
    ListParticipants,
    MarkAttendance,
    MeetingFacts,
    MeetingOutlines,
    MeetingRoomGateway,
    MorningAfter,
    MorningLetter,
    MoveItem,
    OpeningReview,
    OwedSinceMeeting,
    PlanMeeting,
    PointFacts,
    PointNotes,
    PointSpeakers,
    PostponePoint,
    PostponeRemaining,
    ProposeCase,
    ReadablePlaces,
    RecordTies,
    RemovePoint,
    RoomPeople,
    SendMorningMail,
    SettleAgenda,
    ShowAttendance,
    ShowClosing,
    ShowGeneralPoint,
    ShowMeeting,
    ShowRecord,
    ShowRecordExtract,
    UndoneFollowUps,
    WaitingItems,
    WriteAttendance,
    WriteRecord,
  ],
})
export class MeetingsModule {}
