import type { MeetingView } from '@passerelle/contracts';
import { currentItem, isDone, secondsOn } from './room-clock';

type Running = Pick<MeetingView, 'startsAt' | 'openedAt' | 'durationMinutes' | 'currentSince' | 'agenda'>;

/** Opened further than this from its hour, a meeting is held at another time than planned. */
const ANOTHER_TIME_MS = 3 * 3_600_000;

/** When a meeting will end at this pace, beside what was planned. */
export interface RoomEnd {
  /** Milliseconds since 1970. */
  endsAt: number;
  /**
   * Whole minutes after the planned end; negative before it. A meeting that opens late does not end later, unless it is
   * held at another time altogether: then it is counted from its opening.
   */
  lateMinutes: number;
  /** Minutes of the whole agenda. */
  agendaMinutes: number;
}

function plannedStart({ startsAt, openedAt }: Running): number {
  const planned = Date.parse(startsAt);
  const opened = openedAt === null ? planned : Date.parse(openedAt);
  return Math.abs(opened - planned) > ANOTHER_TIME_MS ? opened : planned;
}

/** Minutes of the whole agenda. */
export function agendaMinutes(agenda: Running['agenda']): number {
  return agenda.reduce((sum, agendaItem) => sum + agendaItem.minutes, 0);
}

/** Whatever is left to do starts now; what is left of the current item counts for what it has not used up. */
export function roomEnd(meeting: Running, now: number): RoomEnd {
  const { agenda, currentSince } = meeting;
  const current = currentItem(agenda);
  const ahead = agenda
    .filter((agendaItem) => agendaItem !== current && !isDone(agendaItem, current))
    .reduce((sum, agendaItem) => sum + agendaItem.minutes, 0);
  const running = current && !isDone(current, null) ? current : null;
  const left = running ? Math.max(0, running.minutes * 60 - secondsOn(running, currentSince, now)) : 0;
  const endsAt = now + ahead * 60_000 + left * 1_000;
  const plannedEnd = plannedStart(meeting) + meeting.durationMinutes * 60_000;
  return {
    endsAt,
    lateMinutes: Math.trunc((endsAt - plannedEnd) / 60_000),
    agendaMinutes: agendaMinutes(agenda),
  };
}
