import { Injectable } from '@nestjs/common';
import { Transaction } from '../../platform/database/transaction.js';
import { StartSignIn } from '../../model/sign-ins/start-sign-in.js';
import { AddBenchmarkMembers } from './add-benchmark-members.js';

/** Adds measured members and signs each of them in. */
@Injectable()
export class SignInBenchmarkMembers {
  constructor(
    private readonly transaction: Transaction,
    private readonly members: AddBenchmarkMembers,
    private readonly startSignIn: StartSignIn,
  ) {}

  /** The secrets of their cookies. */
  execute(count: number): Promise<string[]> {
    return this.transaction.run({ kind: 'job', purpose: 'load' }, async (tx) => {
      const secrets: string[] = [];
      for (const accountId of await this.members.execute(tx, count)) {
        secrets.push(await this.startSignIn.execute(tx, accountId, null));
      }
      return secrets;
    });
  }
}
