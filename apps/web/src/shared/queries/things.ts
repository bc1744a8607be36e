import type { LiveEvent } from '@passerelle/contracts';
import type { Thing } from '../../platform/view-query';

/** What live events speak of, and the organisations of the instance, which only commands of the same page change. */
export type ThingKind = LiveEvent['kind'] | 'organisations';

/** A thing by its kind and id; without an id any of its kind. */
export function thing(kind: ThingKind, id?: string): Thing {
  return { kind, id };
}
