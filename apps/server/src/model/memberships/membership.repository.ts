import { Injectable } from '@nestjs/common';
import type { Membership } from '@passerelle/domain';
import { In, IsNull } from 'typeorm';
import type { Tx } from '../../platform/database/tx.js';
import { refuse } from '../../platform/refused.js';
import { MEMBERSHIP_TABLE } from './membership.table.js';

/** The memberships of the committees. A caller that changes them has locked the committee. */
@Injectable()
export class MembershipRepository {
  async get(tx: Tx, id: string): Promise<Membership> {
    return (await tx.manager.findOneBy(MEMBERSHIP_TABLE, { id })) ?? refuse('not-found');
  }

  /** Held now. */
  ofCommittee(tx: Tx, committeeId: string): Promise<Membership[]> {
    return tx.manager.findBy(MEMBERSHIP_TABLE, { committeeId, endedAt: IsNull() });
  }

  /** Held now by accounts that are not deactivated: those who can act. */
  activeOf(tx: Tx, committeeId: string): Promise<Membership[]> {
    return tx.manager
      .createQueryBuilder(MEMBERSHIP_TABLE, 'membership')
      .innerJoin('account', 'account', 'account.id = membership.accountId')
      .where('membership.committeeId = :committeeId and membership.endedAt is null', { committeeId })
      .andWhere('account.deactivatedAt is null')
      .getMany();
  }

  /** Held now by an account, in any committee. */
  ofAccount(tx: Tx, accountId: string): Promise<Membership[]> {
    return tx.manager.findBy(MEMBERSHIP_TABLE, { accountId, endedAt: IsNull() });
  }

  /** Held now, by all. */
  all(tx: Tx): Promise<Membership[]> {
    return tx.manager.findBy(MEMBERSHIP_TABLE, { endedAt: IsNull() });
  }

  /** Held now for some organisations, in any committee. */
  ofOrganisations(tx: Tx, organisationIds: readonly string[]): Promise<Membership[]> {
    return tx.manager.findBy(MEMBERSHIP_TABLE, { organisationId: In([...organisationIds]), endedAt: IsNull() });
  }

  async add(tx: Tx, membership: Membership): Promise<void> {
    await tx.manager.insert(MEMBERSHIP_TABLE, membership);
  }

  async end(tx: Tx, { id, endedAt }: Membership): Promise<void> {
    await tx.manager.update(MEMBERSHIP_TABLE, { id }, { endedAt });
  }
}
