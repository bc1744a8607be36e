import * as Y from 'yjs';
import type { IntegrationCost } from './integration-cost.js';
import { InconsistentOriginsError } from './guard-errors.js';
import type { ScannedStruct, UnitId } from './update-scan.js';

/** The units of the document between which a new struct stands; null at an end of its place. */
interface Gap {
  left: UnitId | null;
  right: UnitId | null;
}

/**
 * Follows the order in which one author wrote the structs of one update. On their screen the two neighbours of a new
 * struct stood side by side; in the document there may be what others wrote there meanwhile, and nothing else. What
 * respects this is applied alike everywhere, whatever comes in between (yjs/src/structs/Item.js, integrate), and Yjs
 * looks at no more structs than what others wrote. Made by hand, an update can place its structs so that each copy of
 * the document shows another order, or that each looks at all others for minutes.
 */
export class OriginCheck {
  /** What stands after and before a unit of this update, where it is not the same struct's own next or previous one. */
  private readonly next = new Map<number, string>();
  private readonly previous = new Map<number, string>();
  private readonly gaps: Array<{ from: number; gap: Gap }> = [];
  private readonly used = new Set<string>();

  constructor(
    private readonly doc: Y.Doc,
    private readonly client: number,
    private readonly from: number,
    private readonly cost: IntegrationCost,
  ) {}

  /** Throws InconsistentOriginsError, IntegrationTooCostlyError. Structs come in their order; `isGone` for one that hangs from nothing any more. */
  check(struct: ScannedStruct, isGone: boolean): void {
    this.cost.write();
    const { clock, length, left, right } = struct;
    const gap = isGone ? { left: null, right: null } : this.gapOf(struct);
    this.gaps.push({ from: clock, gap });
    const last = clock + length - 1;
    this.previous.set(clock, isGone ? 'gone' : keyOf(left));
    this.next.set(last, isGone ? 'gone' : keyOf(right));
    if (isGone) return;
    if (left && this.isNew(left)) this.next.set(left.clock, this.key(clock));
    if (right && this.isNew(right)) this.previous.set(right.clock, this.key(last));
  }

  private gapOf({ left, right, parent }: ScannedStruct): Gap {
    const [newLeft, newRight] = [left && this.isNew(left), right && this.isNew(right)];
    if (left && newLeft && this.nextOf(left.clock) === keyOf(right)) return this.known(left);
    if (right && newRight && this.previousOf(right.clock) === keyOf(left)) return this.known(right);
    if (left && newLeft && newRight) return this.amongTheirOwn(left);
    if (left && newLeft) return this.narrowed(this.known(left), { right });
    if (right && newRight) return this.narrowed(this.known(right), { left });
    this.useOnce(`${keyOf(left)} ${keyOf(right)} ${typeof parent === 'string' ? `#${parent}` : keyOf(parent)}`);
    this.cutAt(left, right);
    const isReached = this.walk(left, right ? this.startOf(right) : this.first(parent), right, null);
    if (right && !isReached) throw new InconsistentOriginsError();
    return { left, right };
  }

  /** Taking back can bring text back between two of the author's own units that never stood side by side. */
  private amongTheirOwn(left: UnitId): Gap {
    this.cost.add(this.gaps.length);
    return this.known(left);
  }

  /** What others wrote now stands beside the author's own text, inside the gap where that one is. */
  private narrowed(gap: Gap, to: Partial<Gap>): Gap {
    const end = to.right === undefined ? to.left : to.right;
    if (end === null || end === undefined) throw new InconsistentOriginsError();
    this.cutAt(to.left ?? null, to.right ?? null);
    if (!this.walk(gap.left, this.startOf(end), end, gap.right)) throw new InconsistentOriginsError();
    return { ...gap, ...to };
  }

  /** True when `unit` is met after `left` (or from `start` on) and before `stop`. What is met on the way is counted. */
  private walk(left: UnitId | null, start: Y.Item | null, unit: UnitId | null, stop: UnitId | null): boolean {
    let item = left ? this.item(left) : start;
    // Of the struct that holds `left`, only what follows it.
    let from = left ? left.clock + 1 : 0;
    while (item) {
      const isThere = isIn(item, from);
      if (isThere(unit)) return !isThere(stop) || unit.clock <= stop.clock;
      if (isThere(stop)) return false;
      if (from <= item.lastId.clock) this.cost.add(1);
      item = item.right;
      from = 0;
    }
    return false;
  }

  /** Between the same two units an author writes once: afterwards their own text is there. */
  private useOnce(gap: string): void {
    if (this.used.has(gap)) throw new InconsistentOriginsError();
    this.used.add(gap);
  }

  private cutAt(left: UnitId | null, right: UnitId | null): void {
    if (left && this.item(left)?.lastId.clock !== left.clock) this.cost.cut(left.client);
    if (right && this.item(right)?.id.clock !== right.clock) this.cost.cut(right.client);
  }

  private startOf(unit: UnitId): Y.Item | null {
    const parent = this.item(unit)?.parent;
    return parent instanceof Y.AbstractType ? parent._start : null;
  }

  private first(parent: string | UnitId | null): Y.Item | null {
    if (typeof parent === 'string') return this.doc.share.get(parent)?._start ?? null;
    const holder = parent && this.item(parent);
    return holder?.content instanceof Y.ContentType ? holder.content.type._start : null;
  }

  private item(id: UnitId): Y.Item | null {
    if (id.clock >= Y.getState(this.doc.store, id.client)) return null;
    const structs = this.doc.store.clients.get(id.client) ?? [];
    const struct = structs[Y.findIndexSS(structs, id.clock)];
    return struct instanceof Y.Item ? struct : null;
  }

  private isNew(id: UnitId): boolean {
    return id.client === this.client && id.clock >= this.from;
  }

  private known({ clock }: UnitId): Gap {
    let [low, high] = [0, this.gaps.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.gaps[middle]?.from ?? Infinity) <= clock) low = middle;
      else high = middle - 1;
    }
    return this.gaps[low]?.gap ?? { left: null, right: null };
  }

  private nextOf(clock: number): string {
    return this.next.get(clock) ?? this.key(clock + 1);
  }

  private previousOf(clock: number): string {
    return this.previous.get(clock) ?? this.key(clock - 1);
  }

  private key(clock: number): string {
    return keyOf({ client: this.client, clock });
  }
}

function keyOf(id: UnitId | null): string {
  return id ? `${id.client}/${id.clock}` : '-';
}

function holds(item: Y.Item, { client, clock }: UnitId): boolean {
  return item.id.client === client && item.id.clock <= clock && clock <= item.lastId.clock;
}

const isIn =
  (item: Y.Item, from: number) =>
  (unit: UnitId | null): unit is UnitId =>
    unit !== null && holds(item, unit) && unit.clock >= from;
