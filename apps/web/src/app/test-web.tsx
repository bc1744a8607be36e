import { MantineProvider } from '@mantine/core';
import { LIVE_VERSION_HEADER, problem, type Problem } from '@passerelle/contracts';
import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { closeDrafts } from '../platform/drafts/page-drafts';
import { queryClient } from '../platform/query-client';
import { TimeZone } from '../platform/time-zone';
import { startI18n } from './i18n';

// What one test wrote in a form must not come back in the next.
afterEach(closeDrafts);

/** What the server would answer to one request. */
type Answer = (request: { method: string; path: string; body: unknown; headers: Headers }) => unknown;

/** A refusal, as the server sends it. */
export class ServerRefusal {
  readonly problem: Problem;
  constructor(refusal: Problem) {
    this.problem = problem.parse(refusal);
  }
}

/** The browser that components ask for and jsdom lacks, and the words of the product. To be called once per file. */
export async function startWeb(): Promise<void> {
  Object.defineProperty(window, 'matchMedia', {
    value: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }),
  });
  globalThis.ResizeObserver = class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
  Element.prototype.scrollIntoView = () => undefined;
  await startI18n();
}

/** A reply with the version of the live events that its command causes. */
export class ReplyAt {
  constructor(
    readonly version: number,
    readonly view: unknown,
  ) {}
}

/** jsdom has no `Response`; the client reads nothing else of it. */
function response(status: number, body: unknown, version: number | null = null): Response {
  const headers = { get: (name: string) => (name === LIVE_VERSION_HEADER ? (version?.toString() ?? null) : null) };
  return { ok: status < 400, status, headers, json: () => Promise.resolve(body) } as Response;
}

/** Answers every request instead of the server; views are then parsed by their contracts, as in a browser. `keepsViews`: the page goes on. */
export function serve(answer: Answer, keepsViews = false): void {
  if (!keepsViews) queryClient.clear();
  globalThis.fetch = async (path, init) => {
    if (typeof path !== 'string') throw new TypeError('the client calls a path');
    const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : null;
    const headers = new Headers(init?.headers);
    const answered = await answer({ method: init?.method ?? 'GET', path, body, headers });
    if (answered instanceof ServerRefusal) return response(422, answered.problem);
    return answered instanceof ReplyAt ? response(200, answered.view, answered.version) : response(200, answered);
  };
}

/** Draws part of a page of a committee of metropolitan France. */
export function draw(part: ReactNode) {
  const around = (drawn: ReactNode): ReactNode => (
    <MantineProvider env="test">
      <QueryClientProvider client={queryClient}>
        <TimeZone value="Europe/Paris">{drawn}</TimeZone>
      </QueryClientProvider>
    </MantineProvider>
  );
  const drawn = render(around(part));
  return { ...drawn, again: (next: ReactNode) => drawn.rerender(around(next)) };
}
