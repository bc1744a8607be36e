import type { committees as french } from '../fr/committees';
import type { Translated } from '../translated';

export const committees: Translated<typeof french> = {
  organisations: 'Organisations',
  members: 'Members',
  nobody: 'Nobody for now.',
  membersHidden: 'The members of this committee are not shown to you.',
  territory: 'Territory of {{territory}}',
};
