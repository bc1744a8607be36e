import type { LiveEvent } from '@passerelle/contracts';
import type { RefusalCode } from '@passerelle/domain';
import type { EntityManager } from 'typeorm';
import { auditedId } from '../audit/audited-id.js';
import { AUDIT_TABLE, type AuditEntry } from '../audit/audit.table.js';
import type { Audience } from '../live/announcer.js';
import { actorName, type Actor, type MemberActor } from './actor.js';

export type AuditNote = Pick<AuditEntry, 'action'> & Partial<Pick<AuditEntry, 'subjectId' | 'committeeId'>>;

/** What was asked of which thing: the first id that is named. */
export function auditNoteOf(action: string, ids: Readonly<Record<string, unknown>>): AuditNote {
  const { committeeId, ...others } = ids;
  const [subjectId = auditedId(committeeId)] = Object.values(others).flatMap((id) => auditedId(id) ?? []);
  return { action, subjectId, committeeId: auditedId(committeeId) };
}

/** What one member asked among several whose requests are answered in one transaction; `refused` when it was. */
export interface MemberNote {
  actor: MemberActor;
  note: AuditNote;
  refused: RefusalCode | null;
}

/** A live event whose version is not known before the commit. */
type Announced = Omit<LiveEvent, 'version'>;

/** The unit of work of one transaction: where to read and write, as whom, at what time, and what to do after the commit. */
export class Tx {
  readonly announcements: { audience: Audience; event: Announced }[] = [];
  readonly afterCommit: (() => void)[] = [];
  /** True once this transaction holds an audit row. */
  isAudited = false;
  /** Tells its events from those of any other transaction; null before the commit, or without events. */
  version: number | null = null;

  constructor(
    readonly manager: EntityManager,
    readonly actor: Actor,
    readonly now: Date,
  ) {}

  /** Sends a live event after the commit, and only then. An event says that something changed, never what it became. */
  announceAfterCommit(audience: Audience, event: Announced): void {
    this.announcements.push({ audience, event });
  }

  /** Writes an audit row in this transaction: what it describes is not committed without it. */
  async audit(note: AuditNote): Promise<void> {
    await writeAudit(this.manager, [auditEntry(this.actor, this.now, note, null)]);
    this.isAudited = true;
  }

  /** Writes the audit rows of several members whose requests are answered together. */
  async auditMembers(notes: readonly MemberNote[]): Promise<void> {
    const entries = notes.map(({ actor, note, refused }) => auditEntry(actor, this.now, note, refused));
    if (entries.length > 0) await writeAudit(this.manager, entries);
  }
}

/** Writes that a request was refused, in the transaction that the manager runs. */
export async function auditRefusal(
  manager: EntityManager,
  actor: Actor,
  at: Date,
  note: AuditNote,
  refused: RefusalCode,
): Promise<void> {
  await writeAudit(manager, [auditEntry(actor, at, note, refused)]);
}

/** The application role may insert audit rows and nothing else: not even read back what it wrote. */
async function writeAudit(manager: EntityManager, entries: Omit<AuditEntry, 'id'>[]): Promise<void> {
  await manager.createQueryBuilder().insert().into(AUDIT_TABLE).values(entries).updateEntity(false).execute();
}

function auditEntry(actor: Actor, at: Date, note: AuditNote, refused: string | null): Omit<AuditEntry, 'id'> {
  return {
    at,
    actor: actorName(actor),
    action: note.action,
    subjectId: auditedId(note.subjectId),
    committeeId: auditedId(note.committeeId),
    refused,
  };
}
