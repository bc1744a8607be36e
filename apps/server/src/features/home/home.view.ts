import type { AwaitedAgreementView, CaseContactView, ChangeView, HomeView } from '@passerelle/contracts';
import type { WaitingDecision } from './decisions-waiting.js';
import type { News } from './news-for.js';

/** How many changes are shown; the others are counted. */
const SHOWN = 30;

export interface HomeContent {
  since: Date | null;
  news: News[];
  waiting: WaitingDecision[];
  agreementsAwaited: AwaitedAgreementView[];
  today: string;
}

/** The names that the page shows, by id. */
export interface HomeNames {
  people: ReadonlyMap<string, string>;
  organisations: ReadonlyMap<string, string>;
  /** Whom to call about the cases that the viewer does not follow, by case. */
  contacts: ReadonlyMap<string, CaseContactView>;
}

export function shownNews(news: readonly News[]): News[] {
  return news.slice(0, SHOWN);
}

export function presentHome(content: HomeContent, names: HomeNames): HomeView {
  const { since, news, waiting, agreementsAwaited, today } = content;
  const shown = shownNews(news);
  return {
    since: since?.toISOString() ?? null,
    changes: shown.map((one) => presentChange(one, names)),
    more: news.length - shown.length,
    decisionsWaiting: waiting.map(({ carrierId, unseen, ...one }) => ({
      ...one,
      contact: unseen && (names.contacts.get(unseen.id) ?? null),
      carrierName: names.organisations.get(carrierId) ?? '',
    })),
    agreementsAwaited,
    today,
  };
}

function presentChange(
  { kind, at, by, reference, caseFileId, meetingId, organisationId }: News,
  { people, organisations }: HomeNames,
): ChangeView {
  return {
    ...{ kind, reference, caseFileId, meetingId },
    at: at.toISOString(),
    byName: by === null ? null : (people.get(by) ?? null),
    organisationName: organisationId === null ? null : (organisations.get(organisationId) ?? null),
  };
}
