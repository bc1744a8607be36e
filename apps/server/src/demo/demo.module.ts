import { Module } from '@nestjs/common';
import { CaseFilesModule } from '../case-files/case-files.module.js';
import { CommitteesModule } from '../committees/committees.module.js';
import { DecisionsModule } from '../decisions/decisions.module.js';
import { FollowUpsModule } from '../follow-ups/follow-ups.module.js';
import { MeetingRoomModule } from '../meeting-room/meeting-room.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { PreparationModule } from '../preparation/preparation.module.js';
import { Attended } from '../records/attended.js';
import { ClosingFacts } from '../records/closing-facts.js';
import { ComposeRecord } from '../records/compose-record.js';
import { RecordsModule } from '../records/records.module.js';
import { SheetsModule } from '../sheets/sheets.module.js';
import { SignInModule } from '../sign-in/sign-in.module.js';
import { DemoController } from './demo.controller.js';
import { DemoMemberRepository } from './demo-member.repository.js';
import { ListDemoMails } from './list-demo-mails.js';
import { ListDemoMembers } from './list-demo-members.js';
import { SeedComingMeetings } from './seed-coming-meetings.js';
import { SeedDemo } from './seed-demo.js';
import { SeedMeetings } from './seed-meetings.js';
import { SeedPastAttendance } from './seed-past-attendance.js';
import { SeedPastMeeting } from './seed-past-meeting.js';
import { SeedPastPoints } from './seed-past-points.js';
import { SeedPastRecord } from './seed-past-record.js';
import { SeedSeating } from './seed-seating.js';
import { SignInAsDemoMember } from './sign-in-as-demo-member.js';

const LOWER = [SignInModule, CommitteesModule, CaseFilesModule, MeetingsModule, SheetsModule, PreparationModule];
const HIGHER = [DecisionsModule, FollowUpsModule, MeetingRoomModule, RecordsModule];

@Module({
  imports: [...LOWER, ...HIGHER],
  controllers: [DemoController],
  providers: [
    // Three pieces of the closing that hold no state: the meeting of the past is closed with the same words.
    Attended,
    ClosingFacts,
    ComposeRecord,
    DemoMemberRepository,
    ListDemoMails,
    ListDemoMembers,
    SeedComingMeetings,
    SeedDemo,
    SeedMeetings,
    SeedPastAttendance,
    SeedPastMeeting,
    SeedPastPoints,
    SeedPastRecord,
    SeedSeating,
    SignInAsDemoMember,
  ],
})
export class DemoModule {}
