import { Injectable } from '@nestjs/common';
import { Transaction } from '../../platform/database/transaction.js';
import { refuse } from '../../platform/refused.js';
import { StartSignIn } from '../../model/sign-ins/start-sign-in.js';
import { DemoMemberRepository } from './demo-member.repository.js';

/** A visitor becomes a fictional member, without any mail. */
@Injectable()
export class SignInAsDemoMember {
  constructor(
    private readonly transaction: Transaction,
    private readonly members: DemoMemberRepository,
    private readonly startSignIn: StartSignIn,
  ) {}

  /** Gives the secret of the cookie. */
  execute(accountId: string, replacedCookie: string | null, userAgent?: string): Promise<string> {
    return this.transaction.run({ kind: 'visitor' }, async (tx) => {
      if (!(await this.members.isDemoAccount(tx, accountId))) refuse('not-found');
      return this.startSignIn.execute(tx, accountId, replacedCookie, userAgent);
    });
  }
}
