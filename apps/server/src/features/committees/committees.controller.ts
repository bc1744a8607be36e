import { Controller } from '@nestjs/common';
import * as contracts from '@passerelle/contracts';
import { Door, Input, type Asked } from '../../platform/http/endpoint.js';
import { ShowCommittee } from './queries/show-committee.js';
import { ShowMe } from './queries/show-me.js';

@Controller()
export class CommitteesController {
  constructor(
    private readonly me: ShowMe,
    private readonly committee: ShowCommittee,
  ) {}

  @Door(contracts.showMe)
  showMe(@Input(contracts.showMe) { actor }: Asked<typeof contracts.showMe>): Promise<contracts.MeView> {
    return this.me.execute(actor);
  }

  @Door(contracts.showCommittee)
  showCommittee(
    @Input(contracts.showCommittee) { actor, params }: Asked<typeof contracts.showCommittee>,
  ): Promise<contracts.CommitteeView> {
    return this.committee.execute(actor, params.committeeId);
  }
}
