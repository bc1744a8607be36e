import { Module } from '@nestjs/common';
import { CaseDeskModule } from '../case-desk/case-desk.module.js';
import { CaseFilesModule } from '../case-files/case-files.module.js';
import { CommitteesModule } from '../committees/committees.module.js';
import { FollowUpsModule } from '../follow-ups/follow-ups.module.js';
import { MeetingRoomModule } from '../meeting-room/meeting-room.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { PreparationModule } from '../preparation/preparation.module.js';
import { SignInModule } from '../sign-in/sign-in.module.js';
import { AcceptInvitation } from './accept-invitation.js';
import { AddOrganisation } from './add-organisation.js';
import { CommitteeKeeping } from './committee-keeping.js';
import { CreateCommittee } from './create-committee.js';
import { DescribeOrganisation } from './describe-organisation.js';
import { EndMemberSeat } from './end-member-seat.js';
import { InstanceController } from './instance.controller.js';
import { InstanceKeeping } from './instance-keeping.js';
import { InvitationLinks } from './invitation-link.js';
import { InvitationRepository } from './invitation.repository.js';
import { InvitationsController } from './invitations.controller.js';
import { InviteAdministrator } from './invite-administrator.js';
import { InviteMember } from './invite-member.js';
import { InviteLeader } from './invite-leader.js';
import { InvitedSeats } from './invited-seats.js';
import { LeaveSeat } from './leave-seat.js';
import { ListInstanceOrganisations } from './list-instance-organisations.js';
import { ListOtherOrganisations } from './list-other-organisations.js';
import { LookAtInvitation } from './look-at-invitation.js';
import { MergeLocks } from './merge-locks.js';
import { MergeOrganisations } from './merge-organisations.js';
import { OrganisationTiesRepository } from './organisation-ties.repository.js';
import { PeopleController } from './people.controller.js';
import { SeatHands } from './seat-hands.js';
import { SeatOrganisation } from './seat-organisation.js';
import { SeatTiesRepository } from './seat-ties.repository.js';
import { SeatsController } from './seats.controller.js';
import { ShowPeople } from './show-people.js';
import { SpendInvitation } from './spend-invitation.js';
import { TakePlace } from './take-place.js';
import { WithdrawInvitation } from './withdraw-invitation.js';

@Module({
  imports: [
    SignInModule,
    CommitteesModule,
    CaseFilesModule,
    CaseDeskModule,
    MeetingsModule,
    PreparationModule,
    FollowUpsModule,
    MeetingRoomModule,
  ],
  controllers: [PeopleController, SeatsController, InvitationsController, InstanceController],
  providers: [
    AcceptInvitation,
    AddOrganisation,
    CommitteeKeeping,
    CreateCommittee,
    DescribeOrganisation,
    EndMemberSeat,
    InstanceKeeping,
    InvitationLinks,
    InvitationRepository,
    InviteAdministrator,
    InviteMember,
    InviteLeader,
    InvitedSeats,
    LeaveSeat,
    ListInstanceOrganisations,
    ListOtherOrganisations,
    LookAtInvitation,
    MergeLocks,
    MergeOrganisations,
    OrganisationTiesRepository,
    SeatHands,
    SeatOrganisation,
    SeatTiesRepository,
    ShowPeople,
    SpendInvitation,
    TakePlace,
    WithdrawInvitation,
  ],
})
export class AdministrationModule {}
