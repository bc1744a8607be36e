import type { Meeting } from '@passerelle/domain';
import type { Work } from '../../platform/database/transaction.js';

/** Tells the committee, after the commit, that the versions of some sheet changed; not of which one. */
export function announceVersions(work: Work, meeting: Pick<Meeting, 'id' | 'committeeId' | 'version'>): void {
  const { id, committeeId, version } = meeting;
  work.announceAfterCommit({ committeeId }, { kind: 'sheet-versions', id, version });
}
