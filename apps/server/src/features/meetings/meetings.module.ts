import { Module } from '@nestjs/common';
import { endpointsController, handlersOf } from '../../platform/http/bound-endpoints.js';
import { PointSpeakers } from './agenda/point-speakers.js';
import { AttendanceSheet } from './attendance/attendance-sheet.js';
import { Attended } from './close/attended.js';
import { ClosingFacts } from './close/closing-facts.js';
import { ClosingParticipants } from './close/closing-participants.js';
import { ComposeMinutes } from './close/compose-minutes.js';
import { DestroyNotes } from './close/destroy-notes.js';
import { FreezeMeeting } from './close/freeze-meeting.js';
import { AfterMeeting } from './close/after-meeting.js';
import { PointNotes } from './close/point-notes.js';
import { SettleAgenda } from './close/settle-agenda.js';
import { WriteMinutes } from './close/write-minutes.js';
import { DigestMail } from './digest/digest-mail.js';
import { OwedSinceMeeting } from './digest/owed-since-meeting.js';
import { PostMeetingDigest } from './digest/post-meeting-digest.js';
import { SendDigestMail } from './digest/send-digest-mail.js';
import { MeetingFacts } from './meeting-facts.js';
import { MinutesReaders } from './minutes/minutes-readers.js';
import { ShowMinutesExtract } from './minutes/show-minutes-extract.js';
import { ShowMinutes } from './minutes/show-minutes.js';
import { CarryItems } from './plan/carry-items.js';
import { Invitations } from './plan/invitations.js';
import { MeetingOutlines } from './plan/meeting-outlines.js';
import { OpeningReview } from './plan/opening-review.js';
import { WaitingItems } from './plan/waiting-items.js';
import { LiveSubscriptions } from './room/live-subscriptions.js';
import { MeetingContent } from './room/meeting-content.js';
import { MeetingRoomGateway } from './room/meeting-room.gateway.js';
import { PointFacts } from './room/point-facts.js';
import { ReadablePositions } from './room/readable-positions.js';
import { RoomPeople } from './room/room-people.js';
import { UndoneFollowUps } from './room/undone-follow-ups.js';
import { ShowMeetingOfItem } from './show-meeting-of-item.js';
import { ShowAttendanceOfEntry } from './attendance/show-attendance.js';
import { MEETING_ENDPOINTS } from './meetings.endpoints.js';

@Module({
  controllers: [endpointsController(MEETING_ENDPOINTS)],
  providers: [
    ...handlersOf(MEETING_ENDPOINTS),
    AttendanceSheet,
    Attended,
    CarryItems,
    ClosingFacts,
    ClosingParticipants,
    ComposeMinutes,
    DestroyNotes,
    FreezeMeeting,
    AfterMeeting,
    LiveSubscriptions,
    Invitations,
    MeetingContent,
    MeetingFacts,
    MeetingOutlines,
    MeetingRoomGateway,
    PostMeetingDigest,
    DigestMail,
    OpeningReview,
    OwedSinceMeeting,
    PointFacts,
    PointNotes,
    PointSpeakers,
    ReadablePositions,
    MinutesReaders,
    RoomPeople,
    SendDigestMail,
    SettleAgenda,
    ShowAttendanceOfEntry,
    ShowMeetingOfItem,
    ShowMinutes,
    ShowMinutesExtract,
    UndoneFollowUps,
    WaitingItems,
    WriteMinutes,
  ],
})
export class MeetingsModule {}
