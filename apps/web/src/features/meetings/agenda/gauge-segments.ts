import type { GaugeSegment, GaugeTone } from '../../../ui/time-gauge';
import type { AgendaLine } from './agenda-order';

function toneOf(line: AgendaLine): 'usual' | 'point' | 'reserved' {
  return line.kind === 'case' ? 'usual' : line.kind;
}

/** One segment of the gauge per line; the one on the table is told apart. */
export function gaugeSegments(agenda: readonly AgendaLine[]): GaugeSegment[] {
  return agenda.map((line) => ({ minutes: line.minutes, tone: line.current ? 'now' : toneOf(line) }));
}

/**
 * What each look of the gauge means: the minutes of each sort of line, then those that are free or too many, and the line
 * on the table. What there is none of is left out.
 */
export function gaugeLooks(
  agenda: readonly AgendaLine[],
  duration: number,
): { tone: Exclude<GaugeTone, 'other'>; minutes: number }[] {
  const sum = (lines: readonly AgendaLine[]): number => lines.reduce((minutes, line) => minutes + line.minutes, 0);
  const used = sum(agenda);
  const sorts = (['usual', 'point', 'reserved'] as const).map((tone) => ({
    tone,
    minutes: sum(agenda.filter((line) => toneOf(line) === tone)),
  }));
  const left = { tone: used > duration ? ('over' as const) : ('free' as const), minutes: Math.abs(duration - used) };
  const now = { tone: 'now' as const, minutes: sum(agenda.filter((line) => line.current)) };
  return [...sorts, left, now].filter(({ minutes }) => minutes > 0);
}
