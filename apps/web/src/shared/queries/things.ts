import type { LiveEvent } from '@passerelle/contracts';
import type { ShownThing } from '../../platform/view-query';

/**
 * What live events speak of. The kinds after the first line are finer than what the server announces today: a view
 * declares both, and is asked again less often once the server does.
 */
export type ThingKind =
  | LiveEvent['kind']
  /** The items of a meeting, their order and minutes; its id is the meeting's. */
  | 'agenda'
  /** One item with its decision; its version is the item's. */
  | 'agenda-item'
  /** What organisations add to the decision of an item; its id is the item's. */
  | 'reservations'
  /** The list of cases of a committee; its id is the committee's. */
  | 'case-files'
  /** The organisations of the instance: no event speaks of them. */
  | 'organisations'
  /** One case; its version is the case's. */
  | 'case-file';

/** A thing by its kind and id; without an id any of its kind. `version` is the one that a view holds of it. */
export function thing(kind: ThingKind, id?: string, version?: number): ShownThing {
  return { kind, id, version };
}
