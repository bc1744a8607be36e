import { Injectable } from '@nestjs/common';
import type { Account } from '@passerelle/domain';
import { In } from 'typeorm';
import type { Tx } from '../../platform/database/tx.js';
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
