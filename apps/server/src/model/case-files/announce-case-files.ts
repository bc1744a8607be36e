import type { Work } from '../../platform/database/transaction.js';

/** Tells the committee that its cases changed. They have no version in common, so the moment serves as one. */
export function announceCaseFiles(work: Work, committeeId: string): void {
  work.announceAfterCommit({ committeeId }, { kind: 'committee', id: committeeId, version: work.now.getTime() });
}
