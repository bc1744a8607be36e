import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Seals bytes with a key. `context` says what they are and where they belong: moved elsewhere, they no longer open. */
export function seal(key: Buffer, context: string, bytes: Uint8Array): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, key, iv).setAAD(Buffer.from(context));
  return Buffer.concat([iv, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

/** Opens what `seal` closed; throws when the key, the context or a single bit differs. */
export function open(key: Buffer, context: string, sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed);
  const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, IV_BYTES))
    .setAAD(Buffer.from(context))
    .setAuthTag(bytes.subarray(bytes.length - TAG_BYTES));
  return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES, bytes.length - TAG_BYTES)), decipher.final()]);
}

/** The key of one subject, ready to use. */
export class SubjectKey {
  constructor(
    private readonly key: Buffer,
    readonly subjectId: string,
  ) {}

  sealBytes(context: string, bytes: Uint8Array): Buffer {
    return seal(this.key, `${this.subjectId}/${context}`, bytes);
  }

  openBytes(context: string, sealed: Uint8Array): Buffer {
    return open(this.key, `${this.subjectId}/${context}`, sealed);
  }

  sealText(context: string, text: string): Buffer {
    return this.sealBytes(context, Buffer.from(text, 'utf8'));
  }

  openText(context: string, sealed: Uint8Array): string {
    return this.openBytes(context, sealed).toString('utf8');
  }

  sealOptional(context: string, text: string | null): Buffer | null {
    return text === null ? null : this.sealText(context, text);
  }

  openOptional(context: string, sealed: Uint8Array | null): string | null {
    return sealed === null ? null : this.openText(context, sealed);
  }
}
