import type { Tx } from '../../platform/database/tx.js';

/** Announces to the committee that its cases changed. They have no version in common: the instant serves as one. */
export function announceCaseFiles(tx: Tx, committeeId: string): void {
  tx.announceAfterCommit({ committeeId }, { kind: 'committee', id: committeeId, version: tx.now.getTime() });
}
