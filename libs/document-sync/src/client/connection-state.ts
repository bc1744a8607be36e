import type { RefusalCode } from '../protocol/refusal-codes.js';
import type { DeviceOutbox } from './device-outbox.js';
import type { Outbox } from './outbox.js';

export interface ConnectionState {
  link: 'connecting' | 'online' | 'offline';
  /**
   * `saved`: everything typed here, and everything that pages which are gone left on this device, is committed by the
   * server. `saving`: on its way. `unsaved`: it waits for the link, or the server could not store it, or refused it.
   */
  saved: 'saved' | 'saving' | 'unsaved';
  /** Nothing would be lost with this page: what is not saved is on the device. */
  kept: boolean;
  access: 'write' | 'read' | 'none';
  /** True once the document has been received; an editor must not be bound before. */
  loaded: boolean;
  /** The document is of a newer schema than this page: it is read only here. */
  outdated: boolean;
  /** `unsentText()` holds what the server will never take: to be given back to its author. */
  hasRejectedText: boolean;
  /** Why this connection stopped sending, for good or until rights change; null when all is well. */
  refused: RefusalCode | null;
}

/** Before the server has answered anything. */
export const NOT_OPENED: ConnectionState = {
  link: 'offline',
  saved: 'saved',
  kept: true,
  access: 'none',
  loaded: false,
  outdated: false,
  hasRejectedText: false,
  refused: null,
};

/** The same state, with the truth about what is saved. */
export function deriveState(
  state: ConnectionState,
  outbox: Outbox,
  device: DeviceOutbox | null,
  isFailing: boolean,
): ConnectionState {
  const isEnded = hasEnded(state);
  const isRefused = outbox.rejectedPushes.length > 0;
  const isPending = !outbox.isEmpty || device?.isSearching === true;
  const isStuck = state.refused !== null || state.outdated || state.link !== 'online' || isFailing || isRefused;
  return {
    ...state,
    saved: !isPending ? 'saved' : isStuck ? 'unsaved' : 'saving',
    kept: device?.keepsAll ?? outbox.isEmpty,
    hasRejectedText: isRefused || (isEnded && !outbox.isEmpty),
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
