import { toHexString } from 'lib0/buffer';
import { digest } from 'lib0/hash/sha256';
import { encodeUtf8 } from 'lib0/string';

/** SHA-256 of a wording in hexadecimal. Works over plain HTTP, where the browser gives no `crypto.subtle`. */
export function wordingDigest(wording: string): string {
  return toHexString(digest(encodeUtf8(wording)));
}
