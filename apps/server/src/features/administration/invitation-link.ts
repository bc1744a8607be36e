import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config.js';

/** The token is after the `#`: browsers never send that part, so no server and no scanner receives it. */
export function invitationLink(origin: string, token: string): string {
  return `${origin}/invitation#${token}`;
}

/**
 * The links of invitations. A token derives from the master key and the id of its invitation, so that a reply that was
 * lost can be sent again; the database holds its digest, which opens nothing.
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
