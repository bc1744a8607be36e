import { Injectable } from '@nestjs/common';
import { CommitteeRepository } from '../../model/committees/committee.repository.js';
import { MemberRepository } from '../../model/memberships/member.repository.js';
import { OrganisationRepository } from '../../model/organisations/organisation.repository.js';
import type { Work } from '../../platform/database/transaction.js';
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
  async isEmpty(work: Work): Promise<boolean> {
    return (await this.committees.all(work)).length === 0;
  }

  async execute(work: Work, seating: DemoSeating): Promise<void> {
    const sitting = [...seating.sitting].flatMap(([committeeId, organisations]) =>
      organisations.map((organisation) => ({ committeeId, organisationId: organisation.id })),
    );
    await this.committees.add(work, seating.committees);
    await this.organisations.add(work, seating.organisations, sitting);
    await this.accounts.add(work, seating.accounts);
    await this.members.add(work, seating.memberships);
  }
}
