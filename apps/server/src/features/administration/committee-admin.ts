import { Injectable } from '@nestjs/common';
import { maySeeCommittee, type Committee, type Invitation, type Viewer } from '@passerelle/domain';
import { CommitteeRepository } from '../../model/committees/committee.repository.js';
import { ViewerRepository } from '../../model/memberships/viewer.repository.js';
import type { Tx } from '../../platform/database/tx.js';
import { refuse } from '../../platform/refused.js';

interface AuthorisedCommittee {
  viewer: Viewer;
  committee: Committee;
}

/** Who may load a committee whose members and organisations are administered. */
@Injectable()
export class CommitteeAdmin {
  constructor(
    private readonly viewers: ViewerRepository,
    private readonly committees: CommitteeRepository,
  ) {}

  async load(tx: Tx, committeeId: string): Promise<AuthorisedCommittee> {
    const viewer = await this.viewers.get(tx);
    if (!maySeeCommittee(viewer, committeeId)) refuse('not-found');
    return { viewer, committee: await this.committees.get(tx, committeeId) };
  }

  /**
   * For a command: no other transaction changes the memberships of the committee until this one ends. The viewer is
   * loaded under the lock: the membership may have ended while this transaction waited for it.
   */
  async lock(tx: Tx, committeeId: string): Promise<AuthorisedCommittee> {
    const committee = await this.committees.lock(tx, committeeId);
    const viewer = await this.viewers.get(tx);
    if (!maySeeCommittee(viewer, committeeId)) refuse('not-found');
    return { viewer, committee };
  }
}

/** Announces to the committee that its people changed. */
export function announcePeople(tx: Tx, committeeId: string): void {
  tx.announceAfterCommit({ committeeId }, { kind: 'committee', id: committeeId });
}

/**
 * Announces to the committee, and to the author of an invitation, that it changed: an administrator receives nothing of
 * a committee to which they do not belong.
 */
export function announceInvitation(tx: Tx, { committeeId, invitedBy }: Invitation): void {
  if (committeeId === null) return;
  announcePeople(tx, committeeId);
  if (invitedBy !== null) tx.announceAfterCommit({ accountId: invitedBy }, { kind: 'committee', id: committeeId });
}

/** Announces to the screens of an account that its rights changed; its sheets are judged again. */
export function announceAccess(tx: Tx, accountId: string): void {
  tx.announceAfterCommit({ accountId }, { kind: 'access', id: accountId });
}
