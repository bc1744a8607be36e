import { act, renderHook, waitFor } from '@testing-library/react';
import type { z } from 'zod';
import { Refused } from './api';
import { fillView, refreshEverything } from './freshness';
import { receiveChange, runCommands } from './own-changes';
import { useCommand, useView } from './queries';
import { queryClient } from './query-client';
import {
  BESIDE,
  changePart,
  listQuery,
  otherQuery,
  othersChange,
  PART,
  type part,
  partQuery,
  server,
  settled,
  shown,
  startServer,
  within,
} from './test-parts';
import type { Thing } from './view-query';

beforeEach(async () => {
  queryClient.clear();
  await refreshEverything();
  startServer();
  renderHook(() => [useView(partQuery, { id: 'a' }), useView(listQuery, {}), useView(otherQuery, {})], {
    wrapper: within,
  });
  await settled();
  server.asked = [];
});

async function receive(...changes: Parameters<typeof receiveChange>[0][]): Promise<string[]> {
  for (const change of changes) receiveChange(change);
  await settled();
  return server.asked;
}

describe('an event', () => {
  it('asks again for the views that show its thing, and for no other', async () => {
    expect(await receive({ ...PART, version: 2 })).toEqual(['/api/parts/a', '/api/parts']);
  });

  it('asks for no view that shows another thing of the same kind', async () => {
    expect(await receive({ kind: 'part', id: 'b', version: 2 })).toEqual(['/api/parts']);
  });

  it('asks once for the view that shows several things of the same change', async () => {
    expect(await receive({ ...PART, version: 2 }, { ...BESIDE, version: 2 })).toEqual(['/api/parts/a', '/api/parts']);
  });

  it('is news whatever its version, as long as no view was asked for that one', async () => {
    await receive({ kind: 'other', version: 9 });
    await receive({ kind: 'other', version: 4 });
    expect(await receive({ kind: 'other', version: 5 })).toHaveLength(3);
  });

  it('that follows another before its view was asked for is asked for with it, once', async () => {
    expect(await receive({ kind: 'other', version: 4 }, { kind: 'other', version: 5 })).toHaveLength(1);
  });

  it('of a view that is not on the screen is asked once it is', async () => {
    queryClient.setQueryData(['/api/parts/:id', { id: 'away' }], { id: 'away', text: 'first' });
    expect(await receive({ kind: 'part', id: 'away', version: 2 })).toEqual(['/api/parts']);
    renderHook(() => useView(partQuery, { id: 'away' }), { wrapper: within });
    await settled();
    expect(server.asked).toContain('/api/parts/away');
  });

  it('that arrives while a view is asked for the first time is not lost', async () => {
    renderHook(() => useView(partQuery, { id: 'new' }), { wrapper: within });
    await act(async () => Promise.resolve());
    othersChange([{ kind: 'part', id: 'new' }]);
    await settled();
    expect(shown('new')).toBe('theirs');
  });

  it('is news again after a reconnection, when what was missed is not known', async () => {
    await receive({ ...PART, version: 2 });
    await refreshEverything();
    server.asked = [];
    expect(await receive({ ...PART, version: 2 })).toContain('/api/parts/a');
  });
});

describe('a command of this page', () => {
  const send = async (changes: readonly Thing[] = [PART]): Promise<void> => {
    const fills = (view: z.infer<typeof part>) => fillView(partQuery, { id: view.id }, view);
    const { result } = renderHook(() => useCommand(changePart, { changes, fills }), { wrapper: within });
    act(() => result.current.mutate({ params: { id: 'a' }, body: { commandId: 'c' } }));
    await waitFor(() => expect(result.current.isSuccess).toBe(true));
    await settled();
  };
  /** While the reply is on its way. */
  const meanwhile = (happens: () => void): void => {
    server.beforeReply = async () => {
      happens();
      await new Promise((resolve) => setTimeout(resolve, 40));
    };
  };

  it('shows its reply, and asks once for the other views of what it changed', async () => {
    await send();
    expect([shown(), server.asked]).toEqual(['mine 2', ['/api/parts']]);
  });

  it('is not asked about by its own event before its reply', async () => {
    meanwhile(() => receiveChange({ ...PART, version: server.version }));
    await send();
    expect(server.asked).toEqual(['/api/parts']);
  });

  it('is not asked about by its own event after its reply', async () => {
    await send();
    expect(await receive({ ...PART, version: server.version })).toEqual(['/api/parts']);
  });

  it('has the views that it did not say it changes asked by its own event', async () => {
    await send();
    expect(await receive({ ...PART, version: server.version }, { kind: 'other', version: server.version })).toEqual([
      '/api/parts',
      '/api/others',
    ]);
  });

  describe.each<[string, readonly Thing[], Thing]>([
    ['the thing that both change', [PART], PART],
    ['a thing that it says it changes, and does not', [PART, BESIDE], BESIDE],
    ['a thing that it does not say it changes', [PART], BESIDE],
  ])('while another member changes %s', (_, changes, theirs) => {
    it('shows what that member did, when its own event comes too', async () => {
      meanwhile(() => {
        receiveChange({ ...PART, version: server.version });
        othersChange([theirs]);
      });
      await send(changes);
      expect(shown()).toBe('theirs');
    });

    it('shows what that member did, when its own event comes later', async () => {
      let own = 0;
      meanwhile(() => {
        own = server.version;
        othersChange([theirs]);
      });
      await send(changes);
      expect(shown()).toBe('theirs');
      server.asked = [];
      expect(await receive({ ...PART, version: own })).toEqual([]);
    });

    it('shows what that member did, when the command was sent again and causes no event', async () => {
      server.saidVersion = () => null;
      meanwhile(() => othersChange([theirs]));
      await send(changes);
      expect(shown()).toBe('theirs');
    });
  });

  it('lets through immediately the events of what it does not change', async () => {
    let atReply: string[] = [];
    server.beforeReply = async () => {
      receiveChange({ kind: 'other', version: 9 });
      await Promise.resolve();
      atReply = [...server.asked];
    };
    await send();
    expect(atReply).toEqual(['/api/others']);
  });

  it('that fails gives back the events that it held', async () => {
    const failing = runCommands([PART], async () => {
      receiveChange({ ...PART, version: 2 });
      throw new Error('refused');
    });
    await expect(failing).rejects.toThrow('refused');
    await settled();
    expect(server.asked).toEqual(['/api/parts/a', '/api/parts']);
  });

  it('that is refused asks again for what it would have changed', async () => {
    const refused = runCommands([PART], () => Promise.reject(new Refused({ refused: 'stale-version' })));
    await expect(refused).rejects.toThrow('stale-version');
    await settled();
    expect(server.asked).toEqual(['/api/parts/a', '/api/parts']);
  });

  it('several commands that are one for their author ask once', async () => {
    meanwhile(() => receiveChange({ ...PART, version: server.version }));
    await runCommands([PART], async (sendOne) => {
      await sendOne(changePart, { id: 'a' }, { commandId: '1' });
      const view = await sendOne(changePart, { id: 'a' }, { commandId: '2' });
      return { result: view, filled: [fillView(partQuery, { id: 'a' }, view)] };
    });
    await settled();
    expect([shown(), server.asked]).toEqual(['mine 3', ['/api/parts']]);
  });

  it('does not ask for what another one, under way too, is about to show', async () => {
    const first = runCommands([PART], async (sendOne) => {
      const view = await sendOne(changePart, { id: 'a' }, { commandId: '1' });
      return { result: view, filled: [fillView(partQuery, { id: 'a' }, view)] };
    });
    const second = runCommands([PART], async (sendOne) => {
      const view = await sendOne(changePart, { id: 'a' }, { commandId: '2' });
      receiveChange({ ...PART, version: server.version });
      await first;
      return { result: view, filled: [fillView(partQuery, { id: 'a' }, view)] };
    });
    await second;
    await settled();
    expect(server.asked.filter((path) => path === '/api/parts/a')).toEqual([]);
  });

  it('asks for the view that two replies have filled out of their order', async () => {
    let later = 0;
    const slow = runCommands([PART], async (sendOne) => {
      const view = await sendOne(changePart, { id: 'a' }, { commandId: '1' });
      await new Promise((resolve) => setTimeout(resolve, 40));
      return { result: view, filled: [fillView(partQuery, { id: 'a' }, view)] };
    });
    await act(async () => void (await new Promise((resolve) => setTimeout(resolve, 5))));
    await runCommands([PART], async (sendOne) => {
      const view = await sendOne(changePart, { id: 'a' }, { commandId: '2' });
      later = server.version;
      receiveChange({ ...PART, version: later });
      return { result: view, filled: [fillView(partQuery, { id: 'a' }, view)] };
    });
    await slow;
    await settled();
    expect(shown()).toBe(`mine ${later}`);
  });

  it('its reply is not put back to what was asked before it', async () => {
    receiveChange({ ...PART, version: 1 });
    await send();
    expect(shown()).toBe('mine 2');
  });
});
