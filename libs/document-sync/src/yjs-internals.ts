import * as Y from 'yjs';

// The structs of a Yjs document are not documented. The guard judges updates against them, and the page reads unsent text
// from them: what is used is here, and yjs-internals.spec.ts fails when Yjs changes it.

export type Struct = Y.Item | Y.GC;

interface Unit {
  client: number;
  clock: number;
}

/** The structs of one client, by clock, without gaps; not to be changed. */
export function structsOf(doc: Y.Doc, client: number): Struct[] {
  return doc.store.clients.get(client) ?? [];
}

/** Every client that has structs. */
export function clientsOf(doc: Y.Doc): number[] {
  return [...doc.store.clients.keys()];
}

/** The next clock of a client; 0 for an unknown one. */
export function clockOf(doc: Y.Doc, client: number): number {
  return Y.getState(doc.store, client);
}

/** Index of the struct that contains a clock, which must be below the next clock of its client. */
export function indexOfClock(structs: Struct[], clock: number): number {
  return Y.findIndexSS(structs, clock);
}

/** The struct that contains a unit; null when the document does not have it. */
export function structAt(doc: Y.Doc, { client, clock }: Unit): Struct | null {
  if (clock >= clockOf(doc, client)) return null;
  const structs = structsOf(doc, client);
  return structs[indexOfClock(structs, clock)] ?? null;
}

/** The first item inside a type, deleted or not; the others follow by `right`. */
export function firstItemOf(type: Pick<Y.XmlFragment, '_start'>): Y.Item | null {
  return type._start;
}

/** The item that contains a type; null for a root. */
export function itemOf(type: Pick<Y.XmlFragment, '_item'>): Y.Item | null {
  return type._item;
}

/** True when structs that the document has received wait for content that it does not have. */
export function hasPendingStructs(doc: Y.Doc): boolean {
  return doc.store.pendingStructs !== null;
}

/** The same of structs and deletions. */
export function hasPending(doc: Y.Doc): boolean {
  return hasPendingStructs(doc) || doc.store.pendingDs !== null;
}
