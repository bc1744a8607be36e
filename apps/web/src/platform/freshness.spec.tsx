import { command, query } from '@passerelle/contracts';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { z } from 'zod';
import { fillView } from './freshness';
import { receiveChange, runCommands } from './own-changes';
import { useCommand, useView } from './queries';
import { queryClient } from './query-client';
import { viewQuery } from './view-query';

const part = z.strictObject({ id: z.string(), version: z.number() });
const params = z.strictObject({ id: z.string() });
/** Says the version of what it shows. */
const partQuery = viewQuery(query('/api/parts/:id', params, part), ({ id }, view) => [
  { kind: 'part', id, version: view?.version },
]);
/** Says none. */
const listQuery = viewQuery(query('/api/parts', z.strictObject({}), z.array(part)), () => [{ kind: 'part' }]);
const otherQuery = viewQuery(query('/api/others', z.strictObject({}), z.array(part)), () => [{ kind: 'other' }]);
const changePart = command('/api/parts/:id/change', params, z.strictObject({ commandId: z.string() }), part);

let version = 1;
let asked: string[] = [];
let duringCommand = (): void => undefined;

beforeEach(async () => {
  queryClient.clear();
  version = 1;
  asked = [];
  duringCommand = () => undefined;
  globalThis.fetch = async (path, init) => {
    if (typeof path !== 'string') throw new TypeError('the client calls a path');
    let body: unknown;
    if (init?.method === 'POST') {
      await Promise.resolve();
      version += 1;
      duringCommand();
      body = { id: 'a', version };
    } else {
      asked.push(path);
      body = path === '/api/parts/a' ? { id: 'a', version } : [{ id: 'a', version }];
      // Read now, and long on its way.
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return { ok: true, status: 200, json: () => Promise.resolve(body) } as Response;
  };
  renderHook(() => [useView(partQuery, { id: 'a' }), useView(listQuery, {}), useView(otherQuery, {})], {
    wrapper: within,
  });
  await settled();
  asked = [];
});

const within = ({ children }: { children: ReactNode }) => (
  <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
);
const settled = (): Promise<void> => act(async () => void (await new Promise((resolve) => setTimeout(resolve, 50))));

async function receive(...changes: Parameters<typeof receiveChange>[0][]): Promise<string[]> {
  for (const change of changes) receiveChange(change);
  await settled();
  return asked;
}

describe('an event', () => {
  it('asks again for the views that show its thing, and for no other', async () => {
    expect(await receive({ kind: 'part', id: 'a', version: 2 })).toEqual(['/api/parts/a', '/api/parts']);
  });

  it('asks for no view that shows another thing of the same kind', async () => {
    expect(await receive({ kind: 'part', id: 'b', version: 2 })).toEqual(['/api/parts']);
  });

  it('of a version that a view holds already does not ask for it; a view that gives no version is asked', async () => {
    expect(await receive({ kind: 'part', id: 'a', version: 1 })).toEqual(['/api/parts']);
  });

  it('without a version is always news', async () => {
    expect(await receive({ kind: 'part', id: 'a', version: null })).toEqual(['/api/parts/a', '/api/parts']);
  });

  it('said twice asks once for the version that is on its way, and again for a later one', async () => {
    const change = { kind: 'part', id: 'a', version: 2 };
    await receive(change, change);
    expect(asked.filter((path) => path === '/api/parts/a')).toHaveLength(1);
    asked = [];
    await receive(change, { ...change, version: 3 });
    expect(asked.filter((path) => path === '/api/parts/a')).toHaveLength(2);
  });

  it('is always news to a view that gives no version, whatever version it says', async () => {
    expect(await receive({ kind: 'other', version: 0 })).toEqual(['/api/others']);
    asked = [];
    expect(await receive({ kind: 'other', version: 4 }, { kind: 'other', version: 4 })).toHaveLength(2);
  });

  it('of a view that is not on the screen is asked once it is', async () => {
    queryClient.setQueryData(['/api/parts/:id', { id: 'away' }], { id: 'away', version: 1 });
    expect(await receive({ kind: 'part', id: 'away', version: 2 })).toEqual(['/api/parts']);
    renderHook(() => useView(partQuery, { id: 'away' }), { wrapper: within });
    await settled();
    expect(asked).toContain('/api/parts/away');
  });
});

describe('a command of this page', () => {
  const send = async (): Promise<void> => {
    const { result } = renderHook(
      () =>
        useCommand(changePart, {
          changes: [{ kind: 'part', id: 'a' }],
          fills: (reply) => fillView(partQuery, { id: reply.id }, reply),
        }),
      { wrapper: within },
    );
    act(() => result.current.mutate({ params: { id: 'a' }, body: { commandId: 'c' } }));
    await waitFor(() => expect(result.current.isSuccess).toBe(true));
    await settled();
  };
  const shown = () => queryClient.getQueryData<{ version: number }>(['/api/parts/:id', { id: 'a' }])?.version;

  it('shows its reply, and asks once for the other views of what it changed', async () => {
    await send();
    expect([shown(), asked]).toEqual([2, ['/api/parts']]);
  });

  it('is not asked about by its own event, before its reply or after', async () => {
    duringCommand = () => receiveChange({ kind: 'part', id: 'a', version: 2 });
    await send();
    expect(asked).toEqual(['/api/parts']);
    expect(await receive({ kind: 'part', id: 'a', version: 2 })).not.toContain('/api/parts/a');
  });

  it('asks again for its own view when another member changed the same thing meanwhile', async () => {
    duringCommand = () => {
      receiveChange({ kind: 'part', id: 'a', version: 2 });
      receiveChange({ kind: 'part', id: 'a', version: 3 });
    };
    await send();
    expect(asked).toContain('/api/parts/a');
  });

  it('lets through immediately the events of what it does not change', async () => {
    duringCommand = () => receiveChange({ kind: 'other', version: 9 });
    await send();
    expect(asked).toContain('/api/others');
  });

  it('that fails gives back the events that it held', async () => {
    const failing = runCommands([{ kind: 'part', id: 'a' }], async () => {
      receiveChange({ kind: 'part', id: 'a', version: 2 });
      throw new Error('refused');
    });
    await expect(failing).rejects.toThrow('refused');
    await settled();
    expect(asked).toEqual(['/api/parts/a', '/api/parts']);
  });

  it('several commands that are one for their author ask once', async () => {
    duringCommand = () => receiveChange({ kind: 'part', id: 'a', version });
    await runCommands([{ kind: 'part', id: 'a' }], async (sendOne) => {
      await sendOne(changePart, { id: 'a' }, { commandId: '1' });
      const reply = await sendOne(changePart, { id: 'a' }, { commandId: '2' });
      return { result: reply, filled: [fillView(partQuery, { id: 'a' }, reply)] };
    });
    await settled();
    expect([shown(), asked]).toEqual([3, ['/api/parts']]);
  });

  it('does not ask for a view that it fills and that gives no version', async () => {
    await runCommands([{ kind: 'other' }], async (sendOne) => {
      const result = await sendOne(changePart, { id: 'a' }, { commandId: '1' });
      return { result, filled: [fillView(otherQuery, {}, [result])] };
    });
    await settled();
    expect(asked).toEqual([]);
  });

  it('its reply is not put back to what was asked before it', async () => {
    receiveChange({ kind: 'part', id: 'a', version: null });
    await send();
    expect(shown()).toBe(2);
  });
});
