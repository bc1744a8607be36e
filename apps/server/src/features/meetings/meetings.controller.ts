import { Controller } from '@nestjs/common';
import {
  goToItem,
  listMeetings,
  openMeetingCommand,
  postponeRemainingCommand,
  proposeCase,
  showMeeting,
  type MeetingSummary,
  type MeetingView,
} from '@passerelle/contracts';
import { LeadMeeting } from './lead-meeting.js';
import { PostponeRemaining } from './agenda/postpone-remaining.js';
import { ProposeCase } from './agenda/propose-case.js';
import { Door, Input, type Asked } from '../../platform/http/endpoint.js';
import { ListMeetings } from './plan/list-meetings.js';
import { ShowMeeting } from './show-meeting.js';

@Controller()
export class MeetingsController {
  constructor(
    private readonly lead: LeadMeeting,
    private readonly propose: ProposeCase,
    private readonly remaining: PostponeRemaining,
    private readonly meetings: ListMeetings,
    private readonly show: ShowMeeting,
  ) {}

  @Door(listMeetings)
  list(@Input(listMeetings) { actor, params }: Asked<typeof listMeetings>): Promise<MeetingSummary[]> {
    return this.meetings.execute(actor, params.committeeId);
  }

  @Door(showMeeting)
  shown(@Input(showMeeting) { actor, params }: Asked<typeof showMeeting>): Promise<MeetingView> {
    return this.show.execute(actor, params.meetingId);
  }

  @Door(openMeetingCommand)
  async opened(
    @Input(openMeetingCommand) { actor, params, body }: Asked<typeof openMeetingCommand>,
  ): Promise<MeetingView> {
    await this.lead.open(actor, params.meetingId, body);
    return this.show.execute(actor, params.meetingId);
  }

  @Door(goToItem)
  async wentTo(@Input(goToItem) { actor, params, body }: Asked<typeof goToItem>): Promise<MeetingView> {
    await this.lead.goTo(actor, params.meetingId, body);
    return this.show.execute(actor, params.meetingId);
  }

  @Door(proposeCase)
  async proposed(@Input(proposeCase) { actor, params, body }: Asked<typeof proposeCase>): Promise<MeetingView> {
    await this.propose.execute(actor, params.meetingId, body);
    return this.show.execute(actor, params.meetingId);
  }

  @Door(postponeRemainingCommand)
  async postponed(
    @Input(postponeRemainingCommand) { actor, params, body }: Asked<typeof postponeRemainingCommand>,
  ): Promise<MeetingView> {
    await this.remaining.execute(actor, params.meetingId, body);
    return this.show.execute(actor, params.meetingId);
  }
}
