import type { DemoMemberView } from '@passerelle/contracts';
import { groupMembers } from './member-groups';

const member = (
  name: string,
  committeeName: string | null,
  role: DemoMemberView['role'] = 'prescriber',
): DemoMemberView => ({
  accountId: '00000000-0000-4000-8000-000000000000',
  name,
  administrator: committeeName === null,
  committeeName,
  organisationName: committeeName ? 'Mission locale (démo)' : null,
  role,
});
const members = [member('Claire V.', 'COPASS Foix'), member('Yanis B.', 'COPASS Sète'), member('Ada M.', null, null)];
const names = (filter: string): string[][] =>
  groupMembers(members, filter, ({ role }) => role ?? 'Administration').map((group) =>
    group.members.map(({ name }) => name),
  );

test('each committee is a group, members without a committee too', () => {
  expect(names('')).toEqual([['Claire V.'], ['Yanis B.'], ['Ada M.']]);
});

test('the filter forgets accents and wants every word', () => {
  expect(names('sete mission')).toEqual([['Yanis B.']]);
  expect(names('administration')).toEqual([['Ada M.']]);
  expect(names('sete claire')).toEqual([]);
});
