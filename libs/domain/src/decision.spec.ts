import type { CaseItem } from './agenda-item.js';
import { isReadByCarrier, recordDecision, type CommittedWording, type DecisionDraft } from './decision.js';
import { MEETING_STATUSES, type Meeting } from './meeting.js';

const AT = new Date('2026-11-23T09:20:00Z');

function aMeeting(status: Meeting['status'] = 'open'): Meeting {
  return {
    id: 'meeting',
    committeeId: 'committee',
    status,
    startsAt: AT,
    durationMinutes: 120,
    place: null,
    directions: null,
    link: null,
    openedAt: AT,
    closedAt: null,
    currentItemId: 'item',
    currentSince: AT,
    leaderId: 'claire',
    version: 1,
  };
}

function anItem(some: Partial<CaseItem> = {}): CaseItem {
  return {
    kind: 'case',
    id: 'item',
    meetingId: 'meeting',
    caseFileId: 'case',
    status: 'accepted',
    position: 'a1',
    minutes: 6,
    proposedBy: 'yanis',
    proposedAt: AT,
    reason: 'Permis absent',
    question: 'Comment venir au site ?',
    missing: null,
    missingFromOrganisationId: null,
    carriedFromItemId: null,
    movedBy: null,
    movedAt: null,
    secondsSpent: 0,
    version: 4,
    ...some,
  };
}

const draft: DecisionDraft = {
  id: 'decision',
  outcome: 'ENTER_PREQUALIFICATION',
  carrierOrganisationId: 'ml',
  plannedDate: '2026-11-30',
  recordedBy: 'claire',
  recordedAt: AT,
  today: '2026-11-23',
  shownDigest: 'digest',
};
const wording: CommittedWording = { text: 'Entrée le 30 novembre, navette le matin.', digest: 'digest', seq: 42 };

it('[DEC-1] a decision is recorded on an item of the agenda of an open meeting', () => {
  expect(recordDecision(aMeeting(), anItem(), draft, wording)).toEqual({
    item: anItem({ status: 'decided', version: 5 }),
    decision: {
      id: 'decision',
      agendaItemId: 'item',
      caseFileId: 'case',
      meetingId: 'meeting',
      outcome: 'ENTER_PREQUALIFICATION',
      wording: wording.text,
      wordingDigest: 'digest',
      sheetSeq: 42,
      carrierOrganisationId: 'ml',
      plannedDate: '2026-11-30',
      recordedBy: 'claire',
      recordedAt: AT,
      supersededBy: null,
    },
  });
});

it('[DEC-1] deciding again, or after having postponed, clears what was missing', () => {
  const postponed = anItem({ status: 'postponed', missing: 'Le bilan', missingFromOrganisationId: 'of' });
  expect(recordDecision(aMeeting(), postponed, draft, wording)).toMatchObject({
    item: { status: 'decided', missing: null, missingFromOrganisationId: null },
  });
  expect(recordDecision(aMeeting(), anItem({ status: 'decided' }), draft, wording)).toHaveProperty('decision');
});

it.each(['planned', 'closed', 'cancelled'] as const)('[DEC-1] nothing is decided in a meeting that is %s', (status) => {
  expect(recordDecision(aMeeting(status), anItem(), draft, wording)).toEqual({ refused: 'meeting-not-open' });
});

it.each(['proposed', 'withdrawn'] as const)('[DEC-1] nothing is decided on an item that is %s', (status) => {
  const refusal = recordDecision(aMeeting(), anItem({ status }), draft, wording);
  expect(refusal).toEqual({ refused: 'item-not-on-agenda' });
});

it('[DEC-2] a wording other than the one on the screen is refused, with the wording as it now is', () => {
  const changed = { text: 'Entrée le 7 décembre.', digest: 'another', seq: 43 };
  expect(recordDecision(aMeeting(), anItem(), draft, changed)).toEqual({
    refused: 'wording-changed',
    wording: 'Entrée le 7 décembre.',
  });
});

it('[DEC-2] the wording is frozen as it was committed, to the last character, so that its digest stays true', () => {
  const spaced = { ...wording, text: '  Entrée le 30 novembre.\n' };
  expect(recordDecision(aMeeting(), anItem(), draft, spaced)).toMatchObject({ decision: { wording: spaced.text } });
});

it.each([
  ['', { refused: 'wording-empty' }],
  [' \n ', { refused: 'text-empty', field: 'wording' }],
  ['x'.repeat(4001), { refused: 'text-too-long', field: 'wording' }],
  ['Son numéro est 1 85 05 78 006 084.', { refused: 'looks-like-social-security-number', field: 'wording' }],
])('[DEC-3] the wording %j is refused', (text, refusal) => {
  expect(recordDecision(aMeeting(), anItem(), draft, { ...wording, text })).toEqual(refusal);
});

it('[DEC-4] a decision starts on the day or later', () => {
  const on = (plannedDate: string) => recordDecision(aMeeting(), anItem(), { ...draft, plannedDate }, wording);
  expect(on('2026-11-22')).toEqual({ refused: 'date-past', field: 'plannedDate' });
  expect(on('2026-11-23')).toMatchObject({ decision: { plannedDate: '2026-11-23' } });
});

it('[DEC-5] what an organisation carries is read by it once the meeting is closed', () => {
  expect(MEETING_STATUSES.filter((status) => isReadByCarrier({ status }))).toEqual(['closed']);
  expect(isReadByCarrier(undefined)).toBe(false);
});
