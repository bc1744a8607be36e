import { Injectable } from '@nestjs/common';
import { CommitteeRepository } from '../../model/committees/committee.repository.js';
import { MemberRepository } from '../../model/memberships/member.repository.js';
import { OrganisationRepository } from '../../model/organisations/organisation.repository.js';
import type { Tx } from '../../platform/database/tx.js';
import { AccountRepository } from '../../model/accounts/account.repository.js';
import type { DemoCommittees } from './demo-committee.js';

/** Writes the committees, their organisations and their members. */
@Injectable()
export class SeedCommittees {
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

  async execute(tx: Tx, demo: DemoCommittees): Promise<void> {
    const joined = [...demo.organisationsOf].flatMap(([committeeId, organisations]) =>
      organisations.map((organisation) => ({ committeeId, organisationId: organisation.id })),
    );
    await this.committees.add(tx, demo.committees);
    await this.organisations.add(tx, demo.organisations, joined);
    await this.accounts.add(tx, demo.accounts);
    await this.members.add(tx, demo.memberships);
  }
}
