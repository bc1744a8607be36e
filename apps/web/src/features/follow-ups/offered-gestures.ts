import type { FollowUpView } from '@passerelle/contracts';
import type { GestureKind } from './use-follow-up-gestures';

export interface OfferedGestures {
  /** Shown as buttons, the first one being the usual one. */
  direct: GestureKind[];
  /** Behind the button of the other gestures; never one alone. */
  others: GestureKind[];
}

/** The gestures that the server allows, the usual ones first: reply to a question, answer what is new, say it done. */
export function offeredGestures({ status, abilities }: Pick<FollowUpView, 'status' | 'abilities'>): OfferedGestures {
  const fresh = status === 'given' && abilities.accept;
  const usual: GestureKind[] = ['reply', ...(fresh ? (['accept', 'decline'] as const) : (['finish'] as const))];
  const rest: GestureKind[] = fresh
    ? ['finish', 'hand', 'ask', 'giveMoreTime']
    : ['hand', 'ask', 'giveMoreTime', 'decline'];
  const direct = usual.filter((kind) => abilities[kind]);
  const others = rest.filter((kind) => abilities[kind]);
  return others.length === 1 ? { direct: [...direct, ...others], others: [] } : { direct, others };
}
