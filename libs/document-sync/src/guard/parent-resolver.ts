import * as Y from 'yjs';
import { type DocumentShape, TEXT_NODE } from './document-shape.js';
import { DisallowedParentError, InconsistentOriginsError, MissingContentError } from './guard-errors.js';
import type { ScannedStruct, UnitId } from './update-scan.js';
import { itemOf, structAt } from '../yjs-internals.js';

/** The parent under which a struct will be inserted. */
interface Parent {
  /** identity: equal for all structs with the same parent */
  key: object | string;
  allowed: readonly string[];
  isText: boolean;
  depth: number;
}

/** A struct of the update whose parent is known; null when its parent was deleted: Yjs keeps its clocks only. */
interface ResolvedStruct {
  struct: ScannedStruct;
  parent: Parent | null;
}

type Neighbour = Y.Item | ResolvedStruct;

/**
 * Finds the parent of each struct of an update as Yjs will when it applies it (yjs/src/structs/Item.js, getMissing),
 * without applying it. Structs are given in their order.
 */
export class ParentResolver {
  private readonly resolved: ResolvedStruct[] = [];

  constructor(
    private readonly doc: Y.Doc,
    private readonly client: number,
    private readonly shape: DocumentShape,
  ) {}

  /**
   * False when the struct has no parent left. Throws MissingContentError, InconsistentOriginsError,
   * DisallowedParentError.
   */
  resolve(struct: ScannedStruct): boolean {
    const parent = struct.content === 'gc' ? null : this.parentOf(struct);
    if (parent !== null) this.judge(struct, parent);
    this.resolved.push({ struct, parent });
    return parent !== null;
  }

  private judge({ content, node }: ScannedStruct, parent: Parent): void {
    const isAllowed =
      content === 'deleted' ||
      (content === 'text' && parent.isText) ||
      (node !== null && parent.allowed.includes(node) && parent.depth < this.shape.maxDepth);
    if (!isAllowed) throw new DisallowedParentError();
  }

  private parentOf({ origin, rightOrigin, parent, clock }: ScannedStruct): Parent | null {
    const left = origin && this.unit(origin, clock);
    const right = rightOrigin && this.unit(rightOrigin, clock);
    if (hasNoParent(left) || hasNoParent(right)) return null;
    if (parent === null) return this.commonParent(left, right);
    if (typeof parent === 'string') return this.root(parent);
    const holder = this.unit(parent, clock);
    if (holder instanceof Y.GC) return null;
    if (!(holder instanceof Y.Item)) return holder.parent && this.insideNew(holder.struct, holder.parent.depth);
    return holder.content instanceof Y.ContentType ? this.inside(holder.content.type) : null;
  }

  /**
   * Both neighbours must have the same parent. Yjs would take the left one's; when the document is loaded again after
   * the right one's parent was deleted, it would drop the struct and all that others wrote after it.
   */
  private commonParent(left: Neighbour | null, right: Neighbour | null): Parent | null {
    const [first, second] = [left && this.parentOfNeighbour(left), right && this.parentOfNeighbour(right)];
    if (first && second && first.key !== second.key) throw new InconsistentOriginsError();
    return first ?? second;
  }

  private parentOfNeighbour(neighbour: Neighbour): Parent | null {
    if (!(neighbour instanceof Y.Item)) return neighbour.parent;
    return neighbour.parent instanceof Y.AbstractType ? this.inside(neighbour.parent) : null;
  }

  /** The struct that contains a unit: one of the document, or an earlier one of the same update. */
  private unit(id: UnitId, before: number): Y.Item | Y.GC | ResolvedStruct {
    const known = structAt(this.doc, id);
    if (known) return known;
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
    return { key: name, allowed: this.shape.roots[name] ?? [], isText: false, depth: 0 };
  }

  private insideNew(struct: ScannedStruct, depth: number): Parent | null {
    const { node } = struct;
    if (node === null) return null;
    const allowed = this.shape.nodes[node] ?? [];
    return { key: struct, allowed, isText: node === TEXT_NODE, depth: depth + 1 };
  }

  private inside(type: Y.AbstractType<unknown>): Parent {
    if (itemOf(type) === null) return this.root(Y.findRootTypeKey(type));
    const allowed = type instanceof Y.XmlElement ? (this.shape.nodes[type.nodeName] ?? []) : [];
    const depth = depthOf(type, this.shape.maxDepth);
    return { key: type, allowed, isText: type instanceof Y.XmlText, depth };
  }
}

function fail(): never {
  throw new InconsistentOriginsError();
}

function hasNoParent(neighbour: Y.Item | Y.GC | ResolvedStruct | null): neighbour is Y.GC {
  if (neighbour === null || neighbour instanceof Y.Item) return false;
  return neighbour instanceof Y.GC || neighbour.parent === null;
}

/** Stops at `bound`: the nesting of a document comes from clients. */
function depthOf(type: Y.AbstractType<unknown>, bound: number): number {
  let depth = 0;
  let item = itemOf(type);
  while (item !== null && depth < bound) {
    depth++;
    item = item.parent instanceof Y.AbstractType ? itemOf(item.parent) : null;
  }
  return depth;
}
