import { Controller } from '@nestjs/common';
import {
  acceptProposal,
  giveItemMinutes,
  moveAgendaItem,
  returnToProposalsCommand,
  withdrawProposal,
  type MeetingView,
} from '@passerelle/contracts';
import { giveMinutes, mayWithdraw, returnToProposals, withdrawItem } from '@passerelle/domain';
import { ChangeAgenda } from './change-agenda.js';
import { MoveItem } from './move-item.js';
import { Endpoint, Input, type EndpointRequest } from '../../../platform/http/endpoint.js';
import { AcceptProposal } from './accept-proposal.js';
import { ShowMeeting } from '../show-meeting.js';

@Controller()
export class AgendaController {
  constructor(
    private readonly accept: AcceptProposal,
    private readonly change: ChangeAgenda,
    private readonly move: MoveItem,
    private readonly show: ShowMeeting,
  ) {}

  @Endpoint(acceptProposal)
  async accepted(
    @Input(acceptProposal) { actor, params, body }: EndpointRequest<typeof acceptProposal>,
  ): Promise<MeetingView> {
    return this.show.execute(actor, await this.accept.execute(actor, params.itemId, body));
  }

  @Endpoint(moveAgendaItem)
  async moved(
    @Input(moveAgendaItem) { actor, params, body }: EndpointRequest<typeof moveAgendaItem>,
  ): Promise<MeetingView> {
    return this.show.execute(actor, await this.move.execute(actor, params.itemId, body));
  }

  @Endpoint(giveItemMinutes)
  async timed(
    @Input(giveItemMinutes) { actor, params, body }: EndpointRequest<typeof giveItemMinutes>,
  ): Promise<MeetingView> {
    const { minutes, ...request } = body;
    const meetingId = await this.change.execute(actor, params.itemId, {
      ...request,
      action: 'agenda.minutes',
      asked: body,
      decide: ({ meeting, item }) => giveMinutes(meeting, item, minutes),
    });
    return this.show.execute(actor, meetingId);
  }

  @Endpoint(returnToProposalsCommand)
  async returned(
    @Input(returnToProposalsCommand) { actor, params, body }: EndpointRequest<typeof returnToProposalsCommand>,
  ): Promise<MeetingView> {
    const meetingId = await this.change.execute(actor, params.itemId, {
      ...body,
      action: 'agenda.return',
      asked: body,
      decide: ({ meeting, item }) => returnToProposals(meeting, item),
    });
    return this.show.execute(actor, meetingId);
  }

  @Endpoint(withdrawProposal)
  async withdrawn(
    @Input(withdrawProposal) { actor, params, body }: EndpointRequest<typeof withdrawProposal>,
  ): Promise<MeetingView> {
    const meetingId = await this.change.execute(actor, params.itemId, {
      ...body,
      action: 'agenda.withdraw',
      asked: body,
      allows: mayWithdraw,
      decide: ({ meeting, item }) => withdrawItem(meeting, item),
    });
    return this.show.execute(actor, meetingId);
  }
}
