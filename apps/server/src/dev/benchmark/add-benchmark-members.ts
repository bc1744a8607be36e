import { Injectable } from '@nestjs/common';
import { CommitteeRepository } from '../../model/committees/committee.repository.js';
import { MemberRepository } from '../../model/memberships/member.repository.js';
import { OrganisationRepository } from '../../model/organisations/organisation.repository.js';
import type { Tx } from '../../platform/database/tx.js';
import { refuse } from '../../platform/refused.js';
import { AccountRepository } from '../../model/accounts/account.repository.js';
import { BENCHMARK_COMMITTEE, BENCHMARK_ORGANISATION, benchmarkMember } from './benchmark-committee.js';

/** Adds the members of the committee that is measured; those who are there already stay. */
@Injectable()
export class AddBenchmarkMembers {
  constructor(
    private readonly committees: CommitteeRepository,
    private readonly organisations: OrganisationRepository,
    private readonly accounts: AccountRepository,
    private readonly members: MemberRepository,
  ) {}

  /** The accounts of the first `count` members. */
  async execute(tx: Tx, count: number): Promise<string[]> {
    const committees = await this.committees.all(tx);
    // No member is ever added beside a real committee.
    if (committees.some(({ demo }) => !demo)) refuse('not-allowed');
    if (!committees.some(({ id }) => id === BENCHMARK_COMMITTEE.id)) await this.addCommittee(tx);
    const wanted = Array.from({ length: count }, (_, index) => benchmarkMember(index));
    const ids = wanted.map(({ account }) => account.id);
    const known = new Set((await this.accounts.ofIds(tx, ids)).map(({ id }) => id));
    const missing = wanted.filter(({ account }) => !known.has(account.id));
    if (missing.length > 0) {
      await this.accounts.add(
        tx,
        missing.map(({ account }) => account),
      );
      await this.members.add(
        tx,
        missing.map(({ membership }) => membership),
      );
    }
    return ids;
  }

  private async addCommittee(tx: Tx): Promise<void> {
    await this.committees.add(tx, [BENCHMARK_COMMITTEE]);
    const participating = [{ committeeId: BENCHMARK_COMMITTEE.id, organisationId: BENCHMARK_ORGANISATION.id }];
    await this.organisations.add(tx, [BENCHMARK_ORGANISATION], participating);
  }
}
