import { Global, Module } from '@nestjs/common';
import { AccountRepository } from './accounts/account.repository.js';
import { AgendaItemAccess } from './agenda/agenda-item-access.js';
import { AgendaPlacement } from './agenda/agenda-placement.js';
import { AgendaAccess } from './agenda/agenda-access.js';
import { MeetingAccess } from './meetings/meeting-access.js';
import { AgendaRepository } from './agenda/agenda.repository.js';
import { CaseAccess } from './agenda/case-access.js';
import { CaseFileAccess } from './agenda/case-file-access.js';
import { CommittedWordings } from './agenda/committed-wordings.js';
import { CurrentItem } from './agenda/current-item.js';
import { CaseFollowUps } from './agenda/item-page/case-follow-ups.js';
import { ItemFacts } from './agenda/item-page/item-facts.js';
import { ItemDecisions } from './agenda/item-page/item-decisions.js';
import { ShowAgendaItem } from './agenda/item-page/show-agenda-item.js';
import { LockAgendas } from './agenda/lock-agendas.js';
import { PointAccess } from './agenda/point-access.js';
import { ProposedCasesRepository } from './agenda/proposed-cases.repository.js';
import { RemoveCaseFromAgendas } from './agenda/remove-case-from-agendas.js';
import { VisibleCases } from './agenda/visible-cases.js';
import { Admissions } from './attendance/admissions.js';
import { AttendanceEntryRepository } from './attendance/attendance-entry.repository.js';
import { ObservedAttendance } from './attendance/observed-attendance.js';
import { AttendanceTracker } from './attendance/attendance-tracker.js';
import { WaitingAttendance } from './attendance/waiting-attendance.js';
import { AttendanceRepository } from './attendance/attendance.repository.js';
import { MeetingPresence } from './attendance/meeting-presence.js';
import { CaseContacts } from './case-files/case-contacts.js';
import { CaseFileRepository } from './case-files/case-file.repository.js';
import { CaseImportRepository } from './case-files/case-import.repository.js';
import { CaseOrganisations } from './case-files/case-organisations.js';
import { CommitteeAccess } from './committees/committee-access.js';
import { CommitteeChecks } from './committees/committee-checks.js';
import { CommitteeRepository } from './committees/committee.repository.js';
import { DecisionAccess } from './decisions/decision-access.js';
import { DecisionFollowThroughRepository } from './decisions/decision-follow-through.repository.js';
import { DecisionRepository } from './decisions/decision.repository.js';
import { ItemHistory } from './decisions/item-history.js';
import { ReservationRepository } from './decisions/reservation.repository.js';
import { FollowUpAccess } from './follow-ups/follow-up-access.js';
import { GatherFollowUpFacts } from './follow-ups/follow-up-facts.js';
import { FollowUpRepository } from './follow-ups/follow-up.repository.js';
import { OwingMembers } from './follow-ups/owing-members.js';
import { ShowFollowUps } from './follow-ups/show-follow-ups.js';
import { StopFollowUps } from './follow-ups/stop-follow-ups.js';
import { FacilitatorLeft } from './invitations/facilitator-left.js';
import { InvitationRepository } from './invitations/invitation.repository.js';
import { MeetingRepository } from './meetings/meeting.repository.js';
import { CommitteeNames } from './memberships/committee-names.js';
import { CommitteeMembershipRepository } from './memberships/committee-membership.repository.js';
import { MemberRepository } from './memberships/member.repository.js';
import { MembershipReferencesRepository } from './memberships/membership-references.repository.js';
import { MembershipRepository } from './memberships/membership.repository.js';
import { ViewerRepository } from './memberships/viewer.repository.js';
import { MinutesRepository } from './minutes/minutes.repository.js';
import { OrganisationReferencesRepository } from './organisations/organisation-references.repository.js';
import { OrganisationRepository } from './organisations/organisation.repository.js';
import { SheetAccess } from './sheets/sheet-access.js';
import { SheetActivity } from './sheets/sheet-activity.js';
import { SheetRooms } from './sheets/sheet-rooms.js';
import { SheetKeys } from './sheets/sheet-keys.js';
import { SheetLog } from './sheets/sheet-log.js';
import { SheetRepository } from './sheets/sheet.repository.js';
import { SheetVersionStore } from './sheets/sheet-version-store.js';
import { Cookies } from './sign-ins/cookies.js';
import { CurrentSignIn } from './sign-ins/current-sign-in.js';
import { KnownBrowserRepository } from './sign-ins/known-browser.repository.js';
import { RememberBrowser } from './sign-ins/remember-browser.js';
import { SignInLinkRepository } from './sign-ins/sign-in-link.repository.js';
import { SignInRepository } from './sign-ins/sign-in.repository.js';
import { StartSignIn } from './sign-ins/start-sign-in.js';
import { VisitorLane } from './sign-ins/visitor-lane.js';
import { VisitRepository } from './visits/visit.repository.js';

const PROVIDERS = [
  AccountRepository,
  Admissions,
  AgendaPlacement,
  AgendaAccess,
  MeetingAccess,
  AgendaRepository,
  AttendanceEntryRepository,
  AttendanceRepository,
  CaseContacts,
  CaseFileAccess,
  CaseFileRepository,
  CaseFollowUps,
  CaseImportRepository,
  CaseOrganisations,
  CaseAccess,
  CommittedWordings,
  CommitteeAccess,
  CommitteeChecks,
  CommitteeRepository,
  CommitteeMembershipRepository,
  Cookies,
  CurrentItem,
  CurrentSignIn,
  DecisionFollowThroughRepository,
  MinutesRepository,
  DecisionRepository,
  DecisionAccess,
  FollowUpRepository,
  FollowUpAccess,
  GatherFollowUpFacts,
  FacilitatorLeft,
  InvitationRepository,
  ItemFacts,
  ItemHistory,
  ItemDecisions,
  KnownBrowserRepository,
  AgendaItemAccess,
  LockAgendas,
  MeetingRepository,
  MemberRepository,
  OrganisationRepository,
  OrganisationReferencesRepository,
  OwingMembers,
  MeetingPresence,
  PointAccess,
  ProposedCasesRepository,
  ReservationRepository,
  AttendanceTracker,
  WaitingAttendance,
  CommitteeNames,
  MembershipRepository,
  MembershipReferencesRepository,
  ObservedAttendance,
  SheetAccess,
  SheetActivity,
  SheetRooms,
  SheetKeys,
  SheetLog,
  SheetRepository,
  SheetVersionStore,
  ShowAgendaItem,
  ShowFollowUps,
  SignInLinkRepository,
  SignInRepository,
  StartSignIn,
  StopFollowUps,
  RememberBrowser,
  RemoveCaseFromAgendas,
  ViewerRepository,
  VisibleCases,
  VisitorLane,
  VisitRepository,
];

/** What is stored, and who may load it: every feature may ask for it. */
@Global()
@Module({ providers: PROVIDERS, exports: PROVIDERS })
export class ModelModule {}
