import { Controller } from '@nestjs/common';
import { listCommittees, type CommitteeSummary } from '@passerelle/contracts';
import { Endpoint, Input, type EndpointRequest } from '../../platform/http/endpoint.js';
import { ListCommittees } from './list-committees.js';

@Controller()
export class SteeringController {
  constructor(private readonly committees: ListCommittees) {}

  @Endpoint(listCommittees)
  list(@Input(listCommittees) { actor }: EndpointRequest<typeof listCommittees>): Promise<CommitteeSummary[]> {
    return this.committees.execute(actor);
  }
}
