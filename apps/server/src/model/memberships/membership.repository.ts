import { Injectable } from '@nestjs/common';
import type { Membership } from '@passerelle/domain';
import { In, IsNull } from 'typeorm';
import type { Tx } from '../../platform/database/tx.js';
import { refuse } from '../../platform/refused.js';
import { MEMBERSHIP_TABLE } from './membership.table.js';

/** Seats as they are kept: who holds one, and its end. Whoever changes them has locked the committee. */
@Injectable()
export class SeatRepository {
  async get(tx: Tx, id: string): Promise<Membership> {
    return (await tx.manager.findOneBy(MEMBERSHIP_TABLE, { id })) ?? refuse('not-found');
  }

  /** Held now. */
  ofCommittee(tx: Tx, committeeId: string): Promise<Membership[]> {
    return tx.manager.findBy(MEMBERSHIP_TABLE, { committeeId, endedAt: IsNull() });
  }

  /** Held now for some organisations, wherever they sit. */
  ofOrganisations(tx: Tx, organisationIds: readonly string[]): Promise<Membership[]> {
    return tx.manager.findBy(MEMBERSHIP_TABLE, { organisationId: In([...organisationIds]), endedAt: IsNull() });
  }

  async add(tx: Tx, seat: Membership): Promise<void> {
    await tx.manager.insert(MEMBERSHIP_TABLE, seat);
  }

  async end(tx: Tx, { id, endedAt }: Membership): Promise<void> {
    await tx.manager.update(MEMBERSHIP_TABLE, { id }, { endedAt });
  }
}
