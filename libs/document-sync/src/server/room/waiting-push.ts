import type { PushReply, PushRequest } from '../../protocol/messages.js';
import type { RefusalCode } from '../../protocol/refusal-codes.js';
import type { RoomConnection } from './room-connection.js';

/** A push that waits for its append, and everybody who waits for its answer. */
export interface WaitingPush {
  connection: RoomConnection;
  request: PushRequest;
  answers: Array<(reply: PushReply) => void>;
}

/** The same batch twice in one round is one batch with two to answer. */
export function withoutRepeats(round: readonly WaitingPush[]): WaitingPush[] {
  const first = new Map<string, WaitingPush>();
  for (const push of round) {
    const same = first.get(push.request.batchId);
    if (same) same.answers.push(...push.answers);
    else first.set(push.request.batchId, push);
  }
  return [...first.values()];
}

/** Answers that it is committed; false when nothing says under which number. */
export function acknowledge(push: WaitingPush, seq: number | undefined): boolean {
  if (seq === undefined) return false;
  for (const answer of push.answers) answer({ ok: true, batchId: push.request.batchId, seq });
  return true;
}

/** Answers a refusal; always false. */
export function refuse(push: WaitingPush, refused: RefusalCode): false {
  for (const answer of push.answers) answer({ ok: false, refused, batchId: push.request.batchId });
  return false;
}
