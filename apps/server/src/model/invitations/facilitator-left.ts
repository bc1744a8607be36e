import { Injectable } from '@nestjs/common';
import { onceFacilitatorLeft } from '@passerelle/domain';
import type { Tx } from '../../platform/database/tx.js';
import { InvitationRepository } from './invitation.repository.js';

/** [DO-24] Once a facilitator leads a committee no more: what they invited there waits for the agreement of another one. */
@Injectable()
export class FacilitatorLeft {
  constructor(private readonly invitations: InvitationRepository) {}

  async execute(tx: Tx, committeeId: string, accountId: string): Promise<void> {
    for (const { id } of await this.invitations.waiting(tx, committeeId)) {
      const invitation = await this.invitations.lock(tx, id);
      const awaited = onceFacilitatorLeft(invitation, accountId);
      if (awaited !== invitation) await this.invitations.save(tx, awaited);
    }
  }
}
