import { Module } from '@nestjs/common';
import { CaseFilesModule } from '../case-files/case-files.module.js';
import { CommitteesModule } from '../committees/committees.module.js';
import { DecisionsModule } from '../decisions/decisions.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { AnswerFollowUp } from './answer-follow-up.js';
import { AskAboutFollowUp } from './ask-about-follow-up.js';
import { ChangeFollowUp } from './change-follow-up.js';
import { GatherFollowUpFacts } from './follow-up-facts.js';
import { FollowUpKeepingController } from './follow-up-keeping.controller.js';
import { FollowUpMeetings } from './follow-up-meetings.js';
import { FollowUpSight } from './follow-up-sight.js';
import { FollowUpRepository } from './follow-up.repository.js';
import { FollowUpsController } from './follow-ups.controller.js';
import { GiveFollowUp } from './give-follow-up.js';
import { GiveMoreTime } from './give-more-time.js';
import { HandFollowUp } from './hand-follow-up.js';
import { LateFollowUps } from './late-follow-ups.js';
import { OwingMembers } from './owing-members.js';
import { ReadFollowUps } from './read-follow-ups.js';
import { RemindOrganisation } from './remind-organisation.js';
import { ReplyToQuestion } from './reply-to-question.js';
import { SendReminder } from './send-reminder.js';
import { ShowFollowUps } from './show-follow-ups.js';
import { WriteReminder } from './write-reminder.js';

@Module({
  imports: [CommitteesModule, CaseFilesModule, MeetingsModule, DecisionsModule],
  controllers: [FollowUpsController, FollowUpKeepingController],
  providers: [
    AnswerFollowUp,
    AskAboutFollowUp,
    ChangeFollowUp,
    FollowUpMeetings,
    FollowUpRepository,
    FollowUpSight,
    GatherFollowUpFacts,
    GiveFollowUp,
    GiveMoreTime,
    HandFollowUp,
    LateFollowUps,
    OwingMembers,
    ReadFollowUps,
    RemindOrganisation,
    ReplyToQuestion,
    SendReminder,
    ShowFollowUps,
    WriteReminder,
  ],
  exports: [AnswerFollowUp, FollowUpRepository, GiveFollowUp, OwingMembers, ShowFollowUps],
})
export class FollowUpsModule {}
