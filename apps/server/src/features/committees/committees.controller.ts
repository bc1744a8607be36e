import { Controller } from '@nestjs/common';
import * as contracts from '@passerelle/contracts';
import { Endpoint, Input, type EndpointRequest } from '../../platform/http/endpoint.js';
import { ShowCommittee } from './queries/show-committee.js';
import { ShowMe } from './queries/show-me.js';

@Controller()
export class CommitteesController {
  constructor(
    private readonly me: ShowMe,
    private readonly committee: ShowCommittee,
  ) {}

  @Endpoint(contracts.showMe)
  showMe(@Input(contracts.showMe) { actor }: EndpointRequest<typeof contracts.showMe>): Promise<contracts.MeView> {
    return this.me.execute(actor);
  }

  @Endpoint(contracts.showCommittee)
  showCommittee(
    @Input(contracts.showCommittee) { actor, params }: EndpointRequest<typeof contracts.showCommittee>,
  ): Promise<contracts.CommitteeView> {
    return this.committee.execute(actor, params.committeeId);
  }
}
