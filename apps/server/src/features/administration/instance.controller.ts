import { Controller } from '@nestjs/common';
import * as contracts from '@passerelle/contracts';
import { Door, Input, type Asked } from '../../platform/http/endpoint.js';
import { CreateCommittee } from './commands/create-committee.js';
import { ListInstanceOrganisations } from './queries/list-instance-organisations.js';
import { MergeOrganisations } from './commands/merge-organisations.js';

/** What administrators keep. */
@Controller()
export class InstanceController {
  constructor(
    private readonly create: CreateCommittee,
    private readonly organisations: ListInstanceOrganisations,
    private readonly merge: MergeOrganisations,
  ) {}

  @Door(contracts.createCommittee)
  created(
    @Input(contracts.createCommittee) { actor, body }: Asked<typeof contracts.createCommittee>,
  ): Promise<contracts.ViewOf<typeof contracts.createCommittee>> {
    return this.create.execute(actor, body);
  }

  @Door(contracts.listInstanceOrganisations)
  list(
    @Input(contracts.listInstanceOrganisations) { actor }: Asked<typeof contracts.listInstanceOrganisations>,
  ): Promise<contracts.InstanceOrganisation[]> {
    return this.organisations.execute(actor);
  }

  @Door(contracts.mergeOrganisations)
  async merged(
    @Input(contracts.mergeOrganisations) { actor, params, body }: Asked<typeof contracts.mergeOrganisations>,
  ): Promise<contracts.InstanceOrganisation[]> {
    await this.merge.execute(actor, params.organisationId, body);
    return this.organisations.execute(actor);
  }
}
