const IV_BYTES = 12;

type ImportedKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

/** What is sealed: in which form, and what was written there. */
export interface SealedDraft {
  key: string;
  value: unknown;
}

/** Seals and opens drafts with a key that the server gives to one account alone (AES-256-GCM). */
export class DraftSeal {
  private readonly key: Promise<ImportedKey>;

  constructor(key: Uint8Array<ArrayBuffer>) {
    this.key = crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt', 'decrypt']);
    // Where there is no cryptography each call rejects, and the draft is said not to be kept.
    this.key.catch(() => undefined);
  }

  async seal(draft: SealedDraft, recordId: string): Promise<Uint8Array> {
    const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
    const plain = new TextEncoder().encode(JSON.stringify(draft));
    const encrypted = await crypto.subtle.encrypt(parameters(iv, recordId), await this.key, plain);
    const sealed = new Uint8Array(IV_BYTES + encrypted.byteLength);
    sealed.set(iv);
    sealed.set(new Uint8Array(encrypted), IV_BYTES);
    return sealed;
  }

  /** Null for what another key sealed, or for another record. */
  async open(sealed: Uint8Array, recordId: string): Promise<SealedDraft | null> {
    try {
      const bytes = new Uint8Array(sealed);
      const given = parameters(bytes.slice(0, IV_BYTES), recordId);
      const plain = await crypto.subtle.decrypt(given, await this.key, bytes.slice(IV_BYTES));
      return JSON.parse(new TextDecoder().decode(plain)) as SealedDraft;
    } catch {
      return null;
    }
  }
}

function parameters(iv: Uint8Array<ArrayBuffer>, recordId: string) {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(recordId) };
}
