import { aCaseItem, aMeeting } from '@passerelle/testing';
import { AGENDA_ITEM_STATUSES, isOnAgenda } from './agenda-item.js';
import { makeReservation, withdrawReservation, type Reservation } from './reservation.js';

const AT = new Date('2026-11-24T09:20:00Z');
const LATER = new Date('2026-11-24T09:40:00Z');
const draft = {
  id: 'reservation',
  kind: 'dissent' as const,
  organisationId: 'ml',
  text: ' Le délai est trop court. ',
  recordedBy: 'yanis',
  recordedAt: AT,
};
const open = aMeeting({ status: 'open' });
const item = aCaseItem();
const made: Reservation = {
  ...draft,
  text: 'Le délai est trop court.',
  agendaItemId: item.id,
  caseFileId: item.caseFileId,
  withdrawnAt: null,
};

describe('a reservation', () => {
  it('[RES-1] is said by one organisation, in words, on a case of the agenda', () => {
    expect(makeReservation(open, item, draft)).toEqual(made);
  });

  it('[RES-1] is possible before and after the decision, and changes nothing of the case', () => {
    const decided = aCaseItem({ status: 'decided' });
    const before = structuredClone(decided);
    expect(makeReservation(open, decided, draft)).toMatchObject({ agendaItemId: decided.id });
    expect(decided).toEqual(before);
  });

  it.each(AGENDA_ITEM_STATUSES.filter((status) => !isOnAgenda({ status })))(
    '[RES-1] is refused on a case that is %s',
    (status) => {
      expect(makeReservation(open, aCaseItem({ status }), draft)).toEqual({ refused: 'item-not-on-agenda' });
    },
  );

  it.each(['planned', 'closed', 'cancelled'] as const)('[RES-1] is refused in a meeting that is %s', (status) => {
    expect(makeReservation(aMeeting({ status }), item, draft)).toEqual({ refused: 'meeting-not-open' });
  });

  it.each([
    [' ', 'text-empty'],
    ['x'.repeat(501), 'text-too-long'],
    ['1 85 05 78 006 084', 'looks-like-social-security-number'],
  ])('[RES-1] the words %j are refused', (text, refused) => {
    expect(makeReservation(open, item, { ...draft, text })).toEqual({ refused, field: 'text' });
  });

  it('[RES-2] is withdrawn as long as the meeting is open', () => {
    expect(withdrawReservation(open, made, LATER)).toEqual({ ...made, withdrawnAt: LATER });
    expect(withdrawReservation(aMeeting({ status: 'closed' }), made, LATER)).toEqual({ refused: 'meeting-not-open' });
  });

  it('[RES-2] withdrawing twice changes nothing', () => {
    expect(withdrawReservation(open, { ...made, withdrawnAt: AT }, LATER)).toMatchObject({ withdrawnAt: AT });
  });
});
