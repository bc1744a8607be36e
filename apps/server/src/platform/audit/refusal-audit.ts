import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { RefusalCode } from '@passerelle/domain';
import { CLOCK, type Clock } from '../clock.js';
import { actorName, type MemberActor } from '../database/actor.js';
import { MAIN_SOURCE, type Source } from '../database/data-source.js';
import { auditRefusal, type AuditNote } from '../database/tx.js';
import { TokenBuckets } from '../limits/token-bucket.js';
import { LOG, type Log } from '../log.js';

/** Answers to a flood, or failures of the server: a row each would make them worse. */
const NOT_WRITTEN: readonly RefusalCode[] = ['too-many-attempts', 'unavailable', 'unexpected'];

/**
 * The rows of one member: each is a transaction on the connections of all, and a message that is refused before it is
 * queued has no other limit.
 */
const ROWS = { perSecond: 10, burst: 50 };

/** How long refusals without a row are counted together. */
const COUNTED_FOR_MS = 60_000;

interface LeftOut {
  count: number;
  timer: NodeJS.Timeout;
}

/**
 * Writes what members were refused: what they asked, of which thing, and the code. In a transaction of its own, since
 * that of the request, if it had begun, is rolled back; called where the answer leaves, so that what was refused before
 * any transaction is written too. Beyond the rate of a member, one row says that rows are missing from then on, for a
 * minute, and the log how many.
 */
@Injectable()
export class RefusalAudit implements OnModuleDestroy {
  private readonly rows = new TokenBuckets(ROWS);
  private readonly leftOut = new Map<string, LeftOut>();

  constructor(
    @Inject(MAIN_SOURCE) private readonly dataSource: Source,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOG) private readonly log: Log,
  ) {}

  async write(actor: MemberActor, note: AuditNote, refused: RefusalCode): Promise<void> {
    if (NOT_WRITTEN.includes(refused)) return;
    if (this.rows.take(actor.accountId)) await this.insert(actor, note, refused);
    else await this.leaveOut(actor);
  }

  onModuleDestroy(): void {
    for (const accountId of this.leftOut.keys()) this.logCount(accountId);
  }

  private async leaveOut(actor: MemberActor): Promise<void> {
    const { accountId } = actor;
    const counted = this.leftOut.get(accountId);
    if (counted) {
      counted.count += 1;
      return;
    }
    const timer = setTimeout(() => this.logCount(accountId), COUNTED_FOR_MS).unref();
    this.leftOut.set(accountId, { count: 1, timer });
    await this.insert(actor, { action: 'refusals.left-out' }, 'too-many-attempts');
  }

  private logCount(accountId: string): void {
    const counted = this.leftOut.get(accountId);
    if (!counted) return;
    clearTimeout(counted.timer);
    this.leftOut.delete(accountId);
    this.log.warn({ refusals: counted.count }, 'refusals of one member were left out of the audit');
  }

  /** A row that cannot be written is logged; the request stays refused. */
  private async insert(actor: MemberActor, note: AuditNote, refused: RefusalCode): Promise<void> {
    try {
      await this.dataSource.transaction(async (manager) => {
        await manager.query("select set_config('passerelle.actor', $1, true)", [actorName(actor)]);
        await auditRefusal(manager, actor, this.clock.now(), note, refused);
      });
    } catch (error) {
      this.log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'a refusal could not be audited');
    }
  }
}
