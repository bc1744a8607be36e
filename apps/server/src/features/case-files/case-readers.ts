import type { CaseFileView } from '@passerelle/contracts';
import { mayBeReferent, type CaseFile, type Role } from '@passerelle/domain';
import type { Member } from '../../model/memberships/member.repository.js';

type Access = CaseFileView['access'][number];

/** [SEE-3] Who sees a case, by organisation, and why. `members` are those of its committee now. */
export function accessTo(
  caseFile: CaseFile,
  members: readonly Member[],
  organisations: ReadonlyMap<string, string>,
): Access[] {
  const people = (organisationId: string, role: Role): string[] =>
    members.filter((one) => one.organisationId === organisationId && one.role === role).map(({ name }) => name);
  const following = (organisationId: string | null, role: Role, why: Access['why']): Access[] =>
    organisationId === null
      ? []
      : [{ organisationName: organisations.get(organisationId) ?? '', why, people: people(organisationId, role) }];
  const facilitating = members.filter(({ role }) => role === 'facilitator').map((one) => one.organisationId);
  return [
    ...following(caseFile.prescriberOrganisationId, 'prescriber', 'prescriber'),
    ...following(caseFile.providerOrganisationId, 'training-provider', 'provider'),
    ...referentOf(caseFile, members),
    ...[...new Set(facilitating)].flatMap((id) => following(id, 'facilitator', 'facilitator')),
  ];
}

/** [DO-19] A referent whose membership ended sees nothing more. */
function referentOf({ pathReferentId }: CaseFile, members: readonly Member[]): Access[] {
  const referent = members.find((one) => one.accountId === pathReferentId && mayBeReferent(one));
  return referent ? [{ organisationName: referent.organisationName, why: 'referent', people: [referent.name] }] : [];
}
