import { showMe, type Endpoint } from '@passerelle/contracts';
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { Refused } from './api';

/** Any request may find that the sign-in has ended: the account is asked again, once, and the page follows from that. */
function learnSignInEnded(error: Error): void {
  if (!(error instanceof Refused) || error.problem.refused !== 'sign-in-required') return;
  const query = queryClient.getQueryCache().find({ queryKey: viewKey(showMe) });
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
