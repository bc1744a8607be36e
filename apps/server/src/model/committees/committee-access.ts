import { Injectable } from '@nestjs/common';
import { maySeeCommittee, type Committee, type Viewer } from '@passerelle/domain';
import type { Tx } from '../../platform/database/tx.js';
import { refuse } from '../../platform/refused.js';
import { ViewerRepository } from '../memberships/viewer.repository.js';
import { CommitteeRepository } from './committee.repository.js';

export interface AuthorisedCommittee {
  viewer: Viewer;
  committee: Committee;
}

/** A committee that the viewer sees. Forbidden and absent are answered alike. */
@Injectable()
export class CommitteeAccess {
  constructor(
    private readonly viewers: ViewerRepository,
    private readonly committees: CommitteeRepository,
  ) {}

  async load(tx: Tx, committeeId: string): Promise<AuthorisedCommittee> {
    const viewer = await this.viewer(tx, committeeId);
    return { viewer, committee: await this.committees.get(tx, committeeId) };
  }

  /** The member who acts, if the committee is one that they see. */
  async viewer(tx: Tx, committeeId: string): Promise<Viewer> {
    const viewer = await this.viewers.get(tx);
    return maySeeCommittee(viewer, committeeId) ? viewer : refuse('not-found');
  }
}
