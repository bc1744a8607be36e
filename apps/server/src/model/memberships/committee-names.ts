import { Injectable } from '@nestjs/common';
import { MemberRepository } from './member.repository.js';
import { OrganisationRepository } from '../organisations/organisation.repository.js';
import type { Tx } from '../../platform/database/tx.js';

/** The names of the members and organisations shown in a meeting. */
@Injectable()
export class CommitteeNames {
  constructor(
    private readonly organisationsOf: OrganisationRepository,
    private readonly members: MemberRepository,
  ) {}

  async organisations(tx: Tx, committeeId: string): Promise<Map<string, string>> {
    const organisations = await this.organisationsOf.ofCommittee(tx, committeeId);
    return new Map(organisations.map(({ id, name }) => [id, name]));
  }

  people(tx: Tx, accountIds: (string | null | undefined)[]): Promise<Map<string, string>> {
    return this.members.names(
      tx,
      accountIds.filter((id) => typeof id === 'string'),
    );
  }
}
