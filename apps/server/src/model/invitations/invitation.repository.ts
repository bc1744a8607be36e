import { Injectable } from '@nestjs/common';
import type { Invitation } from '@passerelle/domain';
import { IsNull } from 'typeorm';
import type { Work } from '../../platform/database/transaction.js';
import { refuse } from '../../platform/refused.js';
import { INVITATION_TABLE } from './invitation.table.js';

@Injectable()
export class InvitationRepository {
  /** The invitation of a token's digest. Whatever is wrong with a link is told alike. */
  async ofToken(work: Work, tokenDigest: string): Promise<Invitation> {
    return (await work.manager.findOneBy(INVITATION_TABLE, { tokenDigest })) ?? refuse('link-expired');
  }

  /** The same, until the end of the work for us alone: of two uses at once, the second finds it used. */
  async lockOfToken(work: Work, tokenDigest: string): Promise<Invitation> {
    const lock = { mode: 'pessimistic_write' } as const;
    const found = await work.manager.findOne(INVITATION_TABLE, { where: { tokenDigest }, lock });
    return found ?? refuse('link-expired');
  }

  async get(work: Work, id: string): Promise<Invitation> {
    return (await work.manager.findOneBy(INVITATION_TABLE, { id })) ?? refuse('not-found');
  }

  async lock(work: Work, id: string): Promise<Invitation> {
    const lock = { mode: 'pessimistic_write' } as const;
    return (await work.manager.findOne(INVITATION_TABLE, { where: { id }, lock })) ?? refuse('not-found');
  }

  /** Neither used nor withdrawn, those that came too late included, by date. */
  waiting(work: Work, committeeId: string): Promise<Invitation[]> {
    const where = { committeeId, usedAt: IsNull(), withdrawnAt: IsNull() };
    return work.manager.find(INVITATION_TABLE, { where, order: { invitedAt: 'ASC', id: 'ASC' } });
  }

  /** Adds an invitation; one that waits for the same address and seat is withdrawn, so that one link opens it. */
  async add(work: Work, invitation: Invitation): Promise<void> {
    const { email, committeeId, organisationId, role, administrator } = invitation;
    const same = {
      ...{ email, administrator },
      committeeId: committeeId ?? IsNull(),
      organisationId: organisationId ?? IsNull(),
      role: role ?? IsNull(),
      ...{ usedAt: IsNull(), withdrawnAt: IsNull() },
    };
    await work.manager.update(INVITATION_TABLE, same, { withdrawnAt: work.now });
    await work.manager.insert(INVITATION_TABLE, invitation);
  }

  async save(work: Work, { id, usedAt, withdrawnAt }: Invitation): Promise<void> {
    await work.manager.update(INVITATION_TABLE, { id }, { usedAt, withdrawnAt });
  }
}
