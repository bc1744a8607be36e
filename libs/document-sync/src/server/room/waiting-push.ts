import type { PushReply, PushRequest } from '../../protocol/messages.js';
import type { RefusalCode } from '../../protocol/refusal-codes.js';
import type { RoomConnection } from './room-connection.js';

/** A push that waits for its append, and everything that waits for its reply. */
export interface WaitingPush {
  connection: RoomConnection;
  request: PushRequest;
  replyTo: Array<(reply: PushReply) => void>;
}

/** Pushes with the same batchId in one round become one push with several replies. */
export function withoutRepeats(round: readonly WaitingPush[]): WaitingPush[] {
  const first = new Map<string, WaitingPush>();
  for (const push of round) {
    const same = first.get(push.request.batchId);
    if (same) same.replyTo.push(...push.replyTo);
    else first.set(push.request.batchId, push);
  }
  return [...first.values()];
}

/** Replies that the push is committed; false when its sequence number is not known. */
export function acknowledge(push: WaitingPush, seq: number | undefined): boolean {
  if (seq === undefined) return false;
  for (const reply of push.replyTo) reply({ ok: true, batchId: push.request.batchId, seq });
  return true;
}

/** Replies a refusal; always false. */
export function refuse(push: WaitingPush, refused: RefusalCode): false {
  for (const reply of push.replyTo) reply({ ok: false, refused, batchId: push.request.batchId });
  return false;
}
