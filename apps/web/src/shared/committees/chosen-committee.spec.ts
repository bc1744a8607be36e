import type { SeatView } from '@passerelle/contracts';
import { chosenCommittee, rememberCommittee } from './chosen-committee';

const seat = (committeeId: string): SeatView => ({
  committeeId,
  committeeName: committeeId,
  committeeKind: 'copass',
  organisationId: 'o',
  organisationName: 'CCAS (démo)',
  role: 'support-partner',
});

beforeEach(() => localStorage.clear());

describe('the committee shown', () => {
  const seats = [seat('albi'), seat('toulouse')];

  test('the one of the address, else the last chosen, else the first', () => {
    expect(chosenCommittee(undefined, seats)).toBe('albi');
    rememberCommittee('toulouse');
    expect(chosenCommittee(undefined, seats)).toBe('toulouse');
    expect(chosenCommittee('sete', seats)).toBe('sete');
  });

  test('a seat that has been taken back is not chosen again', () => {
    rememberCommittee('toulouse');
    expect(chosenCommittee(undefined, [seat('albi')])).toBe('albi');
    expect(chosenCommittee(undefined, [])).toBeNull();
  });
});
