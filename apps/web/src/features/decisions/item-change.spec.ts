import type { AgendaItemView } from '@passerelle/contracts';
import { itemChange } from './item-change';

const seen = { status: 'accepted' as const, decision: null, minutes: 6 };
const decision: NonNullable<AgendaItemView['decision']> = {
  id: 'second',
  outcome: 'CONTINUE',
  wording: 'Poursuite',
  carrierName: 'Mission locale (démo)',
  plannedDate: '2026-11-30',
  recordedByName: 'Hélène R.',
  recordedAt: '2026-11-24T09:10:00.000Z',
};

describe('what changed in a case while one was deciding', () => {
  it('names who decided it, the first time or again', () => {
    expect(itemChange(seen, { ...seen, status: 'decided', decision })).toEqual({
      kind: 'decided',
      byName: 'Hélène R.',
    });
    const first = { ...seen, status: 'decided' as const, decision: { ...decision, id: 'first' } };
    expect(itemChange(first, { ...first, decision })).toEqual({ kind: 'decided', byName: 'Hélène R.' });
  });

  it('says that it was postponed, or has other minutes, or else that it changed', () => {
    expect(itemChange(seen, { ...seen, status: 'postponed' })).toEqual({ kind: 'postponed' });
    expect(itemChange(seen, { ...seen, minutes: 8 })).toEqual({ kind: 'minutes', minutes: 8 });
    expect(itemChange(seen, seen)).toEqual({ kind: 'other' });
  });
});
