import type { AgendaItem } from '../../../shared/agenda/agenda-item';
import type { GaugeSegment, GaugeTone } from '../../../ui/time-gauge';

function toneOf(agendaItem: AgendaItem): 'usual' | 'point' | 'reserved' {
  return agendaItem.kind === 'case' ? 'usual' : agendaItem.kind;
}

/** One segment of the gauge per item; the current one has a look of its own. */
export function gaugeSegments(agenda: readonly AgendaItem[]): GaugeSegment[] {
  return agenda.map((agendaItem) => ({
    minutes: agendaItem.minutes,
    tone: agendaItem.current ? 'now' : toneOf(agendaItem),
  }));
}

/**
 * What each look of the gauge means: the minutes of each sort of item, then those that are free or too many, and the
 * current item. What there is none of is left out.
 */
export function gaugeLooks(
  agenda: readonly AgendaItem[],
  duration: number,
): { tone: Exclude<GaugeTone, 'other'>; minutes: number }[] {
  const sum = (lines: readonly AgendaItem[]): number =>
    lines.reduce((minutes, agendaItem) => minutes + agendaItem.minutes, 0);
  const used = sum(agenda);
  const sorts = (['usual', 'point', 'reserved'] as const).map((tone) => ({
    tone,
    minutes: sum(agenda.filter((agendaItem) => toneOf(agendaItem) === tone)),
  }));
  const left = { tone: used > duration ? ('over' as const) : ('free' as const), minutes: Math.abs(duration - used) };
  const now = { tone: 'now' as const, minutes: sum(agenda.filter((agendaItem) => agendaItem.current)) };
  return [...sorts, left, now].filter(({ minutes }) => minutes > 0);
}
