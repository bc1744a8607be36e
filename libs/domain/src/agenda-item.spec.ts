import {
  AGENDA_ITEM_STATUSES,
  carryOver,
  giveMinutes,
  isOnAgenda,
  moveItem,
  postponeItem,
  postponeRemaining,
  spendTime,
  takeOffAgenda,
  type CaseItem,
} from './agenda-item.js';
import { aCaseItem, aGeneralPoint, aMeeting as meetingWith } from '@passerelle/testing';
import type { Meeting } from './meeting.js';

const AT = new Date('2026-11-23T09:00:00Z');

const aMeeting = (status: Meeting['status']) => meetingWith({ status });
const anItem = (some: Partial<CaseItem> = {}) =>
  aCaseItem({ id: 'item', meetingId: 'meeting', caseFileId: 'case', proposedBy: 'yanis', version: 4, ...some });

const proposal = anItem({ status: 'proposed', position: null });
const missing = { missing: 'Le bilan de l’organisme', missingFromOrganisationId: 'of' };

describe('minutes', () => {
  it.each([1, 60])('[AGE-3] an item may take %d minutes', (minutes) => {
    expect(giveMinutes(aMeeting('open'), anItem(), minutes)).toEqual(anItem({ minutes, version: 5 }));
  });

  it.each([0, 61, 6.5])('[AGE-3] an item may not take %d minutes', (minutes) => {
    expect(giveMinutes(aMeeting('open'), anItem(), minutes)).toEqual({ refused: 'minutes-out-of-range' });
  });

  it('[AGE-3] a proposal has no minutes yet, and a closed meeting gives none', () => {
    expect(giveMinutes(aMeeting('open'), proposal, 5)).toEqual({ refused: 'item-not-on-agenda' });
    expect(giveMinutes(aMeeting('closed'), anItem(), 5)).toEqual({ refused: 'meeting-closed' });
  });
});

describe('moving', () => {
  const change = { position: 'a5', movedBy: 'samia', movedAt: AT };

  it('[AGE-4] changes the position, says who did it, and makes no other command stale', () => {
    expect(moveItem(aMeeting('planned'), anItem(), change)).toEqual(anItem({ ...change, version: 4 }));
  });

  it('[AGE-4] is refused off the agenda and after the end', () => {
    expect(moveItem(aMeeting('planned'), proposal, change)).toEqual({ refused: 'item-not-on-agenda' });
    expect(moveItem(aMeeting('closed'), anItem(), change)).toEqual({ refused: 'meeting-closed' });
  });
});

describe('postponing', () => {
  it('[AGE-5] says what is missing, and from whom', () => {
    expect(postponeItem(aMeeting('open'), anItem(), missing)).toEqual(
      anItem({ status: 'postponed', ...missing, version: 5 }),
    );
  });

  it.each(['accepted', 'postponed'] as const)('[AGE-5] is possible for an item that is %s', (status) => {
    expect(postponeItem(aMeeting('open'), anItem({ status }), missing)).toMatchObject({ status: 'postponed' });
  });

  it('[AGE-5] is refused once the case is decided: partners may have been given follow-ups', () => {
    const decided = anItem({ status: 'decided' });
    expect(postponeItem(aMeeting('open'), decided, missing)).toEqual({ refused: 'item-already-decided' });
  });

  it.each(['planned', 'closed', 'cancelled'] as const)('[AGE-5] is refused when the meeting is %s', (status) => {
    expect(postponeItem(aMeeting(status), anItem(), missing)).toEqual({ refused: 'meeting-not-open' });
  });

  it.each(['proposed', 'withdrawn'] as const)('[AGE-5] is refused for an item that is %s', (status) => {
    expect(postponeItem(aMeeting('open'), anItem({ status }), missing)).toEqual({ refused: 'item-not-on-agenda' });
  });
});

describe('waiting for the next meeting', () => {
  const at = new Date('2026-11-23T11:00:00Z');
  const next = { id: 'next-item', meetingId: 'next-meeting', at };
  const postponed = anItem({ status: 'postponed', ...missing, movedBy: 'samia', movedAt: AT, secondsSpent: 400 });

  it('[AGE-8] an item left undone keeps its question and its reason, and begins again for all the rest', () => {
    expect(carryOver(postponed, { ...next, position: null })).toEqual(
      anItem({
        id: 'next-item',
        meetingId: 'next-meeting',
        status: 'proposed',
        position: null,
        missing: postponed.missing,
        missingFromOrganisationId: postponed.missingFromOrganisationId,
        proposedAt: at,
        carriedFromItemId: 'item',
        version: 1,
      }),
    );
  });

  it('[AGE-8] a general point keeps its kind, its title and who speaks of it', () => {
    const point = aGeneralPoint({ id: 'point', status: 'postponed', organisationId: 'of', secondsSpent: 60 });
    expect(carryOver(point, { ...next, position: 'a0' })).toMatchObject({
      kind: 'territorial',
      title: point.title,
      organisationId: 'of',
      status: 'accepted',
      carriedFromItemId: 'point',
      secondsSpent: 0,
    });
  });

  it('[AGE-9] with a position it is accepted there immediately; without one it waits among the proposals', () => {
    const states = (position: string | null) => {
      const carried = carryOver(postponed, { ...next, position });
      return [carried.status, carried.position];
    };
    expect(states('a0')).toEqual(['accepted', 'a0']);
    expect(states(null)).toEqual(['proposed', null]);
  });
});

describe('a withdrawn agreement', () => {
  it.each(['proposed', 'accepted', 'postponed'] as const)('[AGE-10] takes a case off that is %s', (status) => {
    expect(takeOffAgenda(anItem({ status }))).toEqual(anItem({ status: 'withdrawn', version: 5 }));
  });

  it.each(['decided', 'withdrawn'] as const)('[AGE-10] leaves one that is %s as it is', (status) => {
    expect(takeOffAgenda(anItem({ status }))).toBeNull();
  });
});

it('an item has a position from its acceptance on', () => {
  const placed = ['accepted', 'decided', 'discussed', 'postponed'];
  expect(AGENDA_ITEM_STATUSES.filter((status) => isOnAgenda({ status }))).toEqual(placed);
});

it.each([
  ['a moment', '2026-11-24T08:00:00.300Z', 41],
  ['four minutes', '2026-11-24T08:04:00Z', 280],
  ['a clock set back', '2026-11-24T07:59:00Z', 41],
])('[POI-4] %s as the current item counts, one second at least', (_time, until, spent) => {
  const item = anItem({ secondsSpent: 40 });
  expect(spendTime(item, new Date('2026-11-24T08:00:00Z'), new Date(until))).toEqual({ ...item, secondsSpent: spent });
});

describe('postponing what remains', () => {
  it('[AGE-12] postpones the cases that no member discussed, and nothing else', () => {
    const agenda = [
      anItem({ id: 'left', status: 'accepted' }),
      anItem({ id: 'decided', status: 'decided' }),
      anItem({ id: 'proposed', status: 'proposed' }),
      aGeneralPoint({ status: 'accepted' }),
    ];
    const postponed = postponeRemaining(aMeeting('open'), agenda, ' Le temps a manqué ');
    expect(postponed).toEqual([
      anItem({
        ...{ id: 'left', status: 'postponed', version: 5 },
        ...{ missing: 'Le temps a manqué', missingFromOrganisationId: null },
      }),
    ]);
  });

  it('[AGE-12] is refused without words, and outside an open meeting, even when nothing remains', () => {
    expect(postponeRemaining(aMeeting('open'), [], ' ')).toEqual({ refused: 'text-empty', field: 'missing' });
    expect(postponeRemaining(aMeeting('planned'), [], 'Le temps')).toEqual({ refused: 'meeting-not-open' });
  });
});
