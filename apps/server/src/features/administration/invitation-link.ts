import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Invitation } from '@passerelle/domain';
import { CONFIG, type Config } from '../../platform/config.js';
import { digestOf } from '../../model/sign-ins/digest.js';

/** The token is after the `#`: browsers never send that part, so no server and no scanner receives it. */
export function invitationLink(origin: string, token: string): string {
  return `${origin}/invitation#${token}`;
}

type Sent = Pick<Invitation, 'id' | 'sentAt'>;

/**
 * The links of invitations. A token derives from the master key, the id of its invitation and how many times it was
 * sent: a job that mails it computes it again, the database holds its digest, which opens nothing, and its author, who
 * chose the id, cannot compute it. Only the mail and the terminal of the operator ever show it.
 */
@Injectable()
export class InvitationLinks {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  tokenOf({ id, sentAt }: Sent): string {
    const subject = `invitation ${id} ${sentAt.length}`;
    return createHmac('sha256', this.config.masterKey).update(subject).digest('base64url');
  }

  of(sent: Sent): string {
    return invitationLink(this.config.origin, this.tokenOf(sent));
  }

  /** The invitation with the token of its last sending: the link of an earlier one opens nothing any more. */
  renew(invitation: Invitation): Invitation {
    return { ...invitation, tokenDigest: digestOf(this.tokenOf(invitation)) };
  }
}
