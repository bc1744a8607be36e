import { Injectable } from '@nestjs/common';
import { CommitteeRepository } from '../../model/committees/committee.repository.js';
import { MemberRepository } from '../../model/memberships/member.repository.js';
import { OrganisationRepository } from '../../model/organisations/organisation.repository.js';
import type { Tx } from '../../platform/database/tx.js';
import { AccountRepository } from '../../model/accounts/account.repository.js';
import type { DemoSeating } from './demo-committee.js';

/** Writes who sits where. */
@Injectable()
export class SeedSeating {
  constructor(
    private readonly committees: CommitteeRepository,
    private readonly organisations: OrganisationRepository,
    private readonly accounts: AccountRepository,
    private readonly members: MemberRepository,
  ) {}

  /** True when no committee is there yet. */
  async isEmpty(tx: Tx): Promise<boolean> {
    return (await this.committees.all(tx)).length === 0;
  }

  async execute(tx: Tx, seating: DemoSeating): Promise<void> {
    const sitting = [...seating.sitting].flatMap(([committeeId, organisations]) =>
      organisations.map((organisation) => ({ committeeId, organisationId: organisation.id })),
    );
    await this.committees.add(tx, seating.committees);
    await this.organisations.add(tx, seating.organisations, sitting);
    await this.accounts.add(tx, seating.accounts);
    await this.members.add(tx, seating.memberships);
  }
}
