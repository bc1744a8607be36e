import { aGeneralPoint, aMeeting } from '@passerelle/testing';
import {
  addGeneralPoint,
  describePoint,
  GENERAL_POINT_KINDS,
  removePoint,
  settlePoint,
  settlePointOf,
  USUAL_POINT_MINUTES,
} from './general-point.js';

const AT = new Date('2026-11-20T09:00:00Z');
const draft = {
  id: 'point',
  kind: 'seats' as const,
  title: ' Places de la rentrée ',
  organisationId: 'of',
  minutes: 10,
  position: 'a3',
  proposedBy: 'claire',
  proposedAt: AT,
};

describe('adding', () => {
  it('[POI-1] gives the point its title, its minutes and its position from the start', () => {
    const meeting = aMeeting();
    expect(addGeneralPoint(meeting, draft)).toEqual({
      ...draft,
      title: 'Places de la rentrée',
      meetingId: meeting.id,
      status: 'accepted',
      missing: null,
      missingFromOrganisationId: null,
      carriedFromItemId: null,
      movedBy: null,
      movedAt: null,
      secondsSpent: 0,
      version: 1,
    });
  });

  it('[POI-1] is also possible while the meeting is open, and not after', () => {
    expect(addGeneralPoint(aMeeting({ status: 'open' }), draft)).toMatchObject({ status: 'accepted' });
    for (const status of ['closed', 'cancelled'] as const) {
      expect(addGeneralPoint(aMeeting({ status }), draft)).toEqual({ refused: 'meeting-closed' });
    }
  });

  it.each([
    [{ title: '  ' }, { refused: 'text-empty', field: 'title' }],
    [{ title: 'x'.repeat(121) }, { refused: 'text-too-long', field: 'title' }],
    [{ title: '2 85 05 78 006 084 41' }, { refused: 'looks-like-social-security-number', field: 'title' }],
    [{ minutes: 0 }, { refused: 'minutes-out-of-range', field: 'minutes' }],
    [{ minutes: 61 }, { refused: 'minutes-out-of-range', field: 'minutes' }],
    [{ minutes: 2.5 }, { refused: 'minutes-out-of-range', field: 'minutes' }],
  ])('[POI-1] is refused with %j', (some, refusal) => {
    expect(addGeneralPoint(aMeeting(), { ...draft, ...some })).toEqual(refusal);
  });

  it('[POI-1] only the review of follow-ups needs no title', () => {
    const untitled = (kind: (typeof GENERAL_POINT_KINDS)[number]) =>
      addGeneralPoint(aMeeting(), { ...draft, kind, title: ' ' });
    expect(untitled('review')).toMatchObject({ title: '' });
    for (const kind of GENERAL_POINT_KINDS.filter((one) => one !== 'review')) {
      expect(untitled(kind)).toEqual({ refused: 'text-empty', field: 'title' });
    }
  });

  it('[POI-1] the minutes proposed for each kind are minutes that it may take', () => {
    for (const kind of GENERAL_POINT_KINDS) {
      const usual = { ...draft, kind, minutes: USUAL_POINT_MINUTES[kind] };
      expect(addGeneralPoint(aMeeting(), usual)).toHaveProperty('minutes', USUAL_POINT_MINUTES[kind]);
    }
  });
});

describe('describing', () => {
  const change = { title: 'Bus de 7 h supprimé', organisationId: 'mobility' };

  it('[POI-1] gives another title, or another organisation that speaks', () => {
    const point = aGeneralPoint({ version: 3 });
    expect(describePoint(aMeeting(), point, change)).toEqual({ ...point, ...change, version: 4 });
  });

  it('[POI-1] is refused for a point that was taken off', () => {
    const gone = aGeneralPoint({ status: 'withdrawn' });
    expect(describePoint(aMeeting(), gone, change)).toEqual({ refused: 'item-not-on-agenda' });
  });

  it('[POI-1] is refused without a title, and after the end', () => {
    const untitled = { ...change, title: '' };
    expect(describePoint(aMeeting(), aGeneralPoint(), untitled)).toEqual({ refused: 'text-empty', field: 'title' });
    expect(describePoint(aMeeting({ status: 'closed' }), aGeneralPoint(), change)).toEqual({
      refused: 'meeting-closed',
    });
  });
});

describe('removing', () => {
  it.each(['accepted', 'postponed'] as const)('[POI-2] takes off a point that is %s', (status) => {
    const point = aGeneralPoint({ status, version: 2 });
    expect(removePoint(aMeeting({ status: 'open' }), point)).toEqual({ ...point, status: 'withdrawn', version: 3 });
  });

  it('[POI-2] is refused once somebody has opened it in the meeting', () => {
    const point = aGeneralPoint();
    const opened = { refused: 'point-opened' };
    expect(removePoint(aMeeting({ status: 'open' }), { ...point, secondsSpent: 1 })).toEqual(opened);
    expect(removePoint(aMeeting({ status: 'open', currentItemId: point.id }), point)).toEqual(opened);
  });

  it('[POI-2] is refused twice, and after the end', () => {
    const gone = aGeneralPoint({ status: 'withdrawn' });
    expect(removePoint(aMeeting(), gone)).toEqual({ refused: 'item-not-on-agenda' });
    expect(removePoint(aMeeting({ status: 'closed' }), aGeneralPoint())).toEqual({ refused: 'meeting-closed' });
  });
});

describe('the closing', () => {
  it('[POI-3] a point that was opened has been discussed', () => {
    expect(settlePoint(aGeneralPoint({ secondsSpent: 40 }))).toMatchObject({ status: 'discussed', version: 2 });
  });

  it('[POI-3] one that no member opened waits for the next meeting by itself', () => {
    expect(settlePoint(aGeneralPoint())).toMatchObject({ status: 'postponed', missing: null, version: 2 });
  });

  it('[POI-3] the review of follow-ups never waits', () => {
    expect(settlePoint(aGeneralPoint({ kind: 'review', title: '' }))).toMatchObject({ status: 'discussed' });
  });

  it('[POI-3] what is already settled stays as it is', () => {
    const postponed = aGeneralPoint({ status: 'postponed', missing: 'Les chiffres', secondsSpent: 90 });
    expect(settlePoint(postponed)).toBe(postponed);
  });
});

it('[POI-4] the point that the meeting is at has been opened, were it a moment ago', () => {
  const point = aGeneralPoint({ id: 'news', kind: 'news', status: 'accepted', secondsSpent: 0 });
  expect(settlePointOf({ currentItemId: 'news' }, point)).toMatchObject({ status: 'discussed', secondsSpent: 1 });
  expect(settlePointOf({ currentItemId: 'other' }, point)).toMatchObject({ status: 'postponed', secondsSpent: 0 });
});
