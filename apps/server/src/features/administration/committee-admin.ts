import { Injectable } from '@nestjs/common';
import { mayManageCommittee, maySeeCommittee, type Committee, type Viewer } from '@passerelle/domain';
import { CommitteeRepository } from '../../model/committees/committee.repository.js';
import { ViewerRepository } from '../../model/memberships/viewer.repository.js';
import type { Tx } from '../../platform/database/tx.js';
import { refuse } from '../../platform/refused.js';

/** Loads a committee for whoever keeps its seats and its organisations. */
@Injectable()
export class CommitteeKeeping {
  constructor(
    private readonly viewers: ViewerRepository,
    private readonly committees: CommitteeRepository,
  ) {}

  async toShow(tx: Tx, committeeId: string): Promise<{ viewer: Viewer; committee: Committee }> {
    const viewer = await this.viewers.get(tx);
    if (!maySeeCommittee(viewer, committeeId)) refuse('not-found');
    return { viewer, committee: await this.committees.get(tx, committeeId) };
  }

  /**
   * Nobody else changes the seats of the committee until the end of the work. Judged once it is ours: whoever waited
   * here may have lost the seat meanwhile.
   */
  async toChange(tx: Tx, committeeId: string): Promise<{ viewer: Viewer; committee: Committee }> {
    const committee = await this.committees.lock(tx, committeeId);
    const viewer = await this.viewers.get(tx);
    if (!maySeeCommittee(viewer, committeeId)) refuse('not-found');
    if (!mayManageCommittee(viewer, committeeId)) refuse('not-allowed');
    return { viewer, committee };
  }
}

/** Tells the committee that its people changed. They have no version in common, so the moment serves as one. */
export function announcePeople(tx: Tx, committeeId: string): void {
  tx.announceAfterCommit({ committeeId }, { kind: 'committee', id: committeeId, version: tx.now.getTime() });
}

/** Tells the screens of an account that what it may do changed; its sheets are judged again at once. */
export function announceAccess(tx: Tx, accountId: string): void {
  tx.announceAfterCommit({ accountId }, { kind: 'access', id: accountId, version: tx.now.getTime() });
}
