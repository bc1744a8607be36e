import { Inject, Injectable } from '@nestjs/common';
import type { RefusalCode } from '@passerelle/domain';
import { CLOCK, type Clock } from '../clock.js';
import { actorName, type MemberActor } from '../database/actor.js';
import { MAIN_SOURCE, type Source } from '../database/data-source.js';
import { auditRefusal, type AuditNote } from '../database/tx.js';
import { LOG, type Log } from '../log.js';

/** Answers to a flood, which a row each would make worse: counted where they are given. */
const NOT_WRITTEN: readonly RefusalCode[] = ['too-many-attempts', 'unavailable', 'unexpected'];

/**
 * Writes what members were refused: what they asked, of which thing, and the code. In a transaction of its own, since
 * that of the request, if it had begun, is rolled back; called where the answer leaves, so that what was refused before
 * any transaction is written too.
 */
@Injectable()
export class RefusalAudit {
  constructor(
    @Inject(MAIN_SOURCE) private readonly dataSource: Source,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** A row that cannot be written is logged; the request stays refused. */
  async write(actor: MemberActor, note: AuditNote, refused: RefusalCode): Promise<void> {
    if (NOT_WRITTEN.includes(refused)) return;
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
