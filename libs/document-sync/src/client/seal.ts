import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** A push as it is kept: what to send again, and its rank among the pushes of its session. */
export interface KeptPush {
  batchId: string;
  update: Uint8Array;
  epoch: number;
  order: number;
}

/** Authenticated with the sealed bytes: they open in no other document or session. */
export interface SealContext {
  documentId: string;
  session: string;
}

type ImportedKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

const IV_BYTES = 12;

/** Seals and opens pushes with a key that the server gives to one member for one document (AES-256-GCM). */
export class Seal {
  private constructor(private readonly key: ImportedKey) {}

  /** Null where the browser offers no cryptography, which is so over plain HTTP. */
  static async of(key: Uint8Array): Promise<Seal | null> {
    const { subtle } = globalThis.crypto ?? {};
    if (!subtle) return null;
    const imported = await subtle.importKey('raw', new Uint8Array(key), 'AES-GCM', false, ['encrypt', 'decrypt']);
    return new Seal(imported);
  }

  async seal(push: KeptPush, context: SealContext): Promise<Uint8Array> {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, push.order);
    encoding.writeVarUint(encoder, push.epoch);
    encoding.writeVarString(encoder, push.batchId);
    encoding.writeVarUint8Array(encoder, push.update);
    const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
    const plain = new Uint8Array(encoding.toUint8Array(encoder));
    const encrypted = new Uint8Array(await crypto.subtle.encrypt(parameters(iv, context), this.key, plain));
    const sealed = new Uint8Array(IV_BYTES + encrypted.byteLength);
    sealed.set(iv);
    sealed.set(encrypted, IV_BYTES);
    return sealed;
  }

  /** Null when it was sealed with another key, or for another document or session. */
  async open(sealed: Uint8Array, context: SealContext): Promise<KeptPush | null> {
    try {
      const bytes = new Uint8Array(sealed);
      const given = parameters(bytes.slice(0, IV_BYTES), context);
      const plain = await crypto.subtle.decrypt(given, this.key, bytes.slice(IV_BYTES));
      const decoder = decoding.createDecoder(new Uint8Array(plain));
      const order = decoding.readVarUint(decoder);
      const epoch = decoding.readVarUint(decoder);
      const batchId = decoding.readVarString(decoder);
      return { order, epoch, batchId, update: decoding.readVarUint8Array(decoder).slice() };
    } catch {
      return null;
    }
  }
}

function parameters(iv: Uint8Array<ArrayBuffer>, { documentId, session }: SealContext) {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(`${documentId} ${session}`) };
}
