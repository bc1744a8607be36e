import type { RefusalCode } from '../../protocol/refusal-codes.js';
import type { DocumentReplica } from './document-replica.js';
import type { RoomConnection } from './room-connection.js';
import type { WaitingPush } from './waiting-push.js';

/** The pushes of one round, sorted by their judgement. */
export interface SortedRound {
  accepted: WaitingPush[];
  /** the document already has all of it */
  known: WaitingPush[];
  /** judged once the accepted ones are committed */
  later: WaitingPush[];
  refused: Array<{ push: WaitingPush; code: RefusalCode }>;
}

/**
 * Judges each push against the committed document. Pushes of one round can't depend on each other, since no client has
 * seen the others yet, with two exceptions: several pushes of one connection, and two connections with one clientID. Of
 * those the first is judged now, the rest once it is committed.
 */
export function sortRound(open: readonly WaitingPush[], replica: Pick<DocumentReplica, 'judge'>): SortedRound {
  const round: SortedRound = { accepted: [], known: [], later: [], refused: [] };
  const taken = new Set<RoomConnection | number | null>();
  for (const push of open) {
    const { connection, request } = push;
    const judgement = taken.has(connection) ? null : replica.judge(request.update, connection.member.memberKey);
    if (judgement?.kind === 'refused') round.refused.push({ push, code: judgement.code });
    else if (judgement?.kind === 'known') round.known.push(push);
    else if (!judgement || (judgement.client !== null && taken.has(judgement.client))) round.later.push(push);
    else {
      round.accepted.push(push);
      taken.add(connection).add(judgement.client);
    }
  }
  return round;
}
