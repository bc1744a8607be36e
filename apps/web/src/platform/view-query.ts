import type { Endpoint, ParamsOf, ViewOf } from '@passerelle/contracts';

/** A thing of the server by its kind and id, as a live event names it. Without an id, any thing of that kind. */
export interface Thing {
  kind: string;
  id?: string;
}

/** A thing that has changed, as an event says it. `version` is that of the data: no other change has it. */
export interface Change extends Thing {
  version: number;
}

/** A view of the server, and what it shows: declared once, here, for every page that asks for it. */
export interface ViewQuery<E extends Endpoint = Endpoint> {
  endpoint: E;
  /** `view` is undefined until it has arrived. */
  shows: (params: ParamsOf<E>, view: ViewOf<E> | undefined) => readonly Thing[];
}

const byPath = new Map<string, ViewQuery>();
const nothing = (): readonly Thing[] => [];

/** Declares a view. Without `shows`, no event asks for it again. */
export function viewQuery<E extends Endpoint>(endpoint: E, shows: ViewQuery<E>['shows'] = nothing): ViewQuery<E> {
  const query = { endpoint, shows };
  byPath.set(endpoint.path, query as ViewQuery);
  return query;
}

/** What a view in the cache shows, by the key under which it is kept. */
export function shownUnder(queryKey: readonly unknown[], view: unknown): readonly Thing[] {
  const [path, params] = queryKey;
  return typeof path === 'string' ? (byPath.get(path)?.shows(params, view) ?? []) : [];
}

export function isSameThing(one: Thing, other: Thing): boolean {
  return one.kind === other.kind && (one.id === undefined || other.id === undefined || one.id === other.id);
}
