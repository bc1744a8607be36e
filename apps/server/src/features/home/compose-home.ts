import { Injectable } from '@nestjs/common';
import type { ChangeView, HomeView } from '@passerelle/contracts';
import { dateIn, type Committee, type Viewer } from '@passerelle/domain';
import { MemberRepository } from '../../model/memberships/member.repository.js';
import { OrganisationRepository } from '../../model/organisations/organisation.repository.js';
import type { Tx } from '../../platform/database/tx.js';
import { changesSince } from './changes.js';
import { decisionsWaiting } from './decisions-waiting.js';
import { GatherHomeFacts } from './home-facts.js';
import { newsFor, type News } from './news-for.js';

/** How many changes are shown; the others are counted. */
const SHOWN = 30;

/** What a member finds on coming back to a committee. */
@Injectable()
export class ComposeHome {
  constructor(
    private readonly facts: GatherHomeFacts,
    private readonly members: MemberRepository,
    private readonly organisations: OrganisationRepository,
  ) {}

  async execute(tx: Tx, viewer: Viewer, committee: Committee, since: Date | null): Promise<HomeView> {
    const today = dateIn(committee.timeZone, tx.now);
    const facts = await this.facts.of(tx, committee.id, since);
    const news = since ? newsFor(viewer, committee.id, changesSince(facts, since), facts.cases) : [];
    const shown = news.slice(0, SHOWN);
    const waiting = decisionsWaiting(viewer, committee.id, facts, today);
    const people = await this.members.names(
      tx,
      shown.flatMap(({ by }) => by ?? []),
    );
    const organisations = await this.organisations.names(tx, [
      ...shown.flatMap(({ organisationId }) => organisationId ?? []),
      ...waiting.map(({ carrierId }) => carrierId),
    ]);
    return {
      since: since?.toISOString() ?? null,
      changes: shown.map((one) => presentChange(one, people, organisations)),
      more: news.length - shown.length,
      decisionsWaiting: waiting.map(({ carrierId, ...one }) => ({
        ...one,
        carrierName: organisations.get(carrierId) ?? '',
      })),
      today,
    };
  }
}

function presentChange(
  { kind, at, by, reference, caseFileId, meetingId, organisationId }: News,
  people: ReadonlyMap<string, string>,
  organisations: ReadonlyMap<string, string>,
): ChangeView {
  return {
    ...{ kind, reference, caseFileId, meetingId },
    at: at.toISOString(),
    byName: by === null ? null : (people.get(by) ?? null),
    organisationName: organisationId === null ? null : (organisations.get(organisationId) ?? null),
  };
}
