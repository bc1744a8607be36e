import type { ReactNode } from 'react';
import { isNothingThere, isRefused, Refused } from '../platform/api';
import { useRefusalSentence } from '../platform/refusal-sentence';
import { ErrorState } from './error-state';
import { Loading } from './loading';
import { NothingHere } from './nothing-here';
import { Notice } from './notice';

/** The part of a query that a region needs in order to show its state. */
export interface ShownQuery<View> {
  data: View | undefined;
  error: Error | null;
  errorUpdateCount: number;
  refetch: () => unknown;
}

interface ViewStateProps<View> {
  query: ShownQuery<View>;
  /** Lines of the skeleton. */
  lines?: number;
  errorTitle?: string;
  /** The query is the whole page: refused, it reads like an address that leads nowhere. */
  page?: boolean;
  children: (view: View) => ReactNode;
}

const LONGEST_WAIT_S = 8;

/** Loading, refused, not arrived or there: each in the region that asked, never over the page. */
export function ViewState<View>({ query, lines = 5, errorTitle, page = false, children }: ViewStateProps<View>) {
  const sentence = useRefusalSentence();
  const refused = <Notice spoken="status">{sentence(query.error)}</Notice>;
  if (isNothingThere(query.error)) return page ? <NothingHere /> : refused;
  // What is shown stays, with what is being written in it, when the sign-in ends or the server is away.
  if (query.data !== undefined) return children(query.data);
  const isPassing = isRefused(query.error, 'unavailable', 'unexpected');
  if (query.error instanceof Refused && !isPassing) return refused;
  const failures = query.errorUpdateCount;
  if (failures === 0) return <Loading lines={lines} />;
  return (
    <ErrorState
      title={errorTitle}
      failures={failures}
      retryIn={Math.min(2 ** failures, LONGEST_WAIT_S)}
      onRetry={() => void query.refetch()}
    />
  );
}
