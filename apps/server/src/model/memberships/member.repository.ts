import { Injectable } from '@nestjs/common';
import { facilitates, ROLES, type Account, type Membership, type Role } from '@passerelle/domain';
import { In, IsNull, type FindOptionsWhere } from 'typeorm';
import type { Tx } from '../../platform/database/tx.js';
import { ACCOUNT_TABLE } from '../accounts/account.table.js';
import { MEMBERSHIP_TABLE } from './membership.table.js';
import { ORGANISATION_TABLE } from '../organisations/organisation.table.js';

/** A held membership of a committee, with the name of its member and of its organisation. */
export interface Member {
  accountId: string;
  name: string;
  email: string;
  organisationId: string;
  organisationName: string;
  role: Role;
}

@Injectable()
export class MemberRepository {
  /** The names of many accounts, by id. */
  async names(tx: Tx, accountIds: readonly string[]): Promise<Map<string, string>> {
    if (accountIds.length === 0) return new Map();
    const found = await tx.manager.findBy(ACCOUNT_TABLE, { id: In([...new Set(accountIds)]) });
    return new Map(found.map(({ id, name }) => [id, name]));
  }

  /** Those who are members of the committee now, by role and by name; without deactivated accounts [SIGN-7]. */
  async ofCommittee(tx: Tx, committeeId: string): Promise<Member[]> {
    const held = await tx.manager.findBy(MEMBERSHIP_TABLE, { committeeId, endedAt: IsNull() });
    return this.named(tx, held, { deactivatedAt: IsNull() });
  }

  /** Those who are or were members: what they did stays theirs. */
  async everOf(tx: Tx, committeeId: string): Promise<Member[]> {
    return this.named(tx, await tx.manager.findBy(MEMBERSHIP_TABLE, { committeeId }));
  }

  async add(tx: Tx, memberships: Membership[]): Promise<void> {
    await tx.manager.insert(MEMBERSHIP_TABLE, memberships);
  }

  private async named(tx: Tx, memberships: Membership[], among: FindOptionsWhere<Account> = {}): Promise<Member[]> {
    const id = In(memberships.map(({ accountId }) => accountId));
    const accounts = await tx.manager.findBy(ACCOUNT_TABLE, { id, ...among });
    const organisations = await tx.manager.findBy(ORGANISATION_TABLE, {
      id: In(memberships.map(({ organisationId }) => organisationId)),
    });
    const accountOf = new Map(accounts.map((account) => [account.id, account]));
    const nameOf = new Map(organisations.map(({ id, name }) => [id, name]));
    return memberships
      .flatMap(({ accountId, organisationId, role }) => {
        const account = accountOf.get(accountId);
        const organisationName = nameOf.get(organisationId);
        if (!account || organisationName === undefined) return [];
        return [{ accountId, name: account.name, email: account.email, organisationId, organisationName, role }];
      })
      .sort((left, right) => rank(left) - rank(right) || left.name.localeCompare(right.name, 'fr'));
  }
}

function rank(member: Member): number {
  return ROLES.indexOf(member.role);
}

/** A member of a committee, once, whatever the number of memberships. */
export interface CommitteeMember extends Member {
  /** By any of their memberships. `role` and `organisationId` are those of one of them alone. */
  facilitates: boolean;
}

/** Each member once; of several memberships, the name is that of the last one in the order of the roles. */
export function byAccount(members: readonly Member[]): Map<string, CommitteeMember> {
  const held = new Map<string, Member[]>();
  for (const member of members) held.set(member.accountId, [...(held.get(member.accountId) ?? []), member]);
  return new Map(
    members.map((member) => [
      member.accountId,
      { ...member, facilitates: facilitates(held.get(member.accountId) ?? []) },
    ]),
  );
}
