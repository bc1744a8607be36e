import { Injectable } from '@nestjs/common';
import { isHeldByMeeting, lastsByItself } from '@passerelle/domain';
import type { Tx } from '../../platform/database/tx.js';
import { Transaction } from '../../platform/database/transaction.js';
import { RequestBatcher } from '../../platform/request-batcher.js';
import { AttendanceRepository } from '../attendance/attendance.repository.js';
import { Cookies } from './cookies.js';
import { digestOf } from './digest.js';
import { before, USE_WRITTEN_EVERY } from './lifetimes.js';
import { SignInRepository } from './sign-in.repository.js';
import type { SignInRow } from './sign-in.table.js';

interface SignInUse {
  signInId: string;
  used: boolean;
}

/**
 * Who is signed in. A check counts as a use, so the sign-in lasts as long as its member is active. Checks of the same
 * moment are answered together: after a cut, all members reconnect in the same second.
 */
@Injectable()
export class CurrentSignIn {
  private readonly ofCookies = new RequestBatcher<string, SignInRow | null>((digests) =>
    this.transaction.run({ kind: 'visitor' }, async (tx) => {
      const found = await this.signIns.ofCookies(tx, digests);
      return this.living(
        tx,
        digests.map((digest) => ({ signIn: found.get(digest), used: true })),
      );
    }),
  );
  private readonly goingOn = new RequestBatcher<SignInUse, SignInRow | null>((asked) =>
    this.transaction.run({ kind: 'visitor' }, async (tx) => {
      const found = await this.signIns.getMany(
        tx,
        asked.map(({ signInId }) => signInId),
      );
      return this.living(
        tx,
        asked.map(({ signInId, used }) => ({ signIn: found.get(signInId), used })),
      );
    }),
  );

  constructor(
    private readonly transaction: Transaction,
    private readonly cookies: Cookies,
    private readonly signIns: SignInRepository,
    private readonly presence: AttendanceRepository,
  ) {}

  /** Who the cookie of a request or of a new live connection says that it is; null for a visitor. */
  async fromCookieHeader(header: string | undefined): Promise<{ accountId: string; signInId: string } | null> {
    const secret = this.cookies.signIn(header);
    const found = secret === null ? null : await this.ofCookies.load(digestOf(secret));
    return found && { accountId: found.accountId, signInId: found.id };
  }

  /** For a live connection that goes on: false once its sign-in has ended. An open page that does nothing is no use. */
  async goesOn(signInId: string, used = true): Promise<boolean> {
    return (await this.goingOn.load({ signInId, used })) !== null;
  }

  /** The sign-ins of some accounts that have not ended, the last used first. Looking at them is no use of them. */
  async ofAccounts(tx: Tx, accountIds: readonly string[]): Promise<SignInRow[]> {
    const signIns = await this.signIns.ofAccounts(tx, accountIds);
    const living = await this.living(
      tx,
      signIns.map((signIn) => ({ signIn, used: false })),
    );
    return living.flatMap((signIn) => signIn ?? []);
  }

  /** In the order given, null for one that has ended. */
  private async living(
    tx: Tx,
    asked: readonly { signIn: SignInRow | undefined; used: boolean }[],
  ): Promise<(SignInRow | null)[]> {
    const ending = asked.flatMap(({ signIn }) => (signIn && !lastsByItself(signIn, tx.now) ? [signIn] : []));
    const held = await this.heldByMeetings(tx, ending);
    const lives = (signIn: SignInRow): boolean => lastsByItself(signIn, tx.now) || held.has(signIn.id);
    const living = asked.map(({ signIn, used }) => (signIn && lives(signIn) ? { signIn, used } : null));
    const toWrite = living.flatMap((one) =>
      one?.used && one.signIn.lastUsedAt <= before(tx.now, USE_WRITTEN_EVERY) ? [one.signIn.id] : [],
    );
    await this.signIns.markUsed(tx, [...new Set(toWrite)]);
    return living.map((one) => one?.signIn ?? null);
  }

  /** Of sign-ins whose time is over, those that an open meeting holds. */
  private async heldByMeetings(tx: Tx, ending: readonly SignInRow[]): Promise<Set<string>> {
    const presences = await this.presence.inOpenMeetings(
      tx,
      ending.map(({ accountId }) => accountId),
    );
    const held = ending.filter((signIn) => isHeldByMeeting(signIn, presences.get(signIn.accountId) ?? [], tx.now));
    return new Set(held.map(({ id }) => id));
  }
}
