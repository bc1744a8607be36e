import * as Y from 'yjs';
import { MissingContentError } from './guard-errors.js';
import { endsWithEmptyDeleteSet, type ScannedStruct, type ScannedUpdate, type UnitId } from './update-scan.js';

/** Reads a V1 update with any content. Throws when the bytes are not an update that one page encodes. */
export function scanUnrestricted(update: Uint8Array): ScannedUpdate {
  const { structs, ds } = Y.decodeUpdate(update);
  const clients = new Set(structs.map(({ id }) => id.client));
  if (clients.size > 1) throw new Error('several clientIDs');
  const [client = null] = clients;
  const deletes = [...ds.clients].flatMap(([owner, ranges]) =>
    ranges.map(({ clock, len }) => ({ client: owner, clock, length: len })),
  );
  if (deletes.length > 0 && endsWithEmptyDeleteSet(update)) throw new Error('delete set not as Yjs encodes it');
  return { client, structs: structs.map(scanned), deletes };
}

/**
 * Throws MissingContentError when a struct refers to a unit that will not exist. `endOf` gives the next clock of a
 * client once this update is applied.
 */
export function requireKnownOrigins({ client, structs }: ScannedUpdate, endOf: (client: number) => number): void {
  for (const { clock, origin, rightOrigin, parent } of structs) {
    for (const unit of [origin, rightOrigin, typeof parent === 'string' ? null : parent]) {
      if (unit === null) continue;
      const end = unit.client === client ? clock : endOf(unit.client);
      if (unit.clock >= end) throw new MissingContentError();
    }
  }
}

function scanned(struct: Y.Item | Y.GC | Y.Skip): ScannedStruct {
  if (struct instanceof Y.Skip) throw new Error('gap inside an update');
  const { clock } = struct.id;
  const base = { clock, length: struct.length, content: 'other', node: null } as const;
  if (!(struct instanceof Y.Item)) return { ...base, origin: null, rightOrigin: null, parent: null };
  return { ...base, origin: struct.origin, rightOrigin: struct.rightOrigin, parent: parentOf(struct) };
}

function parentOf(item: Y.Item): string | UnitId | null {
  const parent: unknown = item.parent;
  if (typeof parent === 'string' || parent instanceof Y.ID) return parent;
  return null;
}
