import type { FollowUpView } from '@passerelle/contracts';

export type SectionKey = 'late' | 'toAnswer' | 'accepted' | 'settled';
export interface FollowUpSection {
  key: SectionKey;
  followUps: FollowUpView[];
}

function sectionOf({ late, status }: FollowUpView): SectionKey {
  if (late) return 'late';
  if (status === 'given') return 'toAnswer';
  return status === 'accepted' ? 'accepted' : 'settled';
}

const ORDER: readonly SectionKey[] = ['late', 'toAnswer', 'accepted', 'settled'];

/** Late, to answer, accepted, settled; inside each the earliest date first. Empty sections are left out. */
export function followUpSections(followUps: readonly FollowUpView[]): FollowUpSection[] {
  const ordered = [...followUps].sort((left, right) => left.dueDate.localeCompare(right.dueDate));
  return ORDER.map((key) => ({ key, followUps: ordered.filter((followUp) => sectionOf(followUp) === key) })).filter(
    (section) => section.followUps.length > 0,
  );
}

/** True when the viewer's own organisation owes it; kept true once it is settled, when no answer is possible any more. */
export function isOwed(followUp: FollowUpView, organisationIds: readonly string[]): boolean {
  const { accept, decline, finish } = followUp.abilities;
  return accept || decline || finish || organisationIds.includes(followUp.organisationId);
}
