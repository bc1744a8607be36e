import { Injectable } from '@nestjs/common';
import { acceptInvitation, type Invitation } from '@passerelle/domain';
import type { Tx } from '../../platform/database/tx.js';
import { accepted } from '../../platform/refused.js';
import { LockAgendas } from '../../model/agenda/lock-agendas.js';
import { digestOf } from '../../model/sign-ins/digest.js';
import { InvitationRepository } from '../../model/invitations/invitation.repository.js';

/** Uses up the invitation of a token: of two uses at once, one finds it used. */
@Injectable()
export class SpendInvitation {
  constructor(
    private readonly invitations: InvitationRepository,
    private readonly agendas: LockAgendas,
  ) {}

  /** Seats change under the lock of their committee, which everybody takes first; nothing is given there meanwhile. */
  async execute(tx: Tx, token: string): Promise<Invitation> {
    const tokenDigest = digestOf(token);
    const { committeeId } = await this.invitations.ofToken(tx, tokenDigest);
    if (committeeId !== null) await this.agendas.ofCommittee(tx, committeeId);
    const used = accepted(acceptInvitation(await this.invitations.lockOfToken(tx, tokenDigest), tx.now));
    await this.invitations.save(tx, used);
    return used;
  }
}
