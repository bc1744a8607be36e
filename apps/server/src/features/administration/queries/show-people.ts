import { Injectable } from '@nestjs/common';
import type { PeopleView } from '@passerelle/contracts';
import { mayManageCommittee } from '@passerelle/domain';
import { OrganisationRepository } from '../../../model/organisations/organisation.repository.js';
import type { Tx } from '../../../platform/database/tx.js';
import { CommitteeAdmin } from '../committee-admin.js';
import { MembershipAssignments } from '../membership-assignments.js';
import { presentPeople } from '../people.view.js';

/** The organisations of a committee, their members, and the invitations that wait. */
@Injectable()
export class ShowPeople {
  constructor(
    private readonly admin: CommitteeAdmin,
    private readonly organisations: OrganisationRepository,
    private readonly assignments: MembershipAssignments,
  ) {}

  async execute(tx: Tx, { committeeId }: { committeeId: string }): Promise<PeopleView> {
    const { viewer, committee } = await this.admin.load(tx, committeeId);
    const organisations = await this.organisations.ofCommittee(tx, committeeId);
    const joined = await this.organisations.committeesOf(
      tx,
      organisations.map(({ id }) => id),
    );
    const held = await this.assignments.of(tx, committeeId, mayManageCommittee(viewer, committeeId));
    await tx.audit({ action: 'administration.show-people', committeeId });
    return presentPeople({ committee, organisations, joined, ...held, now: tx.now }, viewer);
  }
}
