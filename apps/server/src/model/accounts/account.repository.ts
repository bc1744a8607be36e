import { Injectable } from '@nestjs/common';
import type { Account } from '@passerelle/domain';
import { In, IsNull } from 'typeorm';
import type { Tx } from '../../platform/database/tx.js';
import { refuse } from '../../platform/refused.js';
import { ACCOUNT_TABLE } from './account.table.js';

@Injectable()
export class AccountRepository {
  /** The account of an address, whatever its capitals. */
  ofEmail(tx: Tx, email: string): Promise<Account | null> {
    return tx.manager.findOneBy(ACCOUNT_TABLE, { email: email.toLowerCase() });
  }

  /** The account of an address, made when there is none; of two at the same time, both get the same one. */
  async provide(tx: Tx, account: Account): Promise<Account> {
    const row = { ...account, email: account.email.toLowerCase() };
    await tx.manager.createQueryBuilder().insert().into(ACCOUNT_TABLE).values(row).orIgnore().execute();
    return tx.manager.findOneByOrFail(ACCOUNT_TABLE, { email: row.email });
  }

  async all(tx: Tx): Promise<Account[]> {
    return tx.manager.find(ACCOUNT_TABLE, { order: { name: 'ASC', email: 'ASC' } });
  }

  /** Until the end of the transaction no other one changes it, or begins a sign-in to it. */
  async lock(tx: Tx, id: string): Promise<Account> {
    const lock = { mode: 'pessimistic_write' } as const;
    return (await tx.manager.findOne(ACCOUNT_TABLE, { where: { id }, lock })) ?? refuse('not-found');
  }

  /** Until the end of the transaction it is not deactivated. Null for one that is, or that does not exist. */
  async holdActive(tx: Tx, id: string): Promise<Account | null> {
    const lock = { mode: 'pessimistic_read' } as const;
    return tx.manager.findOne(ACCOUNT_TABLE, { where: { id, deactivatedAt: IsNull() }, lock });
  }

  async save(tx: Tx, { id, administrator, deactivatedAt }: Account): Promise<void> {
    await tx.manager.update(ACCOUNT_TABLE, { id }, { administrator, deactivatedAt });
  }

  async makeAdministrator(tx: Tx, id: string): Promise<void> {
    await tx.manager.update(ACCOUNT_TABLE, { id }, { administrator: true });
  }

  async ofIds(tx: Tx, ids: readonly string[]): Promise<Account[]> {
    return ids.length === 0 ? [] : tx.manager.findBy(ACCOUNT_TABLE, { id: In([...new Set(ids)]) });
  }

  async add(tx: Tx, accounts: Account[]): Promise<void> {
    await tx.manager.insert(ACCOUNT_TABLE, accounts);
  }
}
