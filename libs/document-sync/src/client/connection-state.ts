import type { RefusalCode } from '../protocol/refusal-codes.js';
import type { LocalChanges } from './local-changes.js';

export interface ConnectionState {
  link: 'connecting' | 'online' | 'offline';
  /**
   * `saved`: everything typed on this page, and everything that earlier pages left on this device, is committed by the
   * server. `saving`: it was sent, or is about to be. `unsaved`: it waits for the link, or the server could not store it,
   * or refused it.
   */
  saved: 'saved' | 'saving' | 'unsaved';
  /** Some of what is not saved may still be committed; false once all of it is given back to its author. */
  awaited: boolean;
  /** Closing the page would lose nothing: what is not saved is on the device. */
  kept: boolean;
  /**
   * The device takes what is typed: `kept` is true, or will be in a moment. False once a write has failed or has been
   * awaited for two seconds, and without a device.
   */
  keeping: boolean;
  access: 'write' | 'read' | 'none';
  /** True once the document has been received; an editor must not be bound before. */
  loaded: boolean;
  /** The document has a newer schema than this page, which may only read it. */
  outdated: boolean;
  /** `unsentText()` has text that the server will not take, to be shown to its author. */
  hasRejectedText: boolean;
  /** Why this connection stopped sending, for good or until rights change; null otherwise. */
  refused: RefusalCode | null;
}

/** Before any answer of the server. */
export const NOT_OPENED: ConnectionState = {
  link: 'offline',
  saved: 'saved',
  awaited: false,
  kept: true,
  keeping: true,
  access: 'none',
  loaded: false,
  outdated: false,
  hasRejectedText: false,
  refused: null,
};

/** Completes a state with what follows from the local changes. */
export function deriveState(state: ConnectionState, local: LocalChanges, isFailing: boolean): ConnectionState {
  const { isPending, isKept, isKeeping, outbox } = local;
  const isRejected = outbox.rejectedPushes.length > 0;
  const isStuck = state.refused !== null || state.outdated || state.link !== 'online' || isFailing || isRejected;
  return {
    ...state,
    saved: !isPending ? 'saved' : isStuck ? 'unsaved' : 'saving',
    awaited: local.isAwaited && !hasEnded(state),
    kept: isKept,
    keeping: isKeeping,
    hasRejectedText: isRejected || (hasEnded(state) && !outbox.isEmpty),
  };
}

/** Refused for good: nothing is sent or received any more. */
export function hasEnded({ access, refused }: ConnectionState): boolean {
  return access === 'none' && refused !== null;
}

export function isSameState(one: ConnectionState, other: ConnectionState): boolean {
  return (Object.keys(one) as Array<keyof ConnectionState>).every((key) => one[key] === other[key]);
}

/** Refusals after which the document is not joined again. */
export function isFinal(code: RefusalCode): boolean {
  return code === 'destroyed' || code === 'stale-epoch' || code === 'not-allowed' || code === 'protocol-version';
}

/** Refusals after which the same message may be sent again, later. */
export function isRetryable(code: RefusalCode): boolean {
  return code === 'unavailable' || code === 'too-many';
}
