import { Injectable } from '@nestjs/common';
import type { Account } from '@passerelle/domain';
import type { Work } from '../platform/database/transaction.js';
import { ACCOUNT_TABLE } from './account.table.js';

@Injectable()
export class AccountRepository {
  /** The account of an address, whatever its capitals. */
  ofEmail(work: Work, email: string): Promise<Account | null> {
    return work.manager.findOneBy(ACCOUNT_TABLE, { email: email.toLowerCase() });
  }

  async add(work: Work, accounts: Account[]): Promise<void> {
    await work.manager.insert(ACCOUNT_TABLE, accounts);
  }
}
