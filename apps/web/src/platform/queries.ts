import { showMe, type BodyOf, type Endpoint, type ParamsOf, type ViewOf } from '@passerelle/contracts';
import {
  MutationCache,
  QueryCache,
  QueryClient,
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { useRef } from 'react';
import { call, namedParams, Refused } from './api';

/** Whatever was asked, a sign-in that has ended is learnt once and for all: who is signed in is asked again. */
function learnSignInEnded(error: Error): void {
  if (!(error instanceof Refused) || error.problem.refused !== 'sign-in-required') return;
  const query = queryClient.getQueryCache().find({ queryKey: [showMe.path, {}] });
  if (query && query.state.status !== 'error') void queryClient.invalidateQueries({ queryKey: query.queryKey });
}

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, query) => (query.queryKey[0] === showMe.path ? null : learnSignInEnded(error)),
  }),
  mutationCache: new MutationCache({ onError: learnSignInEnded }),
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // One quick try: afterwards the region that waits says so, counts down and tries again (ui/view-state).
      retry: (failures, error) => !(error instanceof Refused) && failures < 1,
      retryDelay: 400,
    },
  },
});

/** The key under which a view is kept: its path, then its parameters. */
export function viewKey(endpoint: Endpoint, params: object = {}): readonly unknown[] {
  return [endpoint.path, params];
}

/**
 * Shows a view of the server, asked again whenever a live event says that it changed; `everyMs` is for the pages of
 * which no event tells.
 */
export function useView<E extends Endpoint>(
  endpoint: E,
  params: ParamsOf<E>,
  options: { enabled?: boolean; everyMs?: number } = {},
): UseQueryResult<ViewOf<E>, Error> {
  return useQuery<ViewOf<E>>({
    queryKey: viewKey(endpoint, namedParams(params)),
    queryFn: () => call(endpoint, params, {} as BodyOf<E>),
    enabled: options.enabled ?? true,
    refetchInterval: options.everyMs ?? false,
  });
}

/** What is asked, whatever id the gesture gave it: a double click asks the same thing twice. */
function meaningOf(request: object): string {
  return JSON.stringify(request, (key, value: unknown) => (key === 'commandId' ? undefined : value));
}

/**
 * Sends a command. `refreshes` names the endpoints whose views it may have changed. Asked again before the first answer
 * has come, the same thing is not sent twice: both get that answer.
 */
export function useCommand<E extends Endpoint>(
  endpoint: E,
  refreshes: readonly Endpoint[] = [],
): UseMutationResult<ViewOf<E>, Error, { params: ParamsOf<E>; body: BodyOf<E> }> {
  const client = useQueryClient();
  const underWay = useRef(new Map<string, Promise<ViewOf<E>>>());
  return useMutation({
    mutationFn: (request) => {
      const meaning = meaningOf(request);
      const sent = underWay.current.get(meaning) ?? call(endpoint, request.params, request.body);
      underWay.current.set(meaning, sent);
      return sent.finally(() => underWay.current.delete(meaning));
    },
    onSuccess: async () => {
      await Promise.all(refreshes.map((changed) => client.invalidateQueries({ queryKey: [changed.path] })));
    },
  });
}
