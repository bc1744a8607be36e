import type { CommitteeView, MeView } from '@passerelle/contracts';
import {
  mayConfirmAgreement,
  mayExportCases,
  mayFacilitate,
  mayImportCases,
  mayManageCommittee,
  mayOpenCases,
  maySeeCase,
  presenceNumber,
  membershipsIn,
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

/** The rules on cases are asked about one of the viewer's own organisation: the most that a membership may open. */
function abilitiesIn(viewer: Viewer, committeeId: string): CommitteeView['abilities'] {
  const memberships = membershipsIn(viewer, committeeId);
  const ownCase = ({ organisationId }: Membership) => ({
    committeeId,
    prescriberOrganisationId: organisationId,
    providerOrganisationId: organisationId,
    pathReferentId: null,
  });
  return {
    planMeeting: mayFacilitate(viewer, committeeId),
    importCases: mayImportCases(viewer, committeeId),
    seeCases: memberships.some((held) => maySeeCase(viewer, ownCase(held))),
    confirmAgreements: memberships.some((held) => mayConfirmAgreement(viewer, ownCase(held))),
    openCase: mayOpenCases(viewer, committeeId),
    exportCases: mayExportCases(viewer, committeeId),
    manage: mayManageCommittee(viewer, committeeId),
  };
}

export function presentMe(
  viewer: Viewer,
  known: {
    committees: readonly Committee[];
    organisationNames: ReadonlyMap<string, string>;
    demo: boolean;
    deviceKey: Buffer;
  },
): MeView {
  const { accountId, name, administrator } = viewer;
  const memberships = known.committees.flatMap((committee) =>
    viewer.memberships
      .filter(({ committeeId }) => committeeId === committee.id)
      .map(({ organisationId, role }) => ({
        committeeId: committee.id,
        committeeName: committee.name,
        committeeKind: committee.kind,
        organisationId,
        organisationName: known.organisationNames.get(organisationId) ?? '',
        role,
      })),
  );
  const deviceKey = known.deviceKey.toString('base64');
  const number = presenceNumber(accountId);
  return { accountId, name, number, administrator, demo: known.demo, deviceKey, seats: memberships };
}
