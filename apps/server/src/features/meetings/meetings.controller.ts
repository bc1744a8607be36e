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
import { Endpoint, Input, type EndpointRequest } from '../../platform/http/endpoint.js';
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

  @Endpoint(listMeetings)
  list(@Input(listMeetings) { actor, params }: EndpointRequest<typeof listMeetings>): Promise<MeetingSummary[]> {
    return this.meetings.execute(actor, params.committeeId);
  }

  @Endpoint(showMeeting)
  shown(@Input(showMeeting) { actor, params }: EndpointRequest<typeof showMeeting>): Promise<MeetingView> {
    return this.show.execute(actor, params.meetingId);
  }

  @Endpoint(openMeetingCommand)
  async opened(
    @Input(openMeetingCommand) { actor, params, body }: EndpointRequest<typeof openMeetingCommand>,
  ): Promise<MeetingView> {
    await this.lead.open(actor, params.meetingId, body);
    return this.show.execute(actor, params.meetingId);
  }

  @Endpoint(goToItem)
  async wentTo(@Input(goToItem) { actor, params, body }: EndpointRequest<typeof goToItem>): Promise<MeetingView> {
    await this.lead.goTo(actor, params.meetingId, body);
    return this.show.execute(actor, params.meetingId);
  }

  @Endpoint(proposeCase)
  async proposed(
    @Input(proposeCase) { actor, params, body }: EndpointRequest<typeof proposeCase>,
  ): Promise<MeetingView> {
    await this.propose.execute(actor, params.meetingId, body);
    return this.show.execute(actor, params.meetingId);
  }

  @Endpoint(postponeRemainingCommand)
  async postponed(
    @Input(postponeRemainingCommand) { actor, params, body }: EndpointRequest<typeof postponeRemainingCommand>,
  ): Promise<MeetingView> {
    await this.remaining.execute(actor, params.meetingId, body);
    return this.show.execute(actor, params.meetingId);
  }
}
