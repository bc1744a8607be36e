import { Module } from '@nestjs/common';
import { endpointsController, handlersOf } from '../../platform/http/bound-endpoints.js';
import { ADMINISTRATION_ENDPOINTS } from './administration.endpoints.js';
import { AcceptInvitation } from './commands/accept-invitation.js';
import { InviteAdministrator } from './commands/invite-administrator.js';
import { InviteFacilitator } from './commands/invite-facilitator.js';
import { CommitteeAdmin } from './committee-admin.js';
import { FacilitatorJoined } from './facilitator-joined.js';
import { GrantMembership } from './grant-membership.js';
import { InvitationLinks } from './invitation-link.js';
import { InvitationsController } from './invitations.controller.js';
import { InvitedMemberships } from './invited-memberships.js';
import { IssueInvitation } from './issue-invitation.js';
import { LeaveMembership } from './leave-membership.js';
import { MailInvitation } from './mail-invitation.js';
import { MembershipAssignments } from './membership-assignments.js';
import { MergeLocks } from './merge-locks.js';
import { PreviewInvitation } from './queries/preview-invitation.js';
import { ShowInvitationPeople } from './queries/show-invitation-people.js';
import { ShowMembershipPeople } from './queries/show-membership-people.js';
import { RedeemInvitation } from './redeem-invitation.js';
import { TellFacilitators } from './tell-facilitators.js';

@Module({
  controllers: [endpointsController(ADMINISTRATION_ENDPOINTS), InvitationsController],
  providers: [
    ...handlersOf(ADMINISTRATION_ENDPOINTS),
    AcceptInvitation,
    CommitteeAdmin,
    FacilitatorJoined,
    GrantMembership,
    InvitationLinks,
    InviteAdministrator,
    InviteFacilitator,
    InvitedMemberships,
    IssueInvitation,
    LeaveMembership,
    MailInvitation,
    MembershipAssignments,
    MergeLocks,
    PreviewInvitation,
    RedeemInvitation,
    ShowInvitationPeople,
    ShowMembershipPeople,
    TellFacilitators,
  ],
})
export class AdministrationModule {}
