import type { Endpoint, ParamsOf, ViewOf } from '@passerelle/contracts';
import type { Query } from '@tanstack/react-query';
import { namedParams } from './api';
import { queryClient, viewKey } from './query-client';
import { isSameThing, shownUnder, type Thing, type ViewQuery } from './view-query';

export type Key = readonly unknown[];
const queryAt = (queryKey: Key): Query | undefined => queryClient.getQueryCache().find({ queryKey });

/** The versions of the changes that each view holds, or that its last fetch brings. */
let held = new WeakMap<Query, Set<number>>();
/** How many versions a view remembers: an event that comes later still asks once too often, and no more. */
const REMEMBERED = 100;

function hold(query: Query, versions: readonly number[]): void {
  held.set(query, new Set([...(held.get(query) ?? []), ...versions].slice(-REMEMBERED)));
}

/** Asks again for views, those that are not on the screen once they are. Resolves once those on the screen have come. */
async function askAgain(stale: ReadonlySet<Query>): Promise<void> {
  if (stale.size === 0) return;
  // A first fetch is not restarted by what makes it stale, unless it is given up before.
  const first = (query: Query): boolean => query.state.data === undefined && query.state.fetchStatus !== 'idle';
  void queryClient.cancelQueries({ predicate: (query) => stale.has(query) && first(query) });
  await queryClient.invalidateQueries({ predicate: (query) => stale.has(query) });
}

/**
 * Asks again for the views that show one of the things, unless they hold these versions of the data. Without any version
 * nothing is known of what they hold: all are asked, but those whose keys are in `except`.
 */
export async function refreshThings(
  things: readonly Thing[],
  versions: readonly number[],
  except: readonly Key[] = [],
): Promise<void> {
  const spared = new Set(except.map(queryAt));
  const stale = new Set<Query>();
  for (const query of queryClient.getQueryCache().getAll()) {
    const shown = shownUnder(query.queryKey, query.state.data);
    if (spared.has(query) || !shown.some((one) => things.some((thing) => isSameThing(one, thing)))) continue;
    if (versions.length > 0 && versions.every((version) => held.get(query)?.has(version))) continue;
    hold(query, versions);
    stale.add(query);
  }
  await askAgain(stale);
}

/** Asks again for everything: what was missed is not known. */
export async function refreshEverything(): Promise<void> {
  held = new WeakMap();
  await queryClient.invalidateQueries();
}

/** Asks again for views whatever they show. */
export async function refreshViews(queries: readonly { endpoint: Endpoint }[]): Promise<void> {
  await Promise.all(queries.map(({ endpoint }) => queryClient.invalidateQueries({ queryKey: [endpoint.path] })));
}

/**
 * Puts in the cache a view that came as the reply of a command. Answers its key, which the command must give to
 * `runCommands`: there it is asked again for what others did while the reply was on its way.
 */
export function fillView<E extends Endpoint>(query: ViewQuery<E>, params: ParamsOf<E>, view: ViewOf<E>): Key {
  const queryKey = viewKey(query.endpoint, namedParams(params));
  // What is on its way was asked before, and would put back the view as it was.
  void queryClient.cancelQueries({ queryKey });
  queryClient.setQueryData(queryKey, view);
  return queryKey;
}

/** Says what views that replies have filled hold: the versions of these replies, and none that they held before. */
export function holdAlone(filled: readonly Key[], versions: readonly number[]): void {
  for (const query of filled.map(queryAt)) if (query) held.set(query, new Set(versions));
}
