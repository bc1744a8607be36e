import { Injectable } from '@nestjs/common';
import { MemberRepository } from './member.repository.js';
import { OrganisationRepository } from '../organisations/organisation.repository.js';
import type { Work } from '../../platform/database/transaction.js';

/** The names of the people and organisations that a room speaks of. */
@Injectable()
export class RoomNames {
  constructor(
    private readonly organisationsOf: OrganisationRepository,
    private readonly members: MemberRepository,
  ) {}

  async organisations(work: Work, committeeId: string): Promise<Map<string, string>> {
    const organisations = await this.organisationsOf.ofCommittee(work, committeeId);
    return new Map(organisations.map(({ id, name }) => [id, name]));
  }

  people(work: Work, accountIds: (string | null | undefined)[]): Promise<Map<string, string>> {
    return this.members.names(
      work,
      accountIds.filter((id) => typeof id === 'string'),
    );
  }
}
