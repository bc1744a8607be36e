import { Injectable } from '@nestjs/common';
import type { Invitation } from '@passerelle/domain';
import { IsNull } from 'typeorm';
import type { Tx } from '../../platform/database/tx.js';
import { refuse } from '../../platform/refused.js';
import { INVITATION_TABLE } from './invitation.table.js';

@Injectable()
export class InvitationRepository {
  /** The invitation of a token's digest. Whatever is wrong with a link is refused alike. */
  async ofToken(tx: Tx, tokenDigest: string): Promise<Invitation> {
    return (await tx.manager.findOneBy(INVITATION_TABLE, { tokenDigest })) ?? refuse('link-expired');
  }

  /** The same, locked: of two uses at the same time, the second finds it used. */
  async lockOfToken(tx: Tx, tokenDigest: string): Promise<Invitation> {
    const lock = { mode: 'pessimistic_write' } as const;
    const found = await tx.manager.findOne(INVITATION_TABLE, { where: { tokenDigest }, lock });
    return found ?? refuse('link-expired');
  }

  async get(tx: Tx, id: string): Promise<Invitation> {
    return (await tx.manager.findOneBy(INVITATION_TABLE, { id })) ?? refuse('not-found');
  }

  async lock(tx: Tx, id: string): Promise<Invitation> {
    const lock = { mode: 'pessimistic_write' } as const;
    return (await tx.manager.findOne(INVITATION_TABLE, { where: { id }, lock })) ?? refuse('not-found');
  }

  /** Neither used nor withdrawn, those that came too late included, by date. */
  waiting(tx: Tx, committeeId: string): Promise<Invitation[]> {
    const where = { committeeId, usedAt: IsNull(), withdrawnAt: IsNull() };
    return tx.manager.find(INVITATION_TABLE, { where, order: { invitedAt: 'ASC', id: 'ASC' } });
  }

  /** All those of an address to a committee, used, withdrawn and refused ones included. */
  ofAddress(tx: Tx, committeeId: string, email: string): Promise<Invitation[]> {
    return tx.manager.findBy(INVITATION_TABLE, { committeeId, email: email.toLowerCase() });
  }

  /** Adds an invitation; one that waits for the same address and membership is withdrawn, so that one link opens it. */
  async add(tx: Tx, invitation: Invitation): Promise<void> {
    const { email, committeeId, organisationId, role, administrator } = invitation;
    const same = {
      ...{ email, administrator },
      committeeId: committeeId ?? IsNull(),
      organisationId: organisationId ?? IsNull(),
      role: role ?? IsNull(),
      ...{ usedAt: IsNull(), withdrawnAt: IsNull() },
    };
    await tx.manager.update(INVITATION_TABLE, same, { withdrawnAt: tx.now });
    await tx.manager.insert(INVITATION_TABLE, invitation);
  }

  async save(tx: Tx, { id, ...invitation }: Invitation): Promise<void> {
    await tx.manager.update(INVITATION_TABLE, { id }, invitation);
  }
}
