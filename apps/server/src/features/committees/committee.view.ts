import type { CommitteeView, MeView } from '@passerelle/contracts';
import {
  mayConfirmAgreement,
  mayExportCases,
  mayFacilitate,
  mayImportCases,
  mayManageCommittee,
  mayOpenCase,
  maySeeCase,
  presenceNumber,
  seatsIn,
  type Committee,
  type Membership,
  type Organisation,
  type Viewer,
} from '@passerelle/domain';
import type { Member } from '../../model/memberships/member.repository.js';
import { presentOrganisation } from '../../model/organisations/organisation.view.js';

export function presentCommittee(
  committee: Committee,
  viewer: Viewer,
  organisations: readonly Organisation[],
  members: readonly Member[],
): CommitteeView {
  const { id, name, kind, territory, timeZone } = committee;
  return {
    id,
    name,
    kind,
    territory,
    timeZone,
    organisations: organisations.map(presentOrganisation),
    members: members.map(({ accountId, name, organisationName, role }) => ({
      accountId,
      name,
      organisationName,
      role,
    })),
    abilities: abilitiesIn(viewer, id),
  };
}

/** A case tied to the viewer's own organisation is the most that a seat may open: the rules are asked about that one. */
function abilitiesIn(viewer: Viewer, committeeId: string): CommitteeView['abilities'] {
  const seats = seatsIn(viewer, committeeId);
  const ownCase = ({ organisationId }: Membership) => ({
    committeeId,
    prescriberOrganisationId: organisationId,
    providerOrganisationId: organisationId,
    pathReferentId: null,
  });
  return {
    planMeeting: mayFacilitate(viewer, committeeId),
    importCases: mayImportCases(viewer, committeeId),
    seeCases: seats.some((seat) => maySeeCase(viewer, ownCase(seat))),
    confirmAgreements: seats.some((seat) => mayConfirmAgreement(viewer, ownCase(seat))),
    openCase: seats.some((seat) => mayOpenCase(viewer, committeeId, seat.organisationId)),
    exportCases: mayExportCases(viewer, committeeId),
    manage: mayManageCommittee(viewer, committeeId),
  };
}

export function presentMe(
  viewer: Viewer,
  known: { committees: readonly Committee[]; organisationNames: ReadonlyMap<string, string>; demo: boolean },
): MeView {
  const { accountId, name, administrator, memberships } = viewer;
  const seats = known.committees.flatMap((committee) =>
    memberships
      .filter((seat) => seat.committeeId === committee.id)
      .map(({ organisationId, role }) => ({
        committeeId: committee.id,
        committeeName: committee.name,
        committeeKind: committee.kind,
        organisationId,
        organisationName: known.organisationNames.get(organisationId) ?? '',
        role,
      })),
  );
  return { accountId, name, number: presenceNumber(accountId), administrator, demo: known.demo, seats };
}
