import { proposeCase } from '@passerelle/contracts';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { queryClient } from './query-client';
import { useCommand } from './queries';

const within = ({ children }: { children: ReactNode }) => (
  <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
);

const propose = (commandId: string) => ({
  params: { meetingId: 'ee31dcd9-5d9a-4a75-8a4c-5c5b4a0c0f7e' },
  body: { commandId, caseFileId: '0d5a9f14-8b53-43a5-b4c4-6a2ba3f6a3ad', reason: 'Silence', question: 'Qui appelle ?' },
});

it('a double click is sent once, whatever id each click was given', async () => {
  const sent: string[] = [];
  globalThis.fetch = (_, request) => {
    sent.push(typeof request?.body === 'string' ? request.body : '');
    return Promise.resolve(new Response('{"refused":"already-on-agenda"}', { status: 422 }));
  };
  const { result } = renderHook(() => useCommand(proposeCase), { wrapper: within });
  await act(async () => {
    result.current.mutate(propose('a6f1c7b8-6f0e-4d55-9d3a-0f3b7f1c2d3e'));
    result.current.mutate(propose('b7a2d8c9-7a1f-4e66-8e4b-1a4c8a2d3e4f'));
    await new Promise((resolve) => setTimeout(resolve, 20));
  });
  expect(sent).toHaveLength(1);
  await act(async () => {
    result.current.mutate(propose('c8b3e9da-8b20-4f77-9f5c-2b5d9b3e4f50'));
    await new Promise((resolve) => setTimeout(resolve, 20));
  });
  expect(sent).toHaveLength(2);
});
