import { Controller } from '@nestjs/common';
import * as contracts from '@passerelle/contracts';
import { Endpoint, Input, type EndpointRequest } from '../../platform/http/endpoint.js';
import { EndMemberSeat } from './commands/end-membership.js';
import { InviteMember } from './commands/invite-member.js';
import { ShowPeople } from './queries/show-people.js';
import { WithdrawInvitation } from './commands/withdraw-invitation.js';

/** Who comes to sit in a committee, and who leaves it. */
@Controller()
export class SeatsController {
  constructor(
    private readonly people: ShowPeople,
    private readonly invite: InviteMember,
    private readonly withdraw: WithdrawInvitation,
    private readonly end: EndMemberSeat,
  ) {}

  @Endpoint(contracts.inviteMember)
  async invited(
    @Input(contracts.inviteMember) { actor, params, body }: EndpointRequest<typeof contracts.inviteMember>,
  ): Promise<contracts.ViewOf<typeof contracts.inviteMember>> {
    const link = await this.invite.execute(actor, params.committeeId, body);
    return { link, people: await this.people.execute(actor, params.committeeId) };
  }

  @Endpoint(contracts.withdrawInvitation)
  async withdrawn(
    @Input(contracts.withdrawInvitation) { actor, params, body }: EndpointRequest<typeof contracts.withdrawInvitation>,
  ): Promise<contracts.PeopleView> {
    return this.people.execute(actor, await this.withdraw.execute(actor, params.invitationId, body));
  }

  @Endpoint(contracts.endSeatCommand)
  async ended(
    @Input(contracts.endSeatCommand) { actor, params, body }: EndpointRequest<typeof contracts.endSeatCommand>,
  ): Promise<contracts.PeopleView> {
    return this.people.execute(actor, await this.end.execute(actor, params.membershipId, body));
  }
}
