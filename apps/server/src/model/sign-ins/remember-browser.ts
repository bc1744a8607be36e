import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { digestOf, newSecret } from './digest.js';
import { KnownBrowserRepository } from './known-browser.repository.js';

/** A browser in which an account signs in is known to it from then on. */
@Injectable()
export class RememberBrowser {
  constructor(private readonly known: KnownBrowserRepository) {}

  /** `cookie`: what the browser had before, of whichever account. Gives the secret of its new cookie. */
  async execute(tx: Tx, accountId: string, cookie: string | null): Promise<string> {
    const secret = newSecret();
    const digests = { former: cookie === null ? '' : digestOf(cookie), current: digestOf(secret) };
    await this.known.remember(tx, accountId, digests);
    return secret;
  }
}
