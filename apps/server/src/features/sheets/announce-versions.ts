import type { Meeting } from '@passerelle/domain';
import type { Tx } from '../../platform/database/tx.js';

/** Announces to the committee, after the commit, that the versions of some sheet changed; not of which one. */
export function announceVersions(tx: Tx, meeting: Pick<Meeting, 'id' | 'committeeId' | 'version'>): void {
  const { id, committeeId, version } = meeting;
  tx.announceAfterCommit({ committeeId }, { kind: 'sheet-versions', id, version });
}
