import type { MinutesView } from '@passerelle/contracts';
import { MEETING } from './test-room';

/** The minutes of a closed meeting, whole, without any case. */
export const someMinutes = (change: Partial<MinutesView> = {}): MinutesView => ({
  ...{ meetingId: MEETING, committeeName: 'Comité d’Albi (démo)', place: null, facilitator: 'Claire V.' },
  ...{ startsAt: '2026-11-24T08:30:00.000Z', openedAt: '2026-11-24T08:30:00.000Z' },
  ...{ closedAt: '2026-11-24T10:30:00.000Z', attendance: [], extractFor: null, extracts: [], fingerprint: 'ab12' },
  entries: [],
  ...change,
});
