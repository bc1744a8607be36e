import type { MeetingView } from '@passerelle/contracts';

type Abilities = MeetingView['abilities'];

/** What a facilitator may do in an open meeting that they lead; what a member may who only takes part. */
export function roomAbilities(lead: boolean): Abilities {
  return {
    order: lead,
    propose: true,
    open: false,
    takeBackOpening: false,
    cancel: false,
    giveDirections: lead,
    lead,
    close: lead,
    enter: true,
    readRecord: false,
    addPoint: lead,
    takeAttendance: lead,
    admit: lead,
    postponeRemaining: lead,
  };
}

/** An open meeting that the viewer leads, without any item; for specs. */
export const aMeetingView = (change: Partial<MeetingView> = {}): MeetingView => ({
  id: '00000000-0000-4000-8000-000000000001',
  committeeId: '00000000-0000-4000-8000-000000000002',
  committeeName: 'Comité d’Albi (démo)',
  status: 'open',
  startsAt: '2026-11-24T08:30:00.000Z',
  timeZone: 'Europe/Paris',
  durationMinutes: 120,
  place: null,
  directions: null,
  link: null,
  openedAt: '2026-11-24T08:30:00.000Z',
  closedAt: null,
  currentSince: '2026-11-24T08:30:00.000Z',
  end: null,
  leaderName: 'Claire V.',
  leading: true,
  admission: 'admitted',
  agenda: [],
  proposals: [],
  proposable: [],
  organisations: [],
  version: 1,
  abilities: roomAbilities(true),
  ...change,
});
