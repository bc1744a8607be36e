import type { MembershipView } from '@passerelle/contracts';
import { chosenCommittee, rememberCommittee } from './chosen-committee';

const membership = (committeeId: string): MembershipView => ({
  committeeId,
  committeeName: committeeId,
  committeeKind: 'copass',
  organisationId: 'o',
  organisationName: 'CCAS (démo)',
  role: 'support-partner',
});

beforeEach(() => localStorage.clear());

describe('the committee shown', () => {
  const memberships = [membership('albi'), membership('toulouse')];

  test('the one of the address, else the last chosen, else the first', () => {
    expect(chosenCommittee(undefined, memberships)).toBe('albi');
    rememberCommittee('toulouse');
    expect(chosenCommittee(undefined, memberships)).toBe('toulouse');
    expect(chosenCommittee('sete', memberships)).toBe('sete');
  });

  test('a membership that has been taken back is not chosen again', () => {
    rememberCommittee('toulouse');
    expect(chosenCommittee(undefined, [membership('albi')])).toBe('albi');
    expect(chosenCommittee(undefined, [])).toBeNull();
  });
});
