import { randomUUID } from 'node:crypto';
import type { Type } from '@nestjs/common';
import type { ModuleRef } from '@nestjs/core';
import { command as commandContract, nothing } from '@passerelle/contracts';
import { z } from 'zod';
import { setScene } from '../../testing/scene.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';
import type { MemberActor } from '../database/actor.js';
import { COMMAND_TABLE } from '../database/command.table.js';
import { Transaction } from '../database/transaction.js';
import type { Tx } from '../database/tx.js';
import { command, EndpointServer, type CommandHandler } from './bound-endpoints.js';
import type { SignedRequest } from './endpoint.js';

const contract = commandContract(
  '/api/forged',
  nothing,
  z.strictObject({ commandId: z.uuid() }),
  z.strictObject({ shown: z.literal(true) }),
);

/** The page that a command shows: as every query, it leaves an audit row. */
class Show {
  async execute(tx: Tx): Promise<{ shown: true }> {
    await tx.audit({ action: 'forged.show' });
    return { shown: true };
  }
}

const announce = (tx: Tx) => tx.announceAfterCommit({ accountId: randomUUID() }, { kind: 'access', id: '' });

class Forgetful {
  execute(tx: Tx): Promise<void> {
    announce(tx);
    return Promise.resolve();
  }
}

class Audited {
  async execute(tx: Tx): Promise<void> {
    await tx.audit({ action: 'forged.change' });
    announce(tx);
  }
}

class NothingToDo {
  execute(): Promise<void> {
    return Promise.resolve();
  }
}

let app: TestApp;
let actor: MemberActor;

beforeAll(async () => {
  app = await startTestApp();
  actor = { kind: 'member', accountId: (await setScene(app, 0)).people.facilitator.id };
});
afterAll(() => app.close());

function run(handler: Type<CommandHandler<typeof contract>>, commandId: string): Promise<unknown> {
  const made = { get: (piece: Type) => new piece() as unknown } as ModuleRef;
  const server = new EndpointServer(app.get(Transaction), made);
  return command(contract, handler, Show).run(server, actor, { params: {}, body: { commandId } } as SignedRequest);
}

const isCommitted = (commandId: string) =>
  app.run(actor, (tx) => tx.manager.existsBy(COMMAND_TABLE, { accountId: actor.accountId, commandId }));

it('a command that announces a change without an audit row of its own is not committed, whatever its reply leaves', async () => {
  const commandId = randomUUID();
  await expect(run(Forgetful, commandId)).rejects.toThrow('/api/forged wrote no audit row');
  expect(await isCommitted(commandId)).toBe(false);
});

it.each([
  ['that leaves its audit row', Audited],
  ['that finds nothing to change', NothingToDo],
])('a command %s is committed, and shows its reply', async (_, handler) => {
  const commandId = randomUUID();
  expect(await run(handler, commandId)).toEqual({ shown: true });
  expect(await isCommitted(commandId)).toBe(true);
});
