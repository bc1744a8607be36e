import { Injectable } from '@nestjs/common';
import type { Account } from '@passerelle/domain';
import { In } from 'typeorm';
import type { Work } from '../../platform/database/transaction.js';
import { ACCOUNT_TABLE } from './account.table.js';

@Injectable()
export class AccountRepository {
  /** The account of an address, whatever its capitals. */
  ofEmail(work: Work, email: string): Promise<Account | null> {
    return work.manager.findOneBy(ACCOUNT_TABLE, { email: email.toLowerCase() });
  }

  /** The account of an address, made when there is none; of two at the same time, both get the same one. */
  async provide(work: Work, account: Account): Promise<Account> {
    const row = { ...account, email: account.email.toLowerCase() };
    await work.manager.createQueryBuilder().insert().into(ACCOUNT_TABLE).values(row).orIgnore().execute();
    return work.manager.findOneByOrFail(ACCOUNT_TABLE, { email: row.email });
  }

  async makeAdministrator(work: Work, id: string): Promise<void> {
    await work.manager.update(ACCOUNT_TABLE, { id }, { administrator: true });
  }

  async ofIds(work: Work, ids: readonly string[]): Promise<Account[]> {
    return ids.length === 0 ? [] : work.manager.findBy(ACCOUNT_TABLE, { id: In([...new Set(ids)]) });
  }

  async add(work: Work, accounts: Account[]): Promise<void> {
    await work.manager.insert(ACCOUNT_TABLE, accounts);
  }
}
