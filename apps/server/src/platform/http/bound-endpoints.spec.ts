import { randomUUID } from 'node:crypto';
import type { Type } from '@nestjs/common';
import type { ModuleRef } from '@nestjs/core';
import * as contracts from '@passerelle/contracts';
import { anAccount } from '@passerelle/testing';
import { z } from 'zod';
import { AccountRepository } from '../../model/accounts/account.repository.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';
import type { MemberActor } from '../database/actor.js';
import { Transaction } from '../database/transaction.js';
import type { Tx } from '../database/tx.js';
import { answering, command, done, EndpointServer, query, showing, type EndpointBinding } from './bound-endpoints.js';
import type { SignedRequest } from './endpoint.js';

let app: TestApp;
let members: MemberActor[];

beforeAll(async () => {
  app = await startTestApp();
  const accounts = [anAccount(), anAccount()];
  const job = { kind: 'job', purpose: 'test' } as const;
  await app.run(job, (tx) => app.get(AccountRepository).add(tx, accounts));
  members = accounts.map(({ id }) => ({ kind: 'member', accountId: id }));
});
afterAll(() => app.close());

const view = contracts.done;
const body = z.strictObject({ commandId: contracts.commandId });
const show = contracts.query('/api/test/show', contracts.nothing, view);
const act = contracts.command('/api/test/act', contracts.nothing, body, view);
const other = contracts.command('/api/test/other', contracts.nothing, body, view);

/** A use case that counts how often it runs, and writes an audit row or forgets it. */
class Counting {
  runs = 0;
  replays = 0;

  constructor(private readonly audits: boolean) {}

  async execute(tx: Tx): Promise<{ done: true }> {
    this.runs += 1;
    if (this.audits) await tx.audit({ action: 'test.act' });
    return { done: true };
  }

  replay(): Promise<{ done: true }> {
    this.replays += 1;
    return Promise.resolve({ done: true });
  }
}
/** It stands for a use case of every sort. */
const handler = Counting as unknown as Type<never>;

function run(binding: EndpointBinding, useCase: Counting, commandId?: string, member = members[0]): Promise<unknown> {
  if (!member) throw new Error('no member');
  const server = new EndpointServer(app.get(Transaction), { get: () => useCase } as unknown as ModuleRef);
  return binding.run(server, member, { params: {}, body: commandId ? { commandId } : {} } as unknown as SignedRequest);
}

const shown = showing(handler, () => ({}));
const BINDINGS: [string, EndpointBinding][] = [
  ['a query', query(show, handler)],
  ['a command', command(act, handler, done)],
  ['a command that shows', command(act, handler, shown)],
  ['a command that answers', answering(act, handler)],
];

test.each(BINDINGS)('%s that writes no audit row fails, and leaves nothing', async (name, binding) => {
  const commandId = name === 'a query' ? undefined : randomUUID();
  await expect(run(binding, new Counting(false), commandId)).rejects.toThrow('wrote no audit row');
  const again = new Counting(true);
  expect(await run(binding, again, commandId)).toEqual({ done: true });
  expect(again.runs).toBeGreaterThan(0);
});

test('a command sent again by its member does nothing more, and is answered', async () => {
  const [useCase, commandId] = [new Counting(true), randomUUID()];
  const binding = answering(act, handler);
  for (let time = 0; time < 3; time += 1) expect(await run(binding, useCase, commandId)).toEqual({ done: true });
  expect([useCase.runs, useCase.replays]).toEqual([1, 2]);
});

test('the commands of two members are two commands, were they to carry one id', async () => {
  const [useCase, commandId] = [new Counting(true), randomUUID()];
  const [first, second] = [answering(act, handler), answering(other, handler)];
  expect(await run(first, useCase, commandId, members[0])).toEqual({ done: true });
  expect(await run(second, useCase, commandId, members[1])).toEqual({ done: true });
  expect(await run(first, useCase, commandId, members[0])).toEqual({ done: true });
  expect(await run(second, useCase, commandId, members[1])).toEqual({ done: true });
  expect([useCase.runs, useCase.replays]).toEqual([2, 2]);
});

test('an id that served for one command serves for no other, were they to ask the same', async () => {
  const [useCase, commandId] = [new Counting(true), randomUUID()];
  await run(command(act, handler, done), useCase, commandId);
  const refusal = { refusal: { refused: 'command-reused' } };
  await expect(run(command(other, handler, done), useCase, commandId)).rejects.toMatchObject(refusal);
  expect(useCase.runs).toBe(1);
});
