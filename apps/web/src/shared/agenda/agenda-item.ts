import type { MeetingView } from '@passerelle/contracts';

/** An item of an agenda, as far as its viewer may see it. */
export type AgendaItem = MeetingView['agenda'][number];
export type CaseItem = Extract<AgendaItem, { kind: 'case' }>;
export type PointItem = Extract<AgendaItem, { kind: 'point' }>;
/** Of this one the viewer knows the position and the minutes, and nothing else. */
export type ReservedItem = Extract<AgendaItem, { kind: 'reserved' }>;
export type ReadableItem = CaseItem | PointItem;

export function isReadable(item: AgendaItem): item is ReadableItem {
  return item.kind !== 'reserved';
}
