import type { FollowUpView } from '@passerelle/contracts';
import type { FollowUpCommandKind } from './use-follow-up-commands';

export interface OfferedCommands {
  /** Shown as buttons, the first one being the usual one. */
  direct: FollowUpCommandKind[];
  /** Behind the button of the other commands; never one alone. */
  others: FollowUpCommandKind[];
}

/** The commands that the server allows, the usual ones first: reply to a question, answer what is new, say it done. */
export function offeredCommands({ status, abilities }: Pick<FollowUpView, 'status' | 'abilities'>): OfferedCommands {
  const fresh = status === 'given' && abilities.accept;
  const usual: FollowUpCommandKind[] = ['reply', ...(fresh ? (['accept', 'decline'] as const) : (['finish'] as const))];
  const rest: FollowUpCommandKind[] = fresh
    ? ['finish', 'hand', 'ask', 'giveMoreTime']
    : ['hand', 'ask', 'giveMoreTime', 'decline'];
  const direct = usual.filter((kind) => abilities[kind]);
  const others = rest.filter((kind) => abilities[kind]);
  return others.length === 1 ? { direct: [...direct, ...others], others: [] } : { direct, others };
}
