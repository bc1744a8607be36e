import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config.js';

/** The token stands after the `#`: browsers never send that part, so no server and no scanner sees it pass. */
export function invitationLink(origin: string, token: string): string {
  return `${origin}/invitation#${token}`;
}

/**
 * The links of invitations. A token derives from the master key and the id of its invitation, so that an answer that was
 * lost on the way can be given again; what stands in the database is its digest, which opens nothing.
 */
@Injectable()
export class InvitationLinks {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  tokenOf(invitationId: string): string {
    return createHmac('sha256', this.config.masterKey).update(`invitation ${invitationId}`).digest('base64url');
  }

  of(invitationId: string): string {
    return invitationLink(this.config.origin, this.tokenOf(invitationId));
  }
}
