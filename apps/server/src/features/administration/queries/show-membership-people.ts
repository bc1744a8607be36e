import { Injectable } from '@nestjs/common';
import type { PeopleView } from '@passerelle/contracts';
import { MembershipRepository } from '../../../model/memberships/membership.repository.js';
import type { Tx } from '../../../platform/database/tx.js';
import { ShowPeople } from './show-people.js';

/** The people of the committee of a membership. */
@Injectable()
export class ShowMembershipPeople {
  constructor(
    private readonly memberships: MembershipRepository,
    private readonly people: ShowPeople,
  ) {}

  async execute(tx: Tx, { membershipId }: { membershipId: string }): Promise<PeopleView> {
    const { committeeId } = await this.memberships.get(tx, membershipId);
    return this.people.execute(tx, { committeeId });
  }
}
