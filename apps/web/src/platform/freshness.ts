import type { Endpoint, ParamsOf, ViewOf } from '@passerelle/contracts';
import type { Query } from '@tanstack/react-query';
import { namedParams } from './api';
import { queryClient, viewKey } from './query-client';
import { isSameThing, shownUnder, type Change, type Thing, type ViewQuery } from './view-query';

/** Changes that the fetch under way of a view is going to bring. */
const awaited = new WeakMap<Query, Change[]>();

/** True when the view shows the thing, and may hold it as it was before the change. */
function isNews(query: Query, change: Change): boolean {
  const shown = shownUnder(query.queryKey, query.state.data).filter((thing) => isSameThing(thing, change));
  const { version } = change;
  if (shown.length === 0) return false;
  if (version === null || shown.some((thing) => thing.version === undefined)) return true;
  if (shown.every((thing) => (thing.version ?? 0) >= version)) return false;
  const onTheirWay = query.state.fetchStatus === 'fetching' ? (awaited.get(query) ?? []) : [];
  return !onTheirWay.some((one) => isSameThing(one, change) && (one.version ?? 0) >= version);
}

/**
 * Asks again for the views that show one of the things, those that are not on the screen once they are. `except` are
 * the keys of views that already hold the change. Resolves once those on the screen have arrived.
 */
export async function refreshChanged(
  changes: readonly Change[],
  except: readonly (readonly unknown[])[] = [],
): Promise<void> {
  const held = new Set(except.map((key) => queryClient.getQueryCache().find({ queryKey: key })));
  const stale = new Set<Query>();
  for (const query of queryClient.getQueryCache().getAll()) {
    const news = held.has(query) ? [] : changes.filter((change) => isNews(query, change));
    if (news.length === 0) continue;
    stale.add(query);
    awaited.set(query, news);
  }
  if (stale.size > 0) await queryClient.invalidateQueries({ predicate: (query) => stale.has(query) });
}

/** Asks again for views whatever they show. */
export async function refreshViews(queries: readonly { endpoint: Endpoint }[]): Promise<void> {
  await Promise.all(queries.map(({ endpoint }) => queryClient.invalidateQueries({ queryKey: [endpoint.path] })));
}

/** Puts in the cache a view that came as the reply of a command. Answers its key. */
export function fillView<E extends Endpoint>(
  query: ViewQuery<E>,
  params: ParamsOf<E>,
  view: ViewOf<E>,
): readonly unknown[] {
  const queryKey = viewKey(query.endpoint, namedParams(params));
  // What is on its way was asked before, and would put back the view as it was.
  void queryClient.cancelQueries({ queryKey });
  queryClient.setQueryData(queryKey, view);
  return queryKey;
}

/** The things, each with the version that a filled view holds of it, when it gives one. */
export function changesIn(things: readonly Thing[], filled: readonly (readonly unknown[])[]): Change[] {
  const shown = filled.flatMap((key) => shownUnder(key, queryClient.getQueryData(key)));
  return things.map((thing) => {
    const version = shown.find((one) => one.version !== undefined && isSameThing(one, thing))?.version;
    return { ...thing, version: version ?? null };
  });
}
