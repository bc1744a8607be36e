import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { LiveEvent } from '@passerelle/contracts';
import { canonicalText, type RefusalCode } from '@passerelle/domain';
import { QueryFailedError, type EntityManager } from 'typeorm';
import { AUDIT_TABLE, type AuditEntry } from '../audit/audit.table.js';
import { CLOCK, type Clock } from '../clock.js';
import { Announcer, type Audience } from '../live/announcer.js';
import { refuse, Refused } from '../refused.js';
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
    await writeAudit(this.manager, [auditEntry(this.actor, this.now, note, null)]);
  }

  /** Leaves the traces of several members whose questions are answered together. */
  async auditMembers(notes: readonly MemberNote[]): Promise<void> {
    const entries = notes.map(({ actor, note, refused }) => auditEntry(actor, this.now, note, refused));
    if (entries.length > 0) await writeAudit(this.manager, entries);
  }
}

/** What one of several members asked at once, and the refusal when it was refused. */
export interface MemberNote {
  actor: MemberActor;
  note: AuditNote;
  refused: RefusalCode | null;
}

/** A command as it was asked: its id, what it does, to what, and with which words. */
export interface Command {
  commandId: string;
  action: string;
  subjectId: string;
  asked: unknown;
}

/** The command that a request is. */
export function asked<Request extends { commandId: string }>(
  action: string,
  subjectId: string,
  request: Request,
): Command {
  return { commandId: request.commandId, action, subjectId, asked: request };
}

function digestOf({ action, subjectId, asked }: Command): string {
  return createHash('sha256').update(canonicalText({ action, subjectId, asked }), 'utf8').digest('hex');
}

const UNIQUE_VIOLATION = '23505';

/** The key itself is not told under row-level security: a primary key's name is enough, since ids are made by commands. */
function isIdTaken(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const { code, constraint } = error.driverError as { code?: string; constraint?: string };
  return code === UNIQUE_VIOLATION && (constraint?.startsWith('PK_') ?? false);
}

/** The application may add to the audit and do nothing else: not even read back what it wrote. */
async function writeAudit(manager: EntityManager, entries: Omit<AuditEntry, 'id'>[]): Promise<void> {
  await manager.createQueryBuilder().insert().into(AUDIT_TABLE).values(entries).updateEntity(false).execute();
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

  /**
   * Runs `task` in one transaction as `actor`; what it announces leaves after the commit, and only then. What a
   * task reads `at-once` is as it was at one moment: for what only reads and traces.
   */
  async run<Result>(
    actor: Actor,
    task: (work: Work) => Promise<Result>,
    seen: 'as-committed' | 'at-once' = 'as-committed',
  ): Promise<Result> {
    let work: Work | undefined;
    try {
      const within = async (manager: EntityManager): Promise<Result> => {
        await manager.query("select set_config('passerelle.actor', $1, true)", [actorName(actor)]);
        work = new Work(manager, actor, this.clock.now());
        return task(work);
      };
      const result = await (seen === 'at-once'
        ? this.dataSource.transaction('REPEATABLE READ', within)
        : this.dataSource.transaction(within));
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
   * A twin that arrives meanwhile waits for the first to commit; another request under the same id is refused.
   */
  async command(actor: MemberActor, request: Command, task: (work: Work) => Promise<void>): Promise<void> {
    const { commandId } = request;
    const meaning = digestOf(request);
    try {
      await this.run(actor, async (work) => {
        const row = { accountId: actor.accountId, commandId, meaning, at: work.now };
        const insert = work.manager.createQueryBuilder().insert().into(COMMAND_TABLE).values(row);
        const inserted = await insert.orIgnore().returning('command_id').execute();
        if (!Array.isArray(inserted.raw) || inserted.raw.length > 0) return task(work);
        const known = await work.manager.findOneBy(COMMAND_TABLE, { accountId: actor.accountId, commandId });
        if (known?.meaning !== meaning) refuse('command-reused');
      });
    } catch (error) {
      // What a command makes takes the command's id: somebody else's id is already taken.
      if (isIdTaken(error)) refuse('command-reused');
      throw error;
    }
  }

  /** The refused work is rolled back; its trace is written apart. */
  private async auditRefusal(actor: Actor, error: Refused): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await manager.query("select set_config('passerelle.actor', $1, true)", [actorName(actor)]);
      await writeAudit(manager, [auditEntry(actor, this.clock.now(), { action: 'refused' }, error.refusal.refused)]);
    });
  }
}
