import { Module } from '@nestjs/common';
import { Attended } from '../../features/meetings/close/attended.js';
import { ClosingFacts } from '../../features/meetings/close/closing-facts.js';
import { ComposeMinutes } from '../../features/meetings/close/compose-minutes.js';
import { CarryItems } from '../../features/meetings/plan/carry-items.js';
import { OpeningReview } from '../../features/meetings/plan/opening-review.js';
import { WaitingItems } from '../../features/meetings/plan/waiting-items.js';
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
import { SeedPastMinutes } from './seed-past-minutes.js';
import { SeedCommittees } from './seed-committees.js';
import { SignInAsDemoMember } from './sign-in-as-demo-member.js';

@Module({
  controllers: [DemoController],
  providers: [
    // Parts of the meetings that hold no state: what is seeded is composed, carried over and closed as real meetings
    // are.
    Attended,
    CarryItems,
    OpeningReview,
    WaitingItems,
    ClosingFacts,
    ComposeMinutes,
    DemoMemberRepository,
    ListDemoMails,
    ListDemoMembers,
    SeedComingMeetings,
    SeedDemo,
    SeedMeetings,
    SeedPastAttendance,
    SeedPastMeeting,
    SeedPastPoints,
    SeedPastMinutes,
    SeedCommittees,
    SignInAsDemoMember,
  ],
})
export class DemoModule {}
