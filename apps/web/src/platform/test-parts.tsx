import { command, LIVE_VERSION_HEADER, query } from '@passerelle/contracts';
import { QueryClientProvider } from '@tanstack/react-query';
import { act } from '@testing-library/react';
import type { ReactNode } from 'react';
import { z } from 'zod';
import { receiveChange } from './own-changes';
import { queryClient } from './query-client';
import { viewQuery, type Thing } from './view-query';

export const part = z.strictObject({ id: z.string(), text: z.string() });
const params = z.strictObject({ id: z.string() });
/** Shows a part, and what others say beside it. */
export const partQuery = viewQuery(query('/api/parts/:id', params, part), ({ id }) => [
  { kind: 'part', id },
  { kind: 'beside' },
]);
export const listQuery = viewQuery(query('/api/parts', z.strictObject({}), z.array(part)), () => [{ kind: 'part' }]);
export const otherQuery = viewQuery(query('/api/others', z.strictObject({}), z.array(part)), () => [{ kind: 'other' }]);
export const changePart = command('/api/parts/:id/change', params, z.strictObject({ commandId: z.string() }), part);

export const PART: Thing = { kind: 'part', id: 'a' };
export const BESIDE: Thing = { kind: 'beside' };

/** A server of parts, for tests: its data, what it was asked, and what it does. */
export const server = {
  text: '',
  version: 0,
  asked: [] as string[],
  /** What happens once a command has acted, before its reply arrives. */
  beforeReply: (): Promise<void> => Promise.resolve(),
  /** The version in the reply: null when the command, sent again, has caused nothing. */
  saidVersion: (): number | null => null,
};

function reply(body: unknown, said: number | null): Response {
  const headers = { get: (name: string) => (name === LIVE_VERSION_HEADER ? (said?.toString() ?? null) : null) };
  return { ok: true, status: 200, headers, json: () => Promise.resolve(body) } as Response;
}

/** A change of another member: the server has it, then its events arrive. */
export function othersChange(things: readonly Thing[]): void {
  server.text = 'theirs';
  server.version += 1;
  for (const thing of things) receiveChange({ ...thing, version: server.version });
}

/** Answers every request from now on. */
export function startServer(): void {
  const beforeReply = (): Promise<void> => Promise.resolve();
  Object.assign(server, { text: 'first', version: 1, asked: [], beforeReply, saidVersion: () => server.version });
  globalThis.fetch = async (path, init) => {
    if (typeof path !== 'string') throw new TypeError('the client calls a path');
    if (init?.method === 'POST') {
      await Promise.resolve();
      server.version += 1;
      server.text = `mine ${server.version}`;
      const [body, said] = [{ id: 'a', text: server.text }, server.saidVersion()];
      await server.beforeReply();
      return reply(body, said);
    }
    server.asked.push(path);
    const { text } = server;
    const body = path.startsWith('/api/parts/') ? { id: 'a', text } : [{ id: 'a', text }];
    // Read now, and long on its way.
    await new Promise((resolve) => setTimeout(resolve, 20));
    return reply(body, null);
  };
}

export const within = ({ children }: { children: ReactNode }) => (
  <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
);
export const settled = (): Promise<void> =>
  act(async () => void (await new Promise((resolve) => setTimeout(resolve, 50))));
export const shown = (id = 'a') => queryClient.getQueryData<{ text: string }>(['/api/parts/:id', { id }])?.text;
