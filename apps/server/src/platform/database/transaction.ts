import { Inject, Injectable } from '@nestjs/common';
import type { LiveEvent } from '@passerelle/contracts';
import type { EntityManager } from 'typeorm';
import { AUDIT_TABLE, type AuditEntry } from '../audit/audit.table.js';
import { CLOCK, type Clock } from '../clock.js';
import { Announcer, type Audience } from '../live/announcer.js';
import { Refused } from '../refused.js';
import { actorName, type Actor, type MemberActor } from './actor.js';
import { COMMAND_TABLE } from './command.table.js';
import { MAIN_SOURCE, type Source } from './data-source.js';

export type AuditNote = Pick<AuditEntry, 'action'> & Partial<Pick<AuditEntry, 'subjectId' | 'committeeId'>>;

/** One transaction: where to read and write, as whom, at what time, and what to say once it is committed. */
export class Work {
  readonly announcements: { audience: Audience; event: LiveEvent }[] = [];
  readonly afterCommit: (() => void)[] = [];

  constructor(
    readonly manager: EntityManager,
    readonly actor: Actor,
    readonly now: Date,
  ) {}

  /** Says, after the commit, that something changed; never what it became. */
  announceAfterCommit(audience: Audience, event: LiveEvent): void {
    this.announcements.push({ audience, event });
  }

  /** Leaves a trace, in the same transaction: without it, what it traces did not happen. */
  async audit(note: AuditNote): Promise<void> {
    await writeAudit(this.manager, auditEntry(this.actor, this.now, note, null));
  }
}

/** The application may add to the audit and do nothing else: not even read back what it wrote. */
async function writeAudit(manager: EntityManager, entry: Omit<AuditEntry, 'id'>): Promise<void> {
  await manager.createQueryBuilder().insert().into(AUDIT_TABLE).values(entry).updateEntity(false).execute();
}

function auditEntry(actor: Actor, at: Date, note: AuditNote, refused: string | null): Omit<AuditEntry, 'id'> {
  return {
    at,
    actor: actorName(actor),
    action: note.action,
    subjectId: note.subjectId ?? null,
    committeeId: note.committeeId ?? null,
    refused,
  };
}

@Injectable()
export class Transaction {
  constructor(
    @Inject(MAIN_SOURCE) private readonly dataSource: Source,
    private readonly announcer: Announcer,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Runs `task` in one transaction as `actor`; what it announces leaves after the commit, and only then. */
  async run<Result>(actor: Actor, task: (work: Work) => Promise<Result>): Promise<Result> {
    let work: Work | undefined;
    try {
      const result = await this.dataSource.transaction(async (manager) => {
        await manager.query("select set_config('passerelle.actor', $1, true)", [actorName(actor)]);
        work = new Work(manager, actor, this.clock.now());
        return task(work);
      });
      for (const { audience, event } of work?.announcements ?? []) this.announcer.announce(audience, event);
      for (const act of work?.afterCommit ?? []) act();
      return result;
    } catch (error) {
      if (error instanceof Refused && actor.kind === 'member') await this.auditRefusal(actor, error);
      throw error;
    }
  }

  /**
   * Runs a command once: sent again with the same `commandId` it does nothing, and the caller shows what is there.
   * A twin that arrives meanwhile waits for the first to commit.
   */
  async command(actor: MemberActor, commandId: string, task: (work: Work) => Promise<void>): Promise<void> {
    await this.run(actor, async (work) => {
      const inserted = await work.manager
        .createQueryBuilder()
        .insert()
        .into(COMMAND_TABLE)
        .values({ accountId: actor.accountId, commandId, at: work.now })
        .orIgnore()
        .returning('command_id')
        .execute();
      if (Array.isArray(inserted.raw) && inserted.raw.length === 0) return;
      await task(work);
    });
  }

  /** The refused work is rolled back; its trace is written apart. */
  private async auditRefusal(actor: Actor, error: Refused): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await manager.query("select set_config('passerelle.actor', $1, true)", [actorName(actor)]);
      await writeAudit(manager, auditEntry(actor, this.clock.now(), { action: 'refused' }, error.refusal.refused));
    });
  }
}
