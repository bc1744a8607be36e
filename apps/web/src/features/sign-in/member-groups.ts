import type { DemoMemberView } from '@passerelle/contracts';
import { foldedText, foldedWords } from '../../platform/folded-text';

export interface MemberGroup {
  committee: string | null;
  members: DemoMemberView[];
}

/** In the order of the alphabet; those without a committee come last. */
function byCommittee(left: MemberGroup, right: MemberGroup): number {
  if (left.committee === null || right.committee === null) return left.committee === null ? 1 : -1;
  return left.committee.localeCompare(right.committee, 'fr');
}

/** Members by committee, keeping those that hold every word of the filter somewhere (accents and capitals aside). */
export function groupMembers(
  members: readonly DemoMemberView[],
  filter: string,
  roleLabel: (member: DemoMemberView) => string,
): MemberGroup[] {
  const wanted = foldedWords(filter);
  const groups = new Map<string | null, MemberGroup>();
  for (const member of members) {
    const text = foldedText([member.name, member.committeeName, member.organisationName, roleLabel(member)].join(' '));
    if (!wanted.every((word) => text.includes(word))) continue;
    const group = groups.get(member.committeeName) ?? { committee: member.committeeName, members: [] };
    group.members.push(member);
    groups.set(member.committeeName, group);
  }
  return [...groups.values()].sort(byCommittee);
}
