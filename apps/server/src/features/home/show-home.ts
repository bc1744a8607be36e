import { Injectable } from '@nestjs/common';
import type { HomeView } from '@passerelle/contracts';
import { dateIn, recordVisit } from '@passerelle/domain';
import { CommitteeAccess } from '../../model/committees/committee-access.js';
import { VisitRepository } from '../../model/visits/visit.repository.js';
import type { Tx } from '../../platform/database/tx.js';
import { AgreementsAwaited } from './agreements-awaited.js';
import { changesSince } from './changes.js';
import { decisionsWaiting } from './decisions-waiting.js';
import { GatherHomeFacts } from './home-facts.js';
import { GatherHomeNames } from './home-names.js';
import { presentHome, shownNews } from './home.view.js';
import { newsFor } from './news-for.js';

/** A member comes back to a committee: what changed meanwhile, and the decisions that wait for their start. */
@Injectable()
export class ShowHome {
  constructor(
    private readonly access: CommitteeAccess,
    private readonly visits: VisitRepository,
    private readonly facts: GatherHomeFacts,
    private readonly names: GatherHomeNames,
    private readonly agreements: AgreementsAwaited,
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
    const agreementsAwaited = await this.agreements.of(tx, viewer, committeeId);
    const content = { since, news, waiting, agreementsAwaited, today };
    return presentHome(content, await this.names.of(tx, committeeId, shownNews(news), waiting));
  }
}
