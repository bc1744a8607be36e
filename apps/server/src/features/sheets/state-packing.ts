import { promisify } from 'node:util';
import { deflateRaw } from 'node:zlib';

const deflate = promisify(deflateRaw);

/** Deflates the state of a document once for all who join while it stays the same bytes. */
export class StatePacking {
  private readonly packed = new WeakMap<Uint8Array, Promise<Buffer>>();

  async pack(state: Uint8Array | null): Promise<Buffer | null> {
    if (state === null) return null;
    const known = this.packed.get(state) ?? deflate(state);
    this.packed.set(state, known);
    return known;
  }
}
