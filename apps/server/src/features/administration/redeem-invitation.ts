import { Injectable } from '@nestjs/common';
import { acceptInvitation, type Invitation } from '@passerelle/domain';
import { LockAgendas } from '../../model/agenda/lock-agendas.js';
import { InvitationRepository } from '../../model/invitations/invitation.repository.js';
import { digestOf } from '../../model/sign-ins/digest.js';
import type { Tx } from '../../platform/database/tx.js';
import { accepted } from '../../platform/refused.js';

/** Uses up the invitation of a token: of two uses at the same time, the second finds it used. */
@Injectable()
export class RedeemInvitation {
  constructor(
    private readonly invitations: InvitationRepository,
    private readonly agendas: LockAgendas,
  ) {}

  /** Memberships change under the lock of their committee, taken before any other; nothing is given there meanwhile. */
  async execute(tx: Tx, token: string): Promise<Invitation> {
    const tokenDigest = digestOf(token);
    const { committeeId } = await this.invitations.ofToken(tx, tokenDigest);
    if (committeeId !== null) await this.agendas.ofCommittee(tx, committeeId);
    const invitation = await this.invitations.lockOfToken(tx, tokenDigest);

    const used = accepted(acceptInvitation(invitation, tx.now));

    await this.invitations.save(tx, used);
    return used;
  }
}
