import type { Meeting } from '@passerelle/domain';
import type { Tx } from '../../platform/database/tx.js';

/** Announces to the committee, after the commit, that the versions of some sheet changed; not of which one. */
export function announceVersions(tx: Tx, { id, committeeId }: Pick<Meeting, 'id' | 'committeeId'>): void {
  tx.announceAfterCommit({ committeeId }, { kind: 'sheet-versions', id });
}
