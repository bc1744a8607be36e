import { Module } from '@nestjs/common';
import { SeatOrganisation } from './admit-organisation.js';
import { AcceptInvitation } from './commands/accept-invitation.js';
import { AddOrganisation } from './commands/add-organisation.js';
import { CreateCommittee } from './commands/create-committee.js';
import { DescribeOrganisation } from './commands/describe-organisation.js';
import { EndMemberSeat } from './commands/end-membership.js';
import { InviteAdministrator } from './commands/invite-administrator.js';
import { InviteLeader } from './commands/invite-leader.js';
import { InviteMember } from './commands/invite-member.js';
import { MergeOrganisations } from './commands/merge-organisations.js';
import { WithdrawInvitation } from './commands/withdraw-invitation.js';
import { CommitteeKeeping } from './committee-admin.js';
import { TakePlace } from './grant-membership.js';
import { InstanceKeeping } from './instance-admin.js';
import { InstanceController } from './instance.controller.js';
import { InvitationLinks } from './invitation-link.js';
import { InvitationsController } from './invitations.controller.js';
import { InvitedSeats } from './invited-memberships.js';
import { LeaveSeat } from './leave-membership.js';
import { SeatHands } from './membership-assignments.js';
import { SeatsController } from './memberships.controller.js';
import { MergeLocks } from './merge-locks.js';
import { PeopleController } from './people.controller.js';
import { ListInstanceOrganisations } from './queries/list-instance-organisations.js';
import { ListOtherOrganisations } from './queries/list-other-organisations.js';
import { LookAtInvitation } from './queries/preview-invitation.js';
import { ShowPeople } from './queries/show-people.js';
import { SpendInvitation } from './redeem-invitation.js';

@Module({
  controllers: [InstanceController, InvitationsController, PeopleController, SeatsController],
  providers: [
    AcceptInvitation,
    AddOrganisation,
    CommitteeKeeping,
    CreateCommittee,
    DescribeOrganisation,
    EndMemberSeat,
    InstanceKeeping,
    InvitationLinks,
    InviteAdministrator,
    InviteLeader,
    InviteMember,
    InvitedSeats,
    LeaveSeat,
    ListInstanceOrganisations,
    ListOtherOrganisations,
    LookAtInvitation,
    MergeLocks,
    MergeOrganisations,
    SeatHands,
    SeatOrganisation,
    ShowPeople,
    SpendInvitation,
    TakePlace,
    WithdrawInvitation,
  ],
})
export class AdministrationModule {}
