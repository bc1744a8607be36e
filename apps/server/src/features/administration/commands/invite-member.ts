import { Injectable } from '@nestjs/common';
import type { BodyOf, inviteMember } from '@passerelle/contracts';
import { mayManageCommittee } from '@passerelle/domain';
import { MembershipRepository } from '../../../model/memberships/membership.repository.js';
import { AccountRepository } from '../../../model/accounts/account.repository.js';
import { OrganisationRepository } from '../../../model/organisations/organisation.repository.js';
import type { Tx } from '../../../platform/database/tx.js';
import { refuse } from '../../../platform/refused.js';
import { announcePeople, CommitteeAdmin } from '../committee-admin.js';
import { InvitedMemberships } from '../invited-memberships.js';
import { IssueInvitation } from '../issue-invitation.js';

type Body = BodyOf<typeof inviteMember>;

/** Invites the owner of an address to be a member of the committee. The link is mailed, and shown to no member. */
@Injectable()
export class InviteMember {
  constructor(
    private readonly admin: CommitteeAdmin,
    private readonly organisations: OrganisationRepository,
    private readonly memberships: MembershipRepository,
    private readonly invited: InvitedMemberships,
    private readonly accounts: AccountRepository,
    private readonly issue: IssueInvitation,
  ) {}

  async execute(tx: Tx, { committeeId }: { committeeId: string }, body: Body): Promise<void> {
    const { viewer, committee } = await this.admin.lock(tx, committeeId);
    const { commandId: id, organisationId, role, email, replacesMembershipId } = body;
    const membership = { committeeId, organisationId, role, replacesMembershipId };

    if (!mayManageCommittee(viewer, committeeId)) refuse('not-allowed');
    const organisation = await this.organisations.ofCommitteeById(tx, committeeId, organisationId);
    await this.invited.refuseHeld(tx, membership, email);
    await this.invited.requireReplaced(tx, membership);

    const held = await this.memberships.ofCommittee(tx, committeeId);
    const own = (await this.accounts.ofEmail(tx, email))?.id === viewer.accountId;
    await this.issue.execute(tx, held, { id, email, viewer, committee, organisation, role, replacesMembershipId, own });

    await tx.audit({ action: 'administration.invite', subjectId: id, committeeId });
    announcePeople(tx, committeeId);
  }
}
