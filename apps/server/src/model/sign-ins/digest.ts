import { createHash, randomBytes } from 'node:crypto';

/** SHA-256 of a secret. Our secrets are 256 random bits, so neither salt nor slow hash would add anything. */
export function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

/** 256 random bits, for a link or a cookie. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

const SHAPE = /^[A-Za-z0-9_-]{43}$/;

/** True for what `newSecret` may have made. */
export function hasSecretShape(text: string): boolean {
  return SHAPE.test(text);
}
