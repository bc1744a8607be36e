import { showMe, type BodyOf, type Endpoint, type ParamsOf, type ViewOf } from '@passerelle/contracts';
import { useMutation, useQuery, type UseMutationResult, type UseQueryResult } from '@tanstack/react-query';
import { useRef } from 'react';
import { call, namedParams, Unreachable } from './api';
import { isUnannounced, untilReady } from './live-readiness';
import { runCommands } from './own-changes';
import { queryClient, viewKey } from './query-client';
import type { Thing, ViewQuery } from './view-query';

/**
 * What is shown, and perhaps being written in, is not replaced by what the server answers to a page that it takes for
 * absent: everything is asked again once it is known to be there.
 */
async function announcedOnly<View>(queryKey: readonly unknown[], ask: () => Promise<View>): Promise<View> {
  const check = (): void => {
    const isShown = queryClient.getQueryData(queryKey) !== undefined;
    if (isShown && isUnannounced()) throw new Unreachable('the live connection is lost');
  };
  await untilReady();
  check();
  return ask().finally(check);
}

/**
 * A request may hang on a line that was lost for as long as the device waits before it sends its bytes again, and keeps
 * meanwhile one of the few connections that a browser makes to a server (six): others wait behind it.
 */
const ANSWERED_WITHIN_MS = 20_000;

/** Asks, until an answer is no longer wanted or has not come in time. */
async function askWithin<View>(unwanted: AbortSignal, ask: (signal: AbortSignal) => Promise<View>): Promise<View> {
  // What waited for a lost connection has been asked anew meanwhile.
  unwanted.throwIfAborted();
  const end = new AbortController();
  const giveUp = (): void => end.abort();
  const timer = setTimeout(giveUp, ANSWERED_WITHIN_MS);
  unwanted.addEventListener('abort', giveUp);
  try {
    return await ask(end.signal);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Shows a view of the server, asked again whenever a live event changes one of the things that it shows; `everyMs` is for
 * the pages of which no event speaks.
 */
export function useView<E extends Endpoint>(
  { endpoint }: ViewQuery<E>,
  params: ParamsOf<E>,
  options: { enabled?: boolean; everyMs?: number } = {},
): UseQueryResult<ViewOf<E>, Error> {
  const queryKey = viewKey(endpoint, namedParams(params));
  return useQuery<ViewOf<E>>({
    queryKey,
    queryFn: ({ signal }) => {
      const ask = (): Promise<ViewOf<E>> =>
        askWithin(signal, (given) => call(endpoint, params, {} as BodyOf<E>, given));
      // Whether the sign-in has ended is asked without waiting: the connection may be lost because of it.
      return endpoint.path === showMe.path ? ask() : announcedOnly(queryKey, ask);
    },
    enabled: options.enabled ?? true,
    refetchInterval: options.everyMs ?? false,
  });
}

interface Request<E extends Endpoint> {
  params: ParamsOf<E>;
  body: BodyOf<E>;
}

/** What a command does to the views of this page. */
export interface Effects<E extends Endpoint> {
  /** The things that it changes. Their events wait for the reply; without a live connection these views are asked too. */
  changes?: readonly Thing[];
  /** Fills with its reply the view that it is (`fillView`), which is then not asked again. Answers the key of the view. */
  fills?: (reply: ViewOf<E>, request: Request<E>) => readonly unknown[];
  /** False: the command ends with its reply, and not once the views that it changes have arrived. */
  waits?: boolean;
}

/** The content of a request, whatever id it was given: a double click sends the same content twice. */
function contentOf(request: object): string {
  return JSON.stringify(request, (key, value: unknown) => (key === 'commandId' ? undefined : value));
}

/**
 * Sends a command, and shows what it changes. The same content sent again before the first answer has come is not sent
 * twice: both get that answer.
 */
export function useCommand<E extends Endpoint>(
  endpoint: E,
  effects: Effects<E> = {},
): UseMutationResult<ViewOf<E>, Error, Request<E>> {
  const underWay = useRef(new Map<string, Promise<ViewOf<E>>>());
  const { changes = [], fills, waits = true } = effects;
  const send = (request: Request<E>): Promise<ViewOf<E>> =>
    runCommands(changes, async (sendOne) => {
      const result = await sendOne(endpoint, request.params, request.body);
      return { result, filled: fills ? [fills(result, request)] : [], waits };
    });
  return useMutation({
    mutationFn: (request) => {
      const content = contentOf(request);
      const sent = underWay.current.get(content) ?? send(request);
      underWay.current.set(content, sent);
      return sent.finally(() => underWay.current.delete(content));
    },
  });
}
