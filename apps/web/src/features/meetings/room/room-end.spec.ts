import type { AgendaItem, CaseItem } from '../../../shared/agenda/agenda-item';
import { roomEnd } from './room-end';

const agendaItem = (place: number, fields: Partial<CaseItem> = {}): AgendaItem => ({
  kind: 'case',
  place,
  itemId: String(place),
  caseFileId: String(place),
  reference: `DEMO-${place}`,
  question: '',
  reason: '',
  proposedByName: '',
  status: 'accepted',
  outcome: null,
  missing: null,
  minutes: 7,
  secondsSpent: 0,
  current: false,
  carriedOver: false,
  moved: null,
  version: 1,
  ...fields,
});
const STARTS = '2026-11-24T08:30:00.000Z';
const after = (minutes: number): number => Date.parse(STARTS) + minutes * 60_000;
const at = (minutes: number): string => new Date(after(minutes)).toISOString();
/** Planned for half an hour, with 21 minutes on its agenda. */
const meeting = (currentSince: string | null, agenda: AgendaItem[], openedAt: string | null = STARTS) => ({
  startsAt: STARTS,
  openedAt,
  durationMinutes: 30,
  currentSince,
  agenda,
});

describe('the end of the meeting', () => {
  it('is now and what is left to do, beside the hour that was planned', () => {
    const agenda = [
      agendaItem(1, { status: 'decided', secondsSpent: 660 }),
      agendaItem(2, { current: true }),
      agendaItem(3),
    ];
    const end = roomEnd(meeting(at(11), agenda), after(13));
    expect(end).toEqual({ endsAt: after(25), lateMinutes: -5, agendaMinutes: 21 });
  });

  it('is late when the meeting opened late, and early when it opened early: the planned hour does not move', () => {
    const agenda = [agendaItem(1, { current: true }), agendaItem(2), agendaItem(3)];
    expect(roomEnd(meeting(at(20), agenda, at(20)), after(20)).lateMinutes).toBe(11);
    expect(roomEnd(meeting(at(-15), agenda, at(-15)), after(-15)).lateMinutes).toBe(-24);
  });

  it('is counted from the opening when the meeting is held on another day than planned', () => {
    const days = 24 * 60 * 12;
    const agenda = [agendaItem(1, { current: true }), agendaItem(2), agendaItem(3)];
    expect(roomEnd(meeting(at(-days), agenda, at(-days)), after(-days)).lateMinutes).toBe(-9);
  });

  it('goes on being put off once the time of the current item is up', () => {
    const agenda = [agendaItem(1, { current: true }), agendaItem(2), agendaItem(3)];
    expect(roomEnd(meeting(at(0), agenda), after(7)).endsAt).toBe(after(21));
    expect(roomEnd(meeting(at(0), agenda), after(10)).endsAt).toBe(after(24));
  });

  it('takes reserved items before the current one as done, and those after as to come', () => {
    const reserved = (place: number): AgendaItem => ({ kind: 'reserved', place, minutes: 7, current: false });
    const agenda = [reserved(1), agendaItem(2, { current: true }), reserved(3)];
    expect(roomEnd(meeting(at(7), agenda), after(8)).endsAt).toBe(after(21));
  });

  it('counts the whole agenda as long as no item is current', () => {
    expect(roomEnd(meeting(null, [agendaItem(1), agendaItem(2)]), after(0))).toEqual({
      endsAt: after(14),
      lateMinutes: -16,
      agendaMinutes: 14,
    });
  });
});
