import {
  acceptItem,
  AGENDA_ITEM_STATUSES,
  carryOver,
  giveMinutes,
  isOnAgenda,
  moveItem,
  postponeItem,
  returnToProposals,
  spendTime,
  takeOffAgenda,
  withdrawItem,
  type CaseItem,
} from './agenda-item.js';
import { aCaseFile, aCaseItem, aGeneralPoint, aMeeting as meetingWith } from '@passerelle/testing';
import type { Meeting } from './meeting.js';

const AT = new Date('2026-11-23T09:00:00Z');

const aMeeting = (status: Meeting['status']) => meetingWith({ status });
const aCase = (agreementAt: Date | null) => aCaseFile({ agreementAt });
const anItem = (some: Partial<CaseItem> = {}) =>
  aCaseItem({ id: 'item', meetingId: 'meeting', caseFileId: 'case', proposedBy: 'yanis', version: 4, ...some });

const PLACE = { minutes: 6, position: 'a1' };
const proposal = anItem({ status: 'proposed', position: null });
const missing = { missing: 'Le bilan de l’organisme', missingFromOrganisationId: 'of' };

describe('accepting', () => {
  it('[AGE-2] gives a proposal its minutes and its place', () => {
    expect(acceptItem(aMeeting('planned'), proposal, aCase(AT), { minutes: 8, position: 'a7' })).toEqual(
      anItem({ minutes: 8, position: 'a7', version: 5 }),
    );
  });

  it('[AGE-2] is also possible while the meeting is open', () => {
    expect(acceptItem(aMeeting('open'), proposal, aCase(AT), PLACE)).toMatchObject({ status: 'accepted' });
  });

  it('[AGE-2] [CASE-3] is refused without the agreement of the person', () => {
    expect(acceptItem(aMeeting('planned'), proposal, aCase(null), PLACE)).toEqual({ refused: 'agreement-missing' });
  });

  it.each([0, 61, -1, 2.5, Number.NaN])('[AGE-2] is refused for %d minutes', (minutes) => {
    const change = { minutes, position: 'a1' };
    expect(acceptItem(aMeeting('planned'), proposal, aCase(AT), change)).toEqual({ refused: 'minutes-out-of-range' });
  });

  it.each(['closed', 'cancelled'] as const)('[AGE-2] is refused when the meeting is %s', (status) => {
    expect(acceptItem(aMeeting(status), proposal, aCase(AT), PLACE)).toEqual({ refused: 'meeting-closed' });
  });

  it.each(AGENDA_ITEM_STATUSES.filter((status) => status !== 'proposed'))(
    '[AGE-2] is refused for an item that is %s',
    (status) => {
      const item = anItem({ status });
      expect(acceptItem(aMeeting('planned'), item, aCase(AT), PLACE)).toEqual({ refused: 'item-not-proposed' });
    },
  );
});

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

  it('[AGE-4] changes the place, says who did it, and makes no other command stale', () => {
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

describe('going back', () => {
  it('[AGE-6] an accepted item that was not discussed goes back to the proposals', () => {
    expect(returnToProposals(aMeeting('open'), anItem())).toEqual(
      anItem({ status: 'proposed', position: null, version: 5 }),
    );
  });

  it.each(['decided', 'postponed', 'withdrawn', 'proposed'] as const)('[AGE-6] one that is %s does not', (status) => {
    expect(returnToProposals(aMeeting('open'), anItem({ status }))).toEqual({ refused: 'item-not-on-agenda' });
  });

  it('[AGE-6] a general point never was a proposal', () => {
    expect(returnToProposals(aMeeting('open'), aGeneralPoint())).toEqual({ refused: 'item-not-on-agenda' });
  });

  it('[AGE-6] nothing goes back once the meeting is closed', () => {
    expect(returnToProposals(aMeeting('closed'), anItem())).toEqual({ refused: 'meeting-closed' });
  });

  it('[AGE-7] a proposal can be withdrawn', () => {
    expect(withdrawItem(aMeeting('planned'), proposal)).toEqual({ ...proposal, status: 'withdrawn', version: 5 });
  });

  it.each(['closed', 'cancelled'] as const)('[AGE-7] not once the meeting is %s', (status) => {
    expect(withdrawItem(aMeeting(status), proposal)).toEqual({ refused: 'meeting-closed' });
  });

  it.each(['accepted', 'decided', 'postponed', 'withdrawn'] as const)('[AGE-7] an item that is %s cannot', (status) => {
    expect(withdrawItem(aMeeting('open'), anItem({ status }))).toEqual({ refused: 'item-not-proposed' });
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

  it('[AGE-9] with a place it is accepted there at once; without one it waits among the proposals', () => {
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

it('an item has a place in the order from its acceptance on', () => {
  const placed = ['accepted', 'decided', 'discussed', 'postponed'];
  expect(AGENDA_ITEM_STATUSES.filter((status) => isOnAgenda({ status }))).toEqual(placed);
});

it.each([
  ['a moment', '2026-11-24T08:00:00.300Z', 41],
  ['four minutes', '2026-11-24T08:04:00Z', 280],
  ['a clock set back', '2026-11-24T07:59:00Z', 41],
])('[POI-4] %s on the table counts, one second at least', (_time, until, spent) => {
  const item = anItem({ secondsSpent: 40 });
  expect(spendTime(item, new Date('2026-11-24T08:00:00Z'), new Date(until))).toEqual({ ...item, secondsSpent: spent });
});
