import { Controller } from '@nestjs/common';
import * as contracts from '@passerelle/contracts';
import { Endpoint, Input, type EndpointRequest } from '../../platform/http/endpoint.js';
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

  @Endpoint(contracts.createCommittee)
  created(
    @Input(contracts.createCommittee) { actor, body }: EndpointRequest<typeof contracts.createCommittee>,
  ): Promise<contracts.ViewOf<typeof contracts.createCommittee>> {
    return this.create.execute(actor, body);
  }

  @Endpoint(contracts.listInstanceOrganisations)
  list(
    @Input(contracts.listInstanceOrganisations) { actor }: EndpointRequest<typeof contracts.listInstanceOrganisations>,
  ): Promise<contracts.InstanceOrganisation[]> {
    return this.organisations.execute(actor);
  }

  @Endpoint(contracts.mergeOrganisations)
  async merged(
    @Input(contracts.mergeOrganisations) { actor, params, body }: EndpointRequest<typeof contracts.mergeOrganisations>,
  ): Promise<contracts.InstanceOrganisation[]> {
    await this.merge.execute(actor, params.organisationId, body);
    return this.organisations.execute(actor);
  }
}
