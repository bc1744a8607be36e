import { Module } from '@nestjs/common';
import { CaseFilesModule } from '../case-files/case-files.module.js';
import { CommitteesModule } from '../committees/committees.module.js';
import { DecisionsModule } from '../decisions/decisions.module.js';
import { FollowUpsModule } from '../follow-ups/follow-ups.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { SheetsModule } from '../sheets/sheets.module.js';
import { AgendaController } from './agenda.controller.js';
import { CaseFollowUps } from './case-follow-ups.js';
import { HeardCommittees } from './heard-committees.js';
import { ItemFacts } from './item-facts.js';
import { ItemHistory } from './item-history.js';
import { ListMeetings } from './list-meetings.js';
import { ListParticipants } from './list-participants.js';
import { MeetingFacts } from './meeting-facts.js';
import { MeetingOutlines } from './meeting-outlines.js';
import { MeetingRoomGateway } from './meeting-room.gateway.js';
import { MeetingsController } from './meetings.controller.js';
import { ParticipantsBoard } from './participants-board.js';
import { RoomAttendance } from './room-attendance.js';
import { RoomController } from './room.controller.js';
import { RoomNames } from './room-names.js';
import { RoomPeople } from './room-people.js';
import { ShowAgendaItem } from './show-agenda-item.js';
import { ShowMeeting } from './show-meeting.js';
import { VisibleCases } from './visible-cases.js';

@Module({
  imports: [CommitteesModule, CaseFilesModule, MeetingsModule, SheetsModule, DecisionsModule, FollowUpsModule],
  controllers: [MeetingsController, AgendaController, RoomController],
  providers: [
    CaseFollowUps,
    HeardCommittees,
    ItemFacts,
    ItemHistory,
    ListMeetings,
    ListParticipants,
    MeetingFacts,
    MeetingOutlines,
    MeetingRoomGateway,
    ParticipantsBoard,
    RoomAttendance,
    RoomNames,
    RoomPeople,
    ShowAgendaItem,
    ShowMeeting,
    VisibleCases,
  ],
  exports: [ItemHistory, ParticipantsBoard, RoomNames, RoomPeople],
})
export class MeetingRoomModule {}
