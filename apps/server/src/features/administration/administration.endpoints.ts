import {
  addOrganisation,
  answerInvitationCommand,
  createCommittee,
  describeOrganisationCommand,
  endMembershipCommand,
  inviteMember,
  listInstanceOrganisations,
  listOtherOrganisations,
  mergeOrganisations,
  admitOrganisation,
  sendInvitationAgain,
  showPeople,
  withdrawInvitation,
} from '@passerelle/contracts';
import { answering, command, query } from '../../platform/http/bound-endpoints.js';
import { AddOrganisation } from './commands/add-organisation.js';
import { AdmitOrganisation } from './commands/admit-organisation.js';
import { AnswerInvitation } from './commands/answer-invitation.js';
import { CreateCommittee } from './commands/create-committee.js';
import { DescribeOrganisation } from './commands/describe-organisation.js';
import { EndMembership } from './commands/end-membership.js';
import { InviteMember } from './commands/invite-member.js';
import { MergeOrganisations } from './commands/merge-organisations.js';
import { SendInvitationAgain } from './commands/send-invitation-again.js';
import { WithdrawInvitation } from './commands/withdraw-invitation.js';
import { ListInstanceOrganisations } from './queries/list-instance-organisations.js';
import { ListOtherOrganisations } from './queries/list-other-organisations.js';
import { ShowInvitationPeople } from './queries/show-invitation-people.js';
import { ShowMembershipPeople } from './queries/show-membership-people.js';
import { ShowPeople } from './queries/show-people.js';

/** The link of an invitation, which visitors open, has its own controller: `invitations.controller.ts`. */
export const ADMINISTRATION_ENDPOINTS = [
  query(showPeople, ShowPeople),
  query(listOtherOrganisations, ListOtherOrganisations),
  command(admitOrganisation, AdmitOrganisation, ShowPeople),
  command(addOrganisation, AddOrganisation, ShowPeople),
  command(describeOrganisationCommand, DescribeOrganisation, ShowPeople),
  command(inviteMember, InviteMember, ShowPeople),
  command(answerInvitationCommand, AnswerInvitation, ShowInvitationPeople),
  command(sendInvitationAgain, SendInvitationAgain, ShowInvitationPeople),
  command(withdrawInvitation, WithdrawInvitation, ShowInvitationPeople),
  command(endMembershipCommand, EndMembership, ShowMembershipPeople),
  answering(createCommittee, CreateCommittee),
  query(listInstanceOrganisations, ListInstanceOrganisations),
  command(mergeOrganisations, MergeOrganisations, ListInstanceOrganisations),
];
