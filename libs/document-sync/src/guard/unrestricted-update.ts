import * as Y from 'yjs';
import { MissingContentError } from './guard-errors.js';
import { endsWithEmptyDeleteSet, type ScannedStruct, type ScannedUpdate, type UnitId } from './update-scan.js';

/** Reads a V1 update whatever it holds. Throws when the bytes are no V1 update of one author. */
export function scanUnrestricted(update: Uint8Array): ScannedUpdate {
  const { structs, ds } = Y.decodeUpdate(update);
  const clients = new Set(structs.map(({ id }) => id.client));
  if (clients.size > 1) throw new Error('several authors');
  const [client = null] = clients;
  const deletes = [...ds.clients].flatMap(([owner, ranges]) =>
    ranges.map(({ clock, len }) => ({ client: owner, clock, length: len })),
  );
  if (deletes.length > 0 && endsWithEmptyDeleteSet(update)) throw new Error('not as Yjs writes it');
  return { client, structs: structs.map(scanned), deletes };
}

/** Throws MissingContentError when a struct refers to what will not be there: `known` is the end of each client, this update in it. */
export function requireKnownOrigins({ client, structs }: ScannedUpdate, known: (client: number) => number): void {
  for (const { clock, left, right, parent } of structs) {
    for (const unit of [left, right, typeof parent === 'string' ? null : parent]) {
      if (unit === null) continue;
      const end = unit.client === client ? clock : known(unit.client);
      if (unit.clock >= end) throw new MissingContentError();
    }
  }
}

function scanned(struct: Y.Item | Y.GC | Y.Skip): ScannedStruct {
  if (struct instanceof Y.Skip) throw new Error('hole inside an update');
  const { clock } = struct.id;
  const bare = { clock, length: struct.length, content: 'other', node: null } as const;
  if (!(struct instanceof Y.Item)) return { ...bare, left: null, right: null, parent: null };
  return { ...bare, left: struct.origin, right: struct.rightOrigin, parent: parentOf(struct) };
}

function parentOf(item: Y.Item): string | UnitId | null {
  const parent: unknown = item.parent;
  if (typeof parent === 'string' || parent instanceof Y.ID) return parent;
  return null;
}
