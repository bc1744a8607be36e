import { Controller } from '@nestjs/common';
import * as contracts from '@passerelle/contracts';
import { Endpoint, Input, type EndpointRequest } from '../../platform/http/endpoint.js';
import { AddOrganisation } from './commands/add-organisation.js';
import { DescribeOrganisation } from './commands/describe-organisation.js';
import { ListOtherOrganisations } from './queries/list-other-organisations.js';
import { SeatOrganisation } from './admit-organisation.js';
import { ShowPeople } from './queries/show-people.js';

/** Who sits in a committee, and which organisations. */
@Controller()
export class PeopleController {
  constructor(
    private readonly people: ShowPeople,
    private readonly others: ListOtherOrganisations,
    private readonly seat: SeatOrganisation,
    private readonly add: AddOrganisation,
    private readonly describe: DescribeOrganisation,
  ) {}

  @Endpoint(contracts.showPeople)
  showPeople(
    @Input(contracts.showPeople) { actor, params }: EndpointRequest<typeof contracts.showPeople>,
  ): Promise<contracts.PeopleView> {
    return this.people.execute(actor, params.committeeId);
  }

  @Endpoint(contracts.listOtherOrganisations)
  listOthers(
    @Input(contracts.listOtherOrganisations)
    { actor, params }: EndpointRequest<typeof contracts.listOtherOrganisations>,
  ): Promise<contracts.ViewOf<typeof contracts.listOtherOrganisations>> {
    return this.others.execute(actor, params.committeeId);
  }

  @Endpoint(contracts.seatOrganisation)
  async seated(
    @Input(contracts.seatOrganisation) { actor, params, body }: EndpointRequest<typeof contracts.seatOrganisation>,
  ): Promise<contracts.PeopleView> {
    await this.seat.execute(actor, params.committeeId, body);
    return this.people.execute(actor, params.committeeId);
  }

  @Endpoint(contracts.addOrganisation)
  async added(
    @Input(contracts.addOrganisation) { actor, params, body }: EndpointRequest<typeof contracts.addOrganisation>,
  ): Promise<contracts.PeopleView> {
    await this.add.execute(actor, params.committeeId, body);
    return this.people.execute(actor, params.committeeId);
  }

  @Endpoint(contracts.describeOrganisationCommand)
  async described(
    @Input(contracts.describeOrganisationCommand)
    { actor, params, body }: EndpointRequest<typeof contracts.describeOrganisationCommand>,
  ): Promise<contracts.PeopleView> {
    await this.describe.execute(actor, params, body);
    return this.people.execute(actor, params.committeeId);
  }
}
