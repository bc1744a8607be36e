import * as Y from 'yjs';
import { InconsistentOriginsError } from './guard-errors.js';
import type { IntegrationCost } from './integration-cost.js';
import type { ScannedStruct, UnitId } from './update-scan.js';
import { firstItemOf, structAt } from '../yjs-internals.js';

/** The units of the document between which a new struct is inserted; null at an end of the parent. */
interface Gap {
  left: UnitId | null;
  right: UnitId | null;
}

/**
 * Replays the order in which one page wrote the structs of an update. On that page the two origins of a new struct were
 * adjacent; in the document only what others inserted meanwhile may be between them. Structs that respect this are
 * integrated to the same order on every copy, whatever is inserted between (yjs/src/structs/Item.js, integrate), and Yjs
 * visits no more structs than others inserted. A forged update can break both: copies that show different orders, or
 * structs that each visit all the others, for minutes.
 */
export class OriginCheck {
  /** Right and left neighbour of a unit of this update, where it is not the next or previous unit of the same struct. */
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

  /**
   * Structs are given in their order; `hasParent` is false for one that Yjs will not insert anywhere. Throws
   * InconsistentOriginsError, IntegrationTooCostlyError.
   */
  check(struct: ScannedStruct, hasParent: boolean): void {
    this.cost.insert();
    const { clock, length, origin, rightOrigin } = struct;
    const gap = hasParent ? this.gapOf(struct) : { left: null, right: null };
    this.gaps.push({ from: clock, gap });
    const last = clock + length - 1;
    this.previous.set(clock, hasParent ? keyOf(origin) : 'nowhere');
    this.next.set(last, hasParent ? keyOf(rightOrigin) : 'nowhere');
    if (!hasParent) return;
    if (origin && this.isNew(origin)) this.next.set(origin.clock, this.key(clock));
    if (rightOrigin && this.isNew(rightOrigin)) this.previous.set(rightOrigin.clock, this.key(last));
  }

  private gapOf({ origin: left, rightOrigin: right, parent }: ScannedStruct): Gap {
    const [newLeft, newRight] = [left && this.isNew(left), right && this.isNew(right)];
    if (left && newLeft && this.nextOf(left.clock) === keyOf(right)) return this.gapAt(left);
    if (right && newRight && this.previousOf(right.clock) === keyOf(left)) return this.gapAt(right);
    if (left && newLeft && newRight) return this.betweenOwn(left);
    if (left && newLeft) return this.narrowed(this.gapAt(left), { right });
    if (right && newRight) return this.narrowed(this.gapAt(right), { left });
    this.useOnce(`${keyOf(left)} ${keyOf(right)} ${typeof parent === 'string' ? `#${parent}` : keyOf(parent)}`);
    this.splitAt(left, right);
    const isReached = this.walk(left, right ? this.startOf(right) : this.first(parent), right, null);
    if (right && !isReached) throw new InconsistentOriginsError();
    return { left, right };
  }

  /** Undo can restore text between two units of the same page that were never adjacent. */
  private betweenOwn(left: UnitId): Gap {
    this.cost.add(this.gaps.length);
    return this.gapAt(left);
  }

  /** One neighbour is of this update, the other was inserted by another client inside the gap of the first. */
  private narrowed(gap: Gap, to: Partial<Gap>): Gap {
    const end = to.right === undefined ? to.left : to.right;
    if (end === null || end === undefined) throw new InconsistentOriginsError();
    this.splitAt(to.left ?? null, to.right ?? null);
    if (!this.walk(gap.left, this.startOf(end), end, gap.right)) throw new InconsistentOriginsError();
    return { ...gap, ...to };
  }

  /** True when `unit` is found after `left` (or from `start`), before `stop` itself. Each visited struct is counted. */
  private walk(left: UnitId | null, start: Y.Item | null, unit: UnitId | null, stop: UnitId | null): boolean {
    let item = left ? this.item(left) : start;
    // Of the struct that contains `left`, only the units after it.
    let from = left ? left.clock + 1 : 0;
    while (item) {
      const isThere = isIn(item, from);
      if (isThere(unit)) return !isThere(stop) || unit.clock < stop.clock;
      if (isThere(stop)) return false;
      if (from <= item.lastId.clock) this.cost.add(1);
      item = item.right;
      from = 0;
    }
    return false;
  }

  /** A page writes between the same two units once: the second time its own text is there. */
  private useOnce(gap: string): void {
    if (this.used.has(gap)) throw new InconsistentOriginsError();
    this.used.add(gap);
  }

  private splitAt(left: UnitId | null, right: UnitId | null): void {
    if (left && this.item(left)?.lastId.clock !== left.clock) this.cost.split(left.client);
    if (right && this.item(right)?.id.clock !== right.clock) this.cost.split(right.client);
  }

  private startOf(unit: UnitId): Y.Item | null {
    const parent = this.item(unit)?.parent;
    return parent instanceof Y.AbstractType ? firstItemOf(parent) : null;
  }

  private first(parent: string | UnitId | null): Y.Item | null {
    const holder = typeof parent === 'string' || parent === null ? null : this.item(parent)?.content;
    const type =
      typeof parent === 'string' ? this.doc.share.get(parent) : holder instanceof Y.ContentType && holder.type;
    return type ? firstItemOf(type) : null;
  }

  private item(id: UnitId): Y.Item | null {
    const struct = structAt(this.doc, id);
    return struct instanceof Y.Item ? struct : null;
  }

  private isNew(id: UnitId): boolean {
    return id.client === this.client && id.clock >= this.from;
  }

  /** The gap of the struct of this update that contains a unit. */
  private gapAt({ clock }: UnitId): Gap {
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
