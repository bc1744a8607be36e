import { Injectable } from '@nestjs/common';
import type { HomeView } from '@passerelle/contracts';
import { dateIn, recordVisit } from '@passerelle/domain';
import { CommitteeAccess } from '../../model/committees/committee-access.js';
import { MemberRepository } from '../../model/memberships/member.repository.js';
import { OrganisationRepository } from '../../model/organisations/organisation.repository.js';
import { VisitRepository } from '../../model/visits/visit.repository.js';
import type { Tx } from '../../platform/database/tx.js';
import { changesSince } from './changes.js';
import { decisionsWaiting, type WaitingDecision } from './decisions-waiting.js';
import { GatherHomeFacts } from './home-facts.js';
import { presentHome, shownNews, type HomeNames } from './home.view.js';
import { newsFor, type News } from './news-for.js';

/** A member comes back to a committee: what changed meanwhile, and the decisions that wait for their start. */
@Injectable()
export class ShowHome {
  constructor(
    private readonly access: CommitteeAccess,
    private readonly visits: VisitRepository,
    private readonly facts: GatherHomeFacts,
    private readonly members: MemberRepository,
    private readonly organisations: OrganisationRepository,
  ) {}

  async execute(tx: Tx, { committeeId }: { committeeId: string }): Promise<HomeView> {
    const { viewer, committee } = await this.access.load(tx, committeeId);
    const { accountId } = viewer;

    const visit = recordVisit(await this.visits.find(tx, accountId, committeeId), { accountId, committeeId }, tx.now);

    await this.visits.save(tx, visit);

    await tx.audit({ action: 'home.show', committeeId });

    const since = visit.lastEndedAt;
    const today = dateIn(committee.timeZone, tx.now);
    const facts = await this.facts.of(tx, committeeId, since);
    const news = since ? newsFor(viewer, committeeId, changesSince(facts, since), facts.cases) : [];
    const waiting = decisionsWaiting(viewer, committeeId, facts, today);
    return presentHome({ since, news, waiting, today }, await this.namesIn(tx, shownNews(news), waiting));
  }

  private async namesIn(tx: Tx, news: readonly News[], waiting: readonly WaitingDecision[]): Promise<HomeNames> {
    const people = news.flatMap(({ by }) => by ?? []);
    const concerned = news.flatMap(({ organisationId }) => organisationId ?? []);
    const carriers = waiting.map(({ carrierId }) => carrierId);
    return {
      people: await this.members.names(tx, people),
      organisations: await this.organisations.names(tx, [...concerned, ...carriers]),
    };
  }
}
