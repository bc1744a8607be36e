import type { FollowUpView } from '@passerelle/contracts';

export interface OrganisationReview {
  organisationId: string;
  organisationName: string;
  followUps: FollowUpView[];
  late: number;
}

/** What each organisation still has to do: those that are late first, then by name; inside each the earliest date first. */
export function reviewByOrganisation(followUps: readonly FollowUpView[]): OrganisationReview[] {
  const groups = new Map<string, OrganisationReview>();
  for (const followUp of [...followUps].sort((left, right) => left.dueDate.localeCompare(right.dueDate))) {
    const { organisationId, organisationName } = followUp;
    const group = groups.get(organisationId) ?? { organisationId, organisationName, followUps: [], late: 0 };
    group.followUps.push(followUp);
    group.late += followUp.late ? 1 : 0;
    groups.set(organisationId, group);
  }
  return [...groups.values()].sort(
    (left, right) =>
      Number(right.late > 0) - Number(left.late > 0) || left.organisationName.localeCompare(right.organisationName),
  );
}
