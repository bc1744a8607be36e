import { isReadable, type AgendaItem, type ReadableItem } from '../../../shared/agenda/agenda-item';
import { currentItem, isDone } from './room-clock';

/** Where one looks: with the leader, or alone at another item. */
export interface Look {
  following: boolean;
  /** The agenda item on the screen. While following, it changes only once the change takes no text away. */
  at: string | null;
}

/** The item on the screen: the one looked at while it may be read, else the current one. */
export function shownItem(agenda: readonly AgendaItem[], look: Look): AgendaItem | null {
  return agenda.find((agendaItem) => isReadable(agendaItem) && agendaItem.itemId === look.at) ?? currentItem(agenda);
}

/**
 * The next item that is left to do, after the current one and then from the top: a case neither decided nor postponed,
 * or a general point that no member has opened. Null when none.
 */
export function nextUndone(agenda: readonly AgendaItem[]): ReadableItem | null {
  const current = currentItem(agenda);
  const waiting = agenda.filter(
    (agendaItem): agendaItem is ReadableItem => isReadable(agendaItem) && agendaItem !== current && !isDone(agendaItem),
  );
  return waiting.find((agendaItem) => current !== null && agendaItem.place > current.place) ?? waiting[0] ?? null;
}

/** How many items are behind, among those that the viewer may read. */
export function settledCount(agenda: readonly AgendaItem[]): { settled: number; readable: number } {
  const readable = agenda.filter(isReadable);
  return { settled: readable.filter(isDone).length, readable: readable.length };
}
