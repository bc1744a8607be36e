import type { PeopleView } from '@passerelle/contracts';
import {
  endSeat,
  isRefusal,
  mayEndSeat,
  mayManageCommittee,
  ROLES,
  siretDoubt,
  type Account,
  type Committee,
  type Invitation,
  type Membership,
  type Organisation,
  type Viewer,
} from '@passerelle/domain';
import type { SeatTies } from '../../model/memberships/membership-references.repository.js';

export interface PeopleFacts {
  committee: Committee;
  organisations: readonly Organisation[];
  seats: readonly Membership[];
  accounts: ReadonlyMap<string, Account>;
  /** Those that wait; nothing for whoever does not keep the committee. */
  invitations: readonly Invitation[];
  ties: SeatTies;
  now: Date;
}

type OrganisationView = PeopleView['organisations'][number];
type MemberView = OrganisationView['members'][number];
type InvitationView = OrganisationView['invitations'][number];

/** Who sits in a committee. Addresses, invitations and what is in hand are for whoever keeps it. */
export function presentPeople(facts: PeopleFacts, viewer: Viewer): PeopleView {
  const { committee } = facts;
  const manage = mayManageCommittee(viewer, committee.id);
  return {
    committeeId: committee.id,
    committeeName: committee.name,
    organisations: facts.organisations.map((organisation) => presentOrganisation(organisation, facts, viewer)),
    abilities: { manage },
  };
}

function presentOrganisation(organisation: Organisation, facts: PeopleFacts, viewer: Viewer): OrganisationView {
  const manage = mayManageCommittee(viewer, facts.committee.id);
  const { id, name, kind } = organisation;
  const siret = manage ? organisation.siret : null;
  const members = facts.seats
    .filter(({ organisationId }) => organisationId === id)
    .flatMap((seat) => presentMember(seat, facts, viewer) ?? [])
    .sort(byRoleAndName);
  const waiting = facts.invitations.filter(({ organisationId }) => organisationId === id);
  return {
    ...{ id, name, kind, siret },
    siretDoubt: siret === null ? null : siretDoubt(siret),
    members,
    invitations: manage ? waiting.flatMap((invitation) => presentInvitation(invitation, facts) ?? []) : [],
    followUps: manage ? facts.ties.followUps.filter(({ organisationId }) => organisationId === id).length : 0,
  };
}

function presentMember(seat: Membership, facts: PeopleFacts, viewer: Viewer): MemberView | null {
  const manage = mayManageCommittee(viewer, facts.committee.id);
  const account = facts.accounts.get(seat.accountId);
  if (!account) return null;
  const { followUps, referents } = facts.ties;
  const inHand = followUps.filter(
    ({ organisationId, assigneeId }) => organisationId === seat.organisationId && assigneeId === account.id,
  );
  return {
    membershipId: seat.id,
    accountId: account.id,
    name: account.name,
    role: seat.role,
    email: manage ? account.email : null,
    followUps: manage ? inHand.length : 0,
    referentOf: manage ? referents.filter((referentId) => referentId === account.id).length : 0,
    abilities: { end: mayEndSeat(viewer, seat) && !isRefusal(endSeat(seat, facts.seats, facts.now)) },
  };
}

function presentInvitation(invitation: Invitation, facts: PeopleFacts): InvitationView | null {
  const { id, email, role, expiresAt, replacesMembershipId } = invitation;
  if (role === null) return null;
  const replaced = facts.seats.find((seat) => seat.id === replacesMembershipId);
  return {
    ...{ id, email, role },
    expiresAt: expiresAt.toISOString(),
    expired: expiresAt <= facts.now,
    replacesName: (replaced && facts.accounts.get(replaced.accountId)?.name) ?? null,
  };
}

function byRoleAndName(left: MemberView, right: MemberView): number {
  return ROLES.indexOf(left.role) - ROLES.indexOf(right.role) || left.name.localeCompare(right.name, 'fr');
}
