import type { MeetingView } from '@passerelle/contracts';

type Timed = Pick<MeetingView, 'startsAt' | 'durationMinutes'> & { agenda: readonly { minutes: number }[] };

/** When each item starts, and how the minutes of the agenda fill the meeting. */
export interface AgendaTimes {
  /** Start of each item, as milliseconds since 1970, in the order of the agenda. */
  starts: number[];
  endsAt: number;
  plannedMinutes: number;
  /** Minutes still free; negative when the agenda is too long. */
  freeMinutes: number;
}

/** Lays the items one after the other from the start of the meeting. */
export function agendaTimes(meeting: Timed): AgendaTimes {
  let at = Date.parse(meeting.startsAt);
  const begun = at;
  const starts = meeting.agenda.map((agendaItem) => {
    const start = at;
    at += agendaItem.minutes * 60_000;
    return start;
  });
  const plannedMinutes = (at - begun) / 60_000;
  return { starts, endsAt: at, plannedMinutes, freeMinutes: meeting.durationMinutes - plannedMinutes };
}
