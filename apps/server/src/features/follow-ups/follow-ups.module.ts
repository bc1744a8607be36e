import { Module } from '@nestjs/common';
import { endpointsController, handlersOf } from '../../platform/http/bound-endpoints.js';
import { FOLLOW_UP_ENDPOINTS } from './follow-ups.endpoints.js';
import { LateFollowUps } from './late-follow-ups.js';
import { ShowFollowUp } from './queries/show-follow-up.js';
import { SendReminder } from './send-reminder.js';
import { WriteReminder } from './write-reminder.js';

@Module({
  controllers: [endpointsController(FOLLOW_UP_ENDPOINTS)],
  providers: [...handlersOf(FOLLOW_UP_ENDPOINTS), LateFollowUps, SendReminder, ShowFollowUp, WriteReminder],
})
export class FollowUpsModule {}
