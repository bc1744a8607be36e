import { Injectable } from '@nestjs/common';
import { CaseContacts } from '../../model/case-files/case-contacts.js';
import { MemberRepository } from '../../model/memberships/member.repository.js';
import { OrganisationRepository } from '../../model/organisations/organisation.repository.js';
import type { Tx } from '../../platform/database/tx.js';
import type { WaitingDecision } from './decisions-waiting.js';
import type { HomeNames } from './home.view.js';
import type { News } from './news-for.js';

/** The names that a home page shows: of members, of organisations, and of whom to call. */
@Injectable()
export class GatherHomeNames {
  constructor(
    private readonly members: MemberRepository,
    private readonly organisations: OrganisationRepository,
    private readonly contacts: CaseContacts,
  ) {}

  async of(
    tx: Tx,
    committeeId: string,
    news: readonly News[],
    waiting: readonly WaitingDecision[],
  ): Promise<HomeNames> {
    const people = news.flatMap(({ by }) => by ?? []);
    const concerned = news.flatMap(({ organisationId }) => organisationId ?? []);
    const carriers = waiting.map(({ carrierId }) => carrierId);
    const unseen = waiting.flatMap((one) => one.unseen ?? []);
    return {
      people: await this.members.names(tx, people),
      organisations: await this.organisations.names(tx, [...concerned, ...carriers]),
      contacts: await this.contacts.of(tx, committeeId, unseen),
    };
  }
}
