import {
  agendaMayChange,
  cancelMeeting,
  closeMeeting,
  giveDirections,
  MEETING_STATUSES,
  openMeeting,
  planMeeting,
  type Meeting,
} from './meeting.js';

const AT = new Date('2026-11-23T09:00:00Z');
const LATER = new Date('2026-11-23T09:06:00Z');
const SETTLED = { undecided: [], unsavedPeople: 0, acceptUnsaved: false };

function aMeeting(some: Partial<Meeting> = {}): Meeting {
  return {
    id: 'meeting',
    committeeId: 'committee',
    status: 'planned',
    startsAt: AT,
    durationMinutes: 120,
    place: 'Salle 2',
    directions: null,
    link: null,
    openedAt: null,
    closedAt: null,
    currentItemId: null,
    currentSince: null,
    leaderId: null,
    version: 3,
    ...some,
  };
}

const notPlanned = MEETING_STATUSES.filter((status) => status !== 'planned');
const notOpen = MEETING_STATUSES.filter((status) => status !== 'open');

it('[MEET-2] a member who opens a planned meeting leads it', () => {
  const opened = openMeeting(aMeeting(), 'claire', AT);
  expect(opened).toEqual(aMeeting({ status: 'open', openedAt: AT, leaderId: 'claire' }));
});

it.each(notPlanned)('[MEET-1] a meeting that is %s is neither opened nor cancelled', (status) => {
  expect(openMeeting(aMeeting({ status }), 'claire', AT)).toEqual({ refused: 'meeting-not-planned' });
  expect(cancelMeeting(aMeeting({ status }))).toEqual({ refused: 'meeting-not-planned' });
});

it('[MEET-3] a planned meeting can be cancelled', () => {
  expect(cancelMeeting(aMeeting())).toEqual(aMeeting({ status: 'cancelled' }));
});

it('[MEET-5] closing is refused, with the references, while a case is neither decided nor postponed', () => {
  const facts = { ...SETTLED, undecided: ['DEMO-001', 'DEMO-002'] };
  expect(closeMeeting(aMeeting({ status: 'open' }), facts, AT)).toEqual({
    refused: 'cases-undecided',
    references: ['DEMO-001', 'DEMO-002'],
  });
});

it('[MEET-5] accepting to lose texts does not settle an undecided case', () => {
  const facts = { undecided: ['DEMO-001'], unsavedPeople: 1, acceptUnsaved: true };
  expect(closeMeeting(aMeeting({ status: 'open' }), facts, AT)).toMatchObject({ refused: 'cases-undecided' });
});

it('[MEET-6] closing is refused while a text has not arrived, unless the facilitator accepts to lose it', () => {
  const open = aMeeting({ status: 'open', currentItemId: 'last', currentSince: AT });
  expect(closeMeeting(open, { ...SETTLED, unsavedPeople: 1 }, AT)).toEqual({ refused: 'texts-unsaved' });
  expect(closeMeeting(open, { ...SETTLED, unsavedPeople: 1, acceptUnsaved: true }, LATER)).toEqual({
    ...open,
    status: 'closed',
    closedAt: LATER,
    currentItemId: null,
    currentSince: null,
  });
});

it.each(notOpen)('[MEET-1] a meeting that is %s is not closed', (status) => {
  expect(closeMeeting(aMeeting({ status }), SETTLED, AT)).toEqual({ refused: 'meeting-not-open' });
});

it('the agenda changes until the meeting ends', () => {
  const changing = MEETING_STATUSES.filter((status) => agendaMayChange({ status }));
  expect(changing).toEqual(['planned', 'open']);
});

it.each(['planned', 'open'] as const)(
  '[MEET-8] how to come to a meeting that is %s is said, said anew, taken off',
  (status) => {
    const meeting = aMeeting({ status });
    const said = aMeeting({ status, directions: '2e étage, interphone 12' });
    expect(giveDirections(meeting, ' 2e étage, interphone 12 ')).toEqual(said);
    expect(giveDirections(said, 'Parking')).toEqual({ ...said, directions: 'Parking' });
    expect(giveDirections(said, '  ')).toEqual(meeting);
  },
);

it.each(['closed', 'cancelled'] as const)('[MEET-8] a meeting that is %s keeps its directions', (status) => {
  expect(giveDirections(aMeeting({ status }), 'Parking')).toEqual({ refused: 'meeting-closed' });
});

it.each([
  ['x'.repeat(200), { directions: 'x'.repeat(200) }],
  ['x'.repeat(201), { refused: 'text-too-long', field: 'directions' }],
  ['Code 1 85 05 78 006 084 91', { refused: 'looks-like-social-security-number', field: 'directions' }],
])('[MEET-8] directions are a short text: %s', (text, answer) => {
  expect(giveDirections(aMeeting(), text)).toMatchObject(answer);
});

describe('planning', () => {
  const committee = { id: 'committee', timeZone: 'Europe/Paris' };
  const draft = {
    id: 'meeting',
    date: '2026-12-15',
    time: '09:30',
    durationMinutes: 120,
    place: ' Salle 2 ',
    link: null,
  };

  it('[MEET-7] takes the clock of the committee, and the place in words', () => {
    expect(planMeeting(committee, draft, AT)).toEqual(
      aMeeting({ startsAt: new Date('2026-12-15T08:30:00Z'), version: 1 }),
    );
  });

  it('[MEET-7] takes today, a link without a place, and a blank place as none', () => {
    expect(planMeeting(committee, { ...draft, date: '2026-11-23' }, AT)).toMatchObject({ status: 'planned' });
    const link = 'https://visio.example.org/salle';
    expect(planMeeting(committee, { ...draft, place: '  ', link }, AT)).toMatchObject({ place: null, link });
  });

  it('[MEET-7] judges the day by the clock of the committee', () => {
    const beforeMidnight = new Date('2026-11-23T23:30:00Z');
    expect(planMeeting(committee, { ...draft, date: '2026-11-23' }, beforeMidnight)).toMatchObject({
      refused: 'date-past',
    });
  });

  it.each([
    [{ date: '2026-02-30' }, { refused: 'date-invalid', field: 'date' }],
    [{ date: '2026-11-22' }, { refused: 'date-past', field: 'date' }],
    [{ place: null }, { refused: 'text-empty', field: 'place' }],
    [{ place: 'x'.repeat(1_000) }, { refused: 'text-too-long', field: 'place' }],
  ])('[MEET-7] %j is refused', (wrong, refusal) => {
    expect(planMeeting(committee, { ...draft, ...wrong }, AT)).toEqual(refusal);
  });
});
