import type { Tx } from '../../platform/database/tx.js';

/** Announces to the committee that its cases changed. */
export function announceCaseFiles(tx: Tx, committeeId: string): void {
  tx.announceAfterCommit({ committeeId }, { kind: 'committee', id: committeeId });
}
