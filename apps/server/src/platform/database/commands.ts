import { createHash } from 'node:crypto';
import { canonicalText } from '@passerelle/domain';
import { QueryFailedError } from 'typeorm';
import { refuse } from '../refused.js';
import type { MemberActor } from './actor.js';
import { COMMAND_TABLE } from './command.table.js';
import type { Tx } from './tx.js';

/** A command as it was requested: its id, made by its author, and what it asks, of what. */
export interface Command {
  commandId: string;
  action: string;
  subjectId: string;
  asked: unknown;
}

/** The command that a request is. */
export function toCommand<Request extends { commandId: string }>(
  action: string,
  subjectId: string,
  request: Request,
): Command {
  return { commandId: request.commandId, action, subjectId, asked: request };
}

/**
 * Takes the id of a command for its author; false when the same command was committed before. Waits for a concurrent
 * duplicate to commit or roll back. Refuses another request under the same id.
 */
export async function claimCommand(tx: Tx, { accountId }: MemberActor, command: Command): Promise<boolean> {
  const { commandId } = command;
  const meaning = digestOf(command);
  const insert = tx.manager
    .createQueryBuilder()
    .insert()
    .into(COMMAND_TABLE)
    .values({ accountId, commandId, meaning, at: tx.now });
  const inserted = await insert.orIgnore().returning('command_id').execute();
  if (!Array.isArray(inserted.raw) || inserted.raw.length > 0) return true;
  const known = await tx.manager.findOneBy(COMMAND_TABLE, { accountId, commandId });
  if (known?.meaning !== meaning) refuse('command-reused');
  return false;
}

function digestOf({ action, subjectId, asked }: Command): string {
  return createHash('sha256').update(canonicalText({ action, subjectId, asked }), 'utf8').digest('hex');
}

const UNIQUE_VIOLATION = '23505';

/** Row-level security hides the key of the row: the name of a primary key is enough, since commands make the ids. */
export function isIdTaken(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const { code, constraint } = error.driverError as { code?: string; constraint?: string };
  return code === UNIQUE_VIOLATION && (constraint?.startsWith('PK_') ?? false);
}
