import { Controller } from '@nestjs/common';
import { listCommittees, type CommitteeSummary } from '@passerelle/contracts';
import { Door, Input, type Asked } from '../../platform/http/endpoint.js';
import { ListCommittees } from './list-committees.js';

@Controller()
export class SteeringController {
  constructor(private readonly committees: ListCommittees) {}

  @Door(listCommittees)
  list(@Input(listCommittees) { actor }: Asked<typeof listCommittees>): Promise<CommitteeSummary[]> {
    return this.committees.execute(actor);
  }
}
