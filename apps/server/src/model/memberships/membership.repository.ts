import { Injectable } from '@nestjs/common';
import type { Membership } from '@passerelle/domain';
import { In, IsNull } from 'typeorm';
import type { Work } from '../../platform/database/transaction.js';
import { refuse } from '../../platform/refused.js';
import { MEMBERSHIP_TABLE } from './membership.table.js';

/** Seats as they are kept: who holds one, and its end. Whoever changes them has locked the committee. */
@Injectable()
export class SeatRepository {
  async get(work: Work, id: string): Promise<Membership> {
    return (await work.manager.findOneBy(MEMBERSHIP_TABLE, { id })) ?? refuse('not-found');
  }

  /** Held now. */
  ofCommittee(work: Work, committeeId: string): Promise<Membership[]> {
    return work.manager.findBy(MEMBERSHIP_TABLE, { committeeId, endedAt: IsNull() });
  }

  /** Held now for some organisations, wherever they sit. */
  ofOrganisations(work: Work, organisationIds: readonly string[]): Promise<Membership[]> {
    return work.manager.findBy(MEMBERSHIP_TABLE, { organisationId: In([...organisationIds]), endedAt: IsNull() });
  }

  async add(work: Work, seat: Membership): Promise<void> {
    await work.manager.insert(MEMBERSHIP_TABLE, seat);
  }

  async end(work: Work, { id, endedAt }: Membership): Promise<void> {
    await work.manager.update(MEMBERSHIP_TABLE, { id }, { endedAt });
  }
}
