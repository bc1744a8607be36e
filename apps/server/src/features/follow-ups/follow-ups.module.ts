import { Module } from '@nestjs/common';
import { endpointsController } from '../../platform/http/bound-endpoints.js';
import { FOLLOW_UP_ENDPOINTS } from './follow-ups.endpoints.js';
import { ChangeFollowUp } from './change-follow-up.js';
import { AnswerFollowUp } from './commands/answer-follow-up.js';
import { AskAboutFollowUp } from './commands/ask-about-follow-up.js';
import { GiveFollowUp } from './commands/give-follow-up.js';
import { GiveMoreTime } from './commands/give-more-time.js';
import { HandFollowUp } from './commands/hand-follow-up.js';
import { RemindOrganisation } from './commands/remind-organisation.js';
import { ReplyToQuestion } from './commands/reply-to-question.js';
import { FollowUpKeepingController } from './follow-up-keeping.controller.js';
import { FollowUpsController } from './follow-ups.controller.js';
import { LateFollowUps } from './late-follow-ups.js';
import { ReadFollowUps } from './queries/read-follow-ups.js';
import { SendReminder } from './send-reminder.js';
import { WriteReminder } from './write-reminder.js';

@Module({
  controllers: [endpointsController(FOLLOW_UP_ENDPOINTS), FollowUpKeepingController, FollowUpsController],
  providers: [
    AnswerFollowUp,
    AskAboutFollowUp,
    ChangeFollowUp,
    GiveFollowUp,
    GiveMoreTime,
    HandFollowUp,
    LateFollowUps,
    ReadFollowUps,
    RemindOrganisation,
    ReplyToQuestion,
    SendReminder,
    WriteReminder,
  ],
})
export class FollowUpsModule {}
