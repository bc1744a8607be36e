import type { MeetingView } from '@passerelle/contracts';

/** When a meeting ends, at one instant. */
export interface RoomEnd {
  /** Milliseconds since 1970. */
  endsAt: number;
  /** Whole minutes after the planned end; negative before it. */
  lateMinutes: number;
}

/** Minutes of the whole agenda. */
export function agendaMinutes(agenda: MeetingView['agenda']): number {
  return agenda.reduce((sum, agendaItem) => sum + agendaItem.minutes, 0);
}

/** The end that the server projects, put off by the time that has passed since it was firm. `now` is the server's. */
export function roomEnd({ at, firmUntil, plannedAt }: NonNullable<MeetingView['end']>, now: number): RoomEnd {
  const endsAt = Date.parse(at) + Math.max(0, now - Date.parse(firmUntil));
  return { endsAt, lateMinutes: Math.trunc((endsAt - Date.parse(plannedAt)) / 60_000) };
}
