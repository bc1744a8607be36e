import type { PeopleView } from '@passerelle/contracts';
import {
  agreementToInvite,
  endMembership,
  isDeactivated,
  isExpired,
  isLeading,
  isRefusal,
  mayAnswerInvitation,
  mayBeOpened,
  mayEndMembership,
  mayHandOver,
  mayManageCommittee,
  refusalToDescribeOrganisation,
  ROLES,
  sendAgain,
  siretDoubt,
  type Account,
  type Committee,
  type Invitation,
  type Membership,
  type Organisation,
  type Role,
  type Viewer,
} from '@passerelle/domain';
import type { CommitteeOrganisation } from '../../model/committees/committee-organisation.table.js';
import type { MembershipReferences } from '../../model/memberships/membership-references.repository.js';

export interface PeopleFacts {
  committee: Committee;
  organisations: readonly Organisation[];
  /** The committees to which each of these organisations belongs. */
  joined: readonly CommitteeOrganisation[];
  memberships: readonly Membership[];
  accounts: ReadonlyMap<string, Account>;
  /** Those that wait; none for a viewer who does not administer the committee. */
  invitations: readonly Invitation[];
  /** Of those who invited, agreed or refused, by account. */
  names: ReadonlyMap<string, string>;
  references: MembershipReferences;
  now: Date;
}

type OrganisationView = PeopleView['organisations'][number];
type MemberView = OrganisationView['members'][number];
type InvitationView = OrganisationView['invitations'][number];

/** The members of a committee. Addresses, invitations and what is assigned are for those who administer it. */
export function presentPeople(facts: PeopleFacts, viewer: Viewer): PeopleView {
  const { committee } = facts;
  const manage = mayManageCommittee(viewer, committee.id);
  return {
    committeeId: committee.id,
    committeeName: committee.name,
    organisations: facts.organisations.map((organisation) => presentOrganisation(organisation, facts, viewer)),
    facilitatorsReachable: !manage || activeIn(facts).some(isLeading),
    abilities: {
      manage,
      inviteAlone: manage ? ROLES.filter((role) => invitesAlone(viewer, facts, role)) : [],
      handOver: manage && mayHandOver(viewer, committee.id),
    },
  };
}

function invitesAlone(viewer: Viewer, { committee, memberships }: PeopleFacts, role: Role): boolean {
  return agreementToInvite(viewer, { committeeId: committee.id, role }, memberships) !== 'awaited';
}

function presentOrganisation(organisation: Organisation, facts: PeopleFacts, viewer: Viewer): OrganisationView {
  const manage = mayManageCommittee(viewer, facts.committee.id);
  const { id, name, kind } = organisation;
  const siret = manage ? organisation.siret : null;
  const members = facts.memberships
    .filter(({ organisationId }) => organisationId === id)
    .flatMap((membership) => presentMember(membership, facts, viewer) ?? [])
    .sort(byRoleAndName);
  const joinedIds = facts.joined.filter((one) => one.organisationId === id).map(({ committeeId }) => committeeId);
  const asked = { organisationId: id, committeeId: facts.committee.id, joinedIds };
  const whyNot = refusalToDescribeOrganisation(viewer, asked)?.refused ?? null;
  const waiting = facts.invitations.filter(({ organisationId }) => organisationId === id);
  return {
    ...{ id, name, kind, siret },
    siretDoubt: siret === null ? null : siretDoubt(siret),
    members,
    invitations: manage ? waiting.flatMap((invitation) => presentInvitation(invitation, facts, viewer) ?? []) : [],
    followUps: manage ? facts.references.followUps.filter(({ organisationId }) => organisationId === id).length : 0,
    whyNotDescribed: whyNot === 'organisation-shared' || whyNot === 'serves-organisation' ? whyNot : null,
    abilities: { describe: whyNot === null },
  };
}

/** A facilitator whose account is deactivated is not one who stays. */
function activeIn({ memberships, accounts }: PeopleFacts): Membership[] {
  return memberships.filter(({ accountId }) => accounts.get(accountId)?.deactivatedAt === null);
}

function presentMember(membership: Membership, facts: PeopleFacts, viewer: Viewer): MemberView | null {
  const manage = mayManageCommittee(viewer, facts.committee.id);
  const account = facts.accounts.get(membership.accountId);
  if (!account) return null;
  const { followUps, referents } = facts.references;
  const inHand = followUps.filter(
    ({ organisationId, assigneeId }) => organisationId === membership.organisationId && assigneeId === account.id,
  );
  return {
    membershipId: membership.id,
    accountId: account.id,
    name: account.name,
    role: membership.role,
    email: manage ? account.email : null,
    followUps: manage ? inHand.length : 0,
    deactivated: manage && isDeactivated(account),
    referentOf: manage ? referents.filter((referentId) => referentId === account.id).length : 0,
    abilities: {
      end: mayEndMembership(viewer, membership) && !isRefusal(endMembership(membership, activeIn(facts), facts.now)),
    },
  };
}

/** One that was refused is shown until its days are past. */
function presentInvitation(invitation: Invitation, facts: PeopleFacts, viewer: Viewer): InvitationView | null {
  const { id, email, role, expiresAt, replacesMembershipId, agreement } = invitation;
  if (role === null || (agreement === 'refused' && isExpired(invitation, facts.now))) return null;
  const nameOf = (accountId: string | null) => (accountId === null ? null : (facts.names.get(accountId) ?? null));
  const replaced = facts.memberships.find((membership) => membership.id === replacesMembershipId);
  return {
    ...{ id, email, role },
    expiresAt: expiresAt.toISOString(),
    expired: isExpired(invitation, facts.now),
    replacesName: (replaced && facts.accounts.get(replaced.accountId)?.name) ?? null,
    byName: nameOf(invitation.invitedBy),
    agreement,
    agreementByName: nameOf(invitation.agreementBy),
    mail: mailOf(invitation),
    abilities: {
      answer: mayAnswerInvitation(viewer, invitation),
      sendAgain: mayManageCommittee(viewer, facts.committee.id) && !isRefusal(sendAgain(invitation, facts.now)),
    },
  };
}

function mailOf({ agreement, mailedAt, mailFailedAt }: Invitation): InvitationView['mail'] {
  if (!mayBeOpened(agreement)) return null;
  if (mailFailedAt !== null) return 'unconfirmed';
  return mailedAt === null ? 'leaving' : 'sent';
}

function byRoleAndName(left: MemberView, right: MemberView): number {
  return ROLES.indexOf(left.role) - ROLES.indexOf(right.role) || left.name.localeCompare(right.name, 'fr');
}
