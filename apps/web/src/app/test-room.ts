import type { AgendaItemView, MeetingView, MeView, ParticipantView, SheetVersionsView } from '@passerelle/contracts';
import type { CaseItem } from '../shared/agenda/agenda-item';
import { caseItem } from '../shared/agenda/agenda-items.fixture';
import { aMeetingView } from '../shared/agenda/meeting.fixture';

export const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
export const MEETING = id(1);
export const COMMITTEE = id(2);
export const CASE = id(10);
export const OTHER_CASE = id(11);
export const SHEET = id(20);
const CCAS = { id: id(3), name: 'CCAS (démo)', kind: 'social-action-centre' as const };

export function aCaseItem(fields: Partial<CaseItem> = {}): CaseItem {
  return caseItem(CASE, {
    ...{ caseFileId: id(30), reference: 'DEMO-014', question: 'Quelle suite ?', reason: 'Silence depuis un mois' },
    ...{ proposedByName: 'Marc D.', minutes: 7, current: true },
    ...fields,
  });
}

/** An open meeting that the viewer leads, on the first of its two cases. */
export function anOpenMeeting(fields: Partial<MeetingView> = {}): MeetingView {
  return aMeetingView({
    id: MEETING,
    committeeId: COMMITTEE,
    end: {
      at: '2026-11-24T08:44:00.000Z',
      firmUntil: '2026-11-24T08:37:00.000Z',
      plannedAt: '2026-11-24T10:30:00.000Z',
    },
    agenda: [aCaseItem(), aCaseItem({ place: 2, itemId: OTHER_CASE, reference: 'DEMO-015', current: false })],
    organisations: [CCAS],
    ...fields,
  });
}

export function anItem(fields: Partial<AgendaItemView> = {}): AgendaItemView {
  return {
    id: CASE,
    meetingId: MEETING,
    caseFileId: id(30),
    reference: 'DEMO-014',
    label: null,
    ageBand: '16-25',
    commune: 'Albi',
    moment: 'during',
    caseStatus: 'open',
    prescriberName: 'Mission locale (démo)',
    providerName: null,
    question: 'Quelle suite ?',
    reason: 'Silence depuis un mois',
    words: null,
    barriers: [],
    proposedByName: 'Marc D.',
    status: 'accepted',
    missing: null,
    minutes: 7,
    version: 1,
    decision: null,
    followUps: [],
    lastTime: null,
    sheets: [{ documentId: SHEET, compartment: 'common', write: true }],
    reservations: [],
    reservableFor: [CCAS.id],
    usualOutcomes: ['CONTINUE', 'SUSPEND'],
    carriers: [{ outcome: 'CONTINUE', organisationId: CCAS.id }],
    usualStart: '2026-11-30',
    usualDueDate: '2026-12-04',
    today: '2026-11-24',
    abilities: { decide: true, postpone: true, giveFollowUp: true },
    ...fields,
  };
}

export const aParticipant: ParticipantView = {
  accountId: id(40),
  name: 'Claire V.',
  organisationName: CCAS.name,
  number: 1,
  online: true,
  unsaved: false,
  following: true,
  consults: null,
  admission: 'admitted',
  expected: true,
};

export const noVersions: SheetVersionsView = {
  sheetId: SHEET,
  erasure: null,
  versions: [],
  abilities: { restore: true },
};

export const me: MeView = {
  accountId: id(40),
  name: 'Claire V.',
  number: 1,
  administrator: false,
  demo: true,
  deviceKey: 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=',
  seats: [
    {
      committeeId: COMMITTEE,
      committeeName: 'Comité d’Albi (démo)',
      committeeKind: 'copass',
      organisationId: CCAS.id,
      organisationName: CCAS.name,
      role: 'facilitator',
    },
  ],
};
