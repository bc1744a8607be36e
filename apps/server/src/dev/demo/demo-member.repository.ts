import { Injectable } from '@nestjs/common';
import type { DemoMemberView } from '@passerelle/contracts';
import type { Membership } from '@passerelle/domain';
import { In, IsNull, Like } from 'typeorm';
import { COMMITTEE_TABLE } from '../../model/committees/committee.table.js';
import { MEMBERSHIP_TABLE } from '../../model/memberships/membership.table.js';
import { ORGANISATION_TABLE } from '../../model/organisations/organisation.table.js';
import type { Tx } from '../../platform/database/tx.js';
import { ACCOUNT_TABLE } from '../../model/accounts/account.table.js';
import { DEMO_MAIL_DOMAIN } from './demo-accounts.js';

const DEMO_ADDRESS = Like(`%@${DEMO_MAIL_DOMAIN}`);

@Injectable()
export class DemoMemberRepository {
  /** True for an account of the demo: no other account is signed in without its mail, whatever the configuration. */
  isDemoAccount(tx: Tx, id: string): Promise<boolean> {
    return tx.manager.existsBy(ACCOUNT_TABLE, { id, email: DEMO_ADDRESS });
  }

  /** The members as whom a visitor may sign in, with their membership; a member of many committees names none. */
  async all(tx: Tx): Promise<DemoMemberView[]> {
    const accounts = await tx.manager.find(ACCOUNT_TABLE, { where: { email: DEMO_ADDRESS }, order: { name: 'ASC' } });
    const accountId = In(accounts.map(({ id }) => id));
    const memberships = await tx.manager.findBy(MEMBERSHIP_TABLE, { accountId, endedAt: IsNull() });
    const committees = new Map((await tx.manager.find(COMMITTEE_TABLE)).map(({ id, name }) => [id, name]));
    const organisations = new Map((await tx.manager.find(ORGANISATION_TABLE)).map(({ id, name }) => [id, name]));
    const membershipsOf = new Map<string, Membership[]>();
    for (const membership of memberships)
      membershipsOf.set(membership.accountId, [...(membershipsOf.get(membership.accountId) ?? []), membership]);
    return accounts.map(({ id, name, administrator }) => {
      const [membership, another] = membershipsOf.get(id) ?? [];
      return {
        accountId: id,
        name,
        administrator,
        committeeName: membership && !another ? (committees.get(membership.committeeId) ?? null) : null,
        organisationName: membership ? (organisations.get(membership.organisationId) ?? null) : null,
        role: membership?.role ?? null,
      };
    });
  }
}
