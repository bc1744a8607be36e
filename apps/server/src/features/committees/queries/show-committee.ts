import { Injectable } from '@nestjs/common';
import type { CommitteeView } from '@passerelle/contracts';
import { CommitteeAccess } from '../../../model/committees/committee-access.js';
import { MemberRepository } from '../../../model/memberships/member.repository.js';
import { OrganisationRepository } from '../../../model/organisations/organisation.repository.js';
import type { Tx } from '../../../platform/database/tx.js';
import { presentCommittee } from '../committee.view.js';

/** A committee with its organisations and its members. */
@Injectable()
export class ShowCommittee {
  constructor(
    private readonly access: CommitteeAccess,
    private readonly organisations: OrganisationRepository,
    private readonly members: MemberRepository,
  ) {}

  async execute(tx: Tx, { committeeId }: { committeeId: string }): Promise<CommitteeView> {
    const { viewer, committee } = await this.access.load(tx, committeeId);
    const organisations = await this.organisations.ofCommittee(tx, committeeId);
    const members = await this.members.ofCommittee(tx, committeeId);

    await tx.audit({ action: 'committee.show', committeeId });
    return presentCommittee(committee, viewer, organisations, members);
  }
}
