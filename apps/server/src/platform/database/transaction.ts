import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../clock.js';
import { Announcer } from '../live/announcer.js';
import { LOG, type Log } from '../log.js';
import { refuse } from '../refused.js';
import { actorName, type Actor, type MemberActor } from './actor.js';
import { claimCommand, isIdTaken, type Command } from './commands.js';
import { MAIN_SOURCE, type Source } from './data-source.js';
import { retryConflicts } from './retry-conflicts.js';
import { Tx } from './tx.js';

export type Isolation = 'read committed' | 'repeatable read';

export interface CommandOptions {
  /**
   * False for a command with effects outside its transaction: after a conflict it would have them twice. True unless
   * said otherwise.
   */
  retried?: boolean;
}

const once = <Result>(transaction: () => Promise<Result>): Promise<Result> => transaction();

/** The number of the transaction: PostgreSQL gives it to no other. */
async function versionOf(manager: EntityManager): Promise<number> {
  const rows: { version: string }[] = await manager.query('select pg_current_xact_id() as version');
  return Number(rows[0]?.version);
}

@Injectable()
export class Transaction {
  constructor(
    @Inject(MAIN_SOURCE) private readonly dataSource: Source,
    private readonly announcer: Announcer,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /**
   * Runs `task` in one transaction as `actor`; what it announces leaves after the commit. `repeatable read` gives the
   * task one snapshot: for a task that only reads and audits.
   */
  async run<Result>(
    actor: Actor,
    task: (tx: Tx) => Promise<Result>,
    isolation: Isolation = 'read committed',
  ): Promise<Result> {
    let tx: Tx | undefined;
    const within = async (manager: EntityManager): Promise<Result> => {
      await manager.query("select set_config('passerelle.actor', $1, true)", [actorName(actor)]);
      tx = new Tx(manager, actor, this.clock.now());
      const done = await task(tx);
      if (tx.announcements.length > 0) tx.version = await versionOf(manager);
      return done;
    };
    const result = await (isolation === 'repeatable read'
      ? this.dataSource.transaction('REPEATABLE READ', within)
      : this.dataSource.transaction(within));
    if (tx) this.afterCommit(tx);
    return result;
  }

  /**
   * Runs a command once, then composes the reply in the same transaction. Sent again with the same `commandId`, only the
   * reply is composed, with null for what was executed. A concurrent duplicate waits for the first to commit; another
   * request under the same id is refused. After a conflict with a concurrent transaction it runs again.
   */
  async command<Result>(
    actor: MemberActor,
    command: Command,
    execute: (tx: Tx) => Promise<Result>,
    reply: (tx: Tx, executed: Result | null) => Promise<Result>,
    options?: CommandOptions,
  ): Promise<Result>;
  async command(actor: MemberActor, command: Command, execute: (tx: Tx) => Promise<void>): Promise<void>;
  async command<Result>(
    actor: MemberActor,
    command: Command,
    execute: (tx: Tx) => Promise<Result>,
    reply?: (tx: Tx, executed: Result | null) => Promise<Result>,
    { retried = true }: CommandOptions = {},
  ): Promise<Result | void> {
    try {
      const attempt = retried ? retryConflicts : once;
      return await attempt(() =>
        this.run(actor, async (tx) => {
          const isNew = await claimCommand(tx, actor, command);
          const executed = isNew ? await execute(tx) : null;
          return reply?.(tx, executed);
        }),
      );
    } catch (error) {
      // What a command creates takes the command's id: an id that another member's command has used is refused.
      if (isIdTaken(error)) refuse('command-reused');
      throw error;
    }
  }

  /** The work is committed: a callback that fails is logged and changes nothing for the member who asked. */
  private afterCommit({ announcements, afterCommit, version }: Tx): void {
    const announcing = announcements.map(
      ({ audience, event }) =>
        () =>
          this.announcer.announce(audience, { ...event, version: version ?? 0 }),
    );
    for (const callback of [...announcing, ...afterCommit]) {
      try {
        callback();
      } catch (error) {
        this.log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'a callback after a commit failed');
      }
    }
  }
}
