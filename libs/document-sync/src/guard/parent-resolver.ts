import * as Y from 'yjs';
import { InconsistentOriginsError, DisallowedParentError, MissingContentError } from './guard-errors.js';
import { type DocumentShape, TEXT_NODE } from './document-shape.js';
import type { ScannedStruct, UnitId } from './update-scan.js';

/** What a struct hangs from. Null: nothing that is still there; Yjs then keeps the clock and drops the content. */
export interface Parent {
  /** the same for all that hangs from the same place */
  place: object | string;
  allowed: readonly string[];
  isText: boolean;
  depth: number;
}

/** A struct of the update that was already placed. */
interface ResolvedStruct {
  struct: ScannedStruct;
  parent: Parent | null;
}

type Neighbour = Y.Item | ResolvedStruct;

/**
 * Finds where each struct of an update will hang, the way Yjs does when it applies it (yjs/src/structs/Item.js,
 * getMissing), without applying it. Structs are placed in their order.
 */
export class ParentResolver {
  private readonly resolved: ResolvedStruct[] = [];

  constructor(
    private readonly doc: Y.Doc,
    private readonly client: number,
    private readonly shape: DocumentShape,
  ) {}

  /** False for what hangs from nothing any more. Throws MissingContentError, InconsistentOriginsError, DisallowedParentError. */
  resolve(struct: ScannedStruct): boolean {
    const parent = struct.content === 'gone' ? null : this.parentOf(struct);
    if (parent !== null) this.judge(struct, parent);
    this.resolved.push({ struct, parent });
    return parent !== null;
  }

  private judge({ content, node }: ScannedStruct, parent: Parent): void {
    const holds =
      content === 'erased' ||
      (content === 'text' && parent.isText) ||
      (node !== null && parent.allowed.includes(node) && parent.depth < this.shape.maxDepth);
    if (!holds) throw new DisallowedParentError();
  }

  private parentOf({ left, right, parent, clock }: ScannedStruct): Parent | null {
    const before = left && this.unit(left, clock);
    const after = right && this.unit(right, clock);
    if (isGone(before) || isGone(after)) return null;
    if (parent === null) return this.parentHolding(before, after);
    if (typeof parent === 'string') return this.root(parent);
    const holder = this.unit(parent, clock);
    if (holder instanceof Y.GC) return null;
    if (!(holder instanceof Y.Item)) return holder.parent && this.insideNew(holder.struct, holder.parent.depth);
    return holder.content instanceof Y.ContentType ? this.inside(holder.content.type) : null;
  }

  /**
   * Neighbours hang from one place. Yjs would take the first one's, and at the next reading, once the other one's place
   * is erased, drop the struct with all that others wrote after it.
   */
  private parentHolding(before: Neighbour | null, after: Neighbour | null): Parent | null {
    const [first, second] = [before && this.parentOfNeighbour(before), after && this.parentOfNeighbour(after)];
    if (first && second && first.place !== second.place) throw new InconsistentOriginsError();
    return first ?? second;
  }

  private parentOfNeighbour(neighbour: Neighbour): Parent | null {
    if (!(neighbour instanceof Y.Item)) return neighbour.parent;
    return neighbour.parent instanceof Y.AbstractType ? this.inside(neighbour.parent) : null;
  }

  /** What holds a unit: a struct of the document, or one that was placed before in the same update. */
  private unit(id: UnitId, before: number): Y.Item | Y.GC | ResolvedStruct {
    const known = Y.getState(this.doc.store, id.client);
    if (id.clock < known) {
      const structs = this.doc.store.clients.get(id.client) ?? [];
      const struct = structs[Y.findIndexSS(structs, id.clock)];
      return struct instanceof Y.Item || struct instanceof Y.GC ? struct : fail();
    }
    if (id.client !== this.client) throw new MissingContentError();
    return id.clock < before ? this.own(id.clock) : fail();
  }

  private own(clock: number): ResolvedStruct {
    let [low, high] = [0, this.resolved.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.resolved[middle]?.struct.clock ?? Infinity) <= clock) low = middle;
      else high = middle - 1;
    }
    return this.resolved[low] ?? fail();
  }

  private root(name: string): Parent {
    return { place: name, allowed: this.shape.roots[name] ?? [], isText: false, depth: 0 };
  }

  private insideNew(struct: ScannedStruct, depth: number): Parent | null {
    const { node } = struct;
    if (node === null) return null;
    const allowed = this.shape.nodes[node] ?? [];
    return { place: struct, allowed, isText: node === TEXT_NODE, depth: depth + 1 };
  }

  private inside(type: Y.AbstractType<unknown>): Parent {
    if (type._item === null) return this.root(Y.findRootTypeKey(type));
    const allowed = type instanceof Y.XmlElement ? (this.shape.nodes[type.nodeName] ?? []) : [];
    const depth = depthOf(type, this.shape.maxDepth);
    return { place: type, allowed, isText: type instanceof Y.XmlText, depth };
  }
}

function fail(): never {
  throw new InconsistentOriginsError();
}

function isGone(neighbour: Y.Item | Y.GC | ResolvedStruct | null): neighbour is Y.GC {
  if (neighbour === null || neighbour instanceof Y.Item) return false;
  return neighbour instanceof Y.GC || neighbour.parent === null;
}

/** Counts no further than `bound`: depth comes from another's bytes. */
function depthOf(type: Y.AbstractType<unknown>, bound: number): number {
  let depth = 0;
  let item = type._item;
  while (item !== null && depth < bound) {
    depth++;
    item = item.parent instanceof Y.AbstractType ? item.parent._item : null;
  }
  return depth;
}
