import { Injectable } from '@nestjs/common';
import { CommitteeRepository } from '../../model/committees/committee.repository.js';
import { MemberRepository } from '../../model/memberships/member.repository.js';
import { OrganisationRepository } from '../../model/organisations/organisation.repository.js';
import type { Tx } from '../../platform/database/tx.js';
import { refuse } from '../../platform/refused.js';
import { AccountRepository } from '../../model/accounts/account.repository.js';
import { LOAD_COMMITTEE, LOAD_ORGANISATION, loadMember } from './benchmark-committee.js';

/** Seats the members of the committee that is measured; those who sit there already stay. */
@Injectable()
export class SeatLoadMembers {
  constructor(
    private readonly committees: CommitteeRepository,
    private readonly organisations: OrganisationRepository,
    private readonly accounts: AccountRepository,
    private readonly members: MemberRepository,
  ) {}

  /** The accounts of the first `count` members. */
  async execute(tx: Tx, count: number): Promise<string[]> {
    const committees = await this.committees.all(tx);
    // Nobody is ever seated beside a real committee.
    if (committees.some(({ demo }) => !demo)) refuse('not-allowed');
    if (!committees.some(({ id }) => id === LOAD_COMMITTEE.id)) await this.found(tx);
    const wanted = Array.from({ length: count }, (_, place) => loadMember(place));
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

  private async found(tx: Tx): Promise<void> {
    await this.committees.add(tx, [LOAD_COMMITTEE]);
    const sitting = [{ committeeId: LOAD_COMMITTEE.id, organisationId: LOAD_ORGANISATION.id }];
    await this.organisations.add(tx, [LOAD_ORGANISATION], sitting);
  }
}
