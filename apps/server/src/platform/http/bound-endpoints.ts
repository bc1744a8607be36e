import { Controller, Inject, Injectable, Req, type OnModuleInit, type Type } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import {
  LIVE_VERSION_HEADER,
  type BodyOf,
  type Endpoint as Contract,
  type ParamsOf,
  type ViewOf,
} from '@passerelle/contracts';
import type { z } from 'zod';
import type { MemberActor } from '../database/actor.js';
import { toCommand } from '../database/commands.js';
import { Transaction, type CommandOptions } from '../database/transaction.js';
import type { Tx } from '../database/tx.js';
import { Heavy } from '../limits/member-queue.js';
import { refuse } from '../refused.js';
import { Endpoint, parseRequest, type SignedRequest, type VisitorRequest } from './endpoint.js';

/** A query: loads and presents, in the transaction of its endpoint. */
export interface QueryHandler<Params, View> {
  execute(tx: Tx, params: Params): Promise<View>;
}

/** A use case: loads, authorises, decides, saves and announces, in the transaction of its endpoint. */
export interface CommandHandler<E extends Contract> {
  execute(tx: Tx, params: ParamsOf<E>, body: BodyOf<E>): Promise<void>;
}

/** A use case that replies with what it did. `replay` replies to the same command sent again, which changes nothing. */
export interface AnsweringHandler<E extends Contract> {
  execute(tx: Tx, params: ParamsOf<E>, body: BodyOf<E>): Promise<ViewOf<E>>;
  replay(tx: Tx, params: ParamsOf<E>, body: BodyOf<E>): Promise<ViewOf<E>>;
}

/** Every command carries the id that its author made. */
type CommandContract = Contract<z.ZodType, z.ZodType<{ commandId: string }>>;

type Resolve = <Handler>(handler: Type<Handler>) => Handler;

/** Composes what a command replies, in the transaction of the command. */
export interface Reply<E extends Contract> {
  compose(this: void, resolve: Resolve, tx: Tx, request: VisitorRequest<E>): Promise<ViewOf<E>>;
}

/** The reply is the view of a query, whose params come from the request. */
export function showing<E extends Contract, Params>(
  handler: Type<QueryHandler<Params, ViewOf<E>>>,
  paramsOf: (request: VisitorRequest<E>) => Params,
): Reply<E> {
  return { compose: (resolve, tx, request) => resolve(handler).execute(tx, paramsOf(request)) };
}

/** The reply says only that the command is committed. */
export const done: Reply<Contract<z.ZodType, z.ZodType, z.ZodType<{ done: true }>>> = {
  compose: () => Promise.resolve({ done: true }),
};

/** One endpoint of the contract with the use case that it runs. */
export interface EndpointBinding {
  contract: Contract;
  handler: Type;
  /** For what takes long: of which kind it is. */
  heavyKind?: string;
  run(server: EndpointServer, actor: MemberActor, request: SignedRequest): Promise<unknown>;
}

/** Binds an endpoint that only shows. */
export function query<E extends Contract>(
  contract: E,
  handler: Type<QueryHandler<ParamsOf<E>, ViewOf<E>>>,
): EndpointBinding {
  const run: EndpointBinding['run'] = ({ transaction, resolve }, actor, request) => {
    const { params } = parseRequest(contract, request);
    return transaction.run(actor, (tx) => audited(contract, tx, resolve(handler).execute(tx, params)));
  };
  return { contract, handler, run };
}

/** Binds a command; the reply is the view of a query with the same params, or what `reply` composes. */
export function command<E extends CommandContract>(
  contract: E,
  handler: Type<CommandHandler<NoInfer<E>>>,
  reply: Type<QueryHandler<ParamsOf<NoInfer<E>>, ViewOf<NoInfer<E>>>> | Reply<NoInfer<E>>,
  options?: CommandOptions,
): EndpointBinding {
  const { compose } = 'compose' in reply ? reply : showing<E, ParamsOf<E>>(reply, ({ params }) => params);
  const run: EndpointBinding['run'] = ({ transaction, resolve }, actor, request) => {
    const { params, body } = parseRequest(contract, request);
    return transaction.command<unknown>(
      actor,
      toCommand(contract.path, '', { commandId: body.commandId, params, body }),
      (tx) => auditedIfAnnounced(contract, tx, resolve(handler).execute(tx, params, body)),
      (tx, executed) => {
        sendVersion(tx, request);
        const reply = compose(resolve, tx, { params, body });
        // A replay does nothing: its reply alone may leave no audit row.
        return executed === null ? reply : audited(contract, tx, reply);
      },
      options,
    );
  };
  return { contract, handler, run };
}

/** Binds a command whose reply says what it did. */
export function answering<E extends CommandContract>(contract: E, handler: Type<AnsweringHandler<E>>): EndpointBinding {
  const run: EndpointBinding['run'] = ({ transaction, resolve }, actor, request) => {
    const { params, body } = parseRequest(contract, request);
    return transaction.command<unknown>(
      actor,
      toCommand(contract.path, '', { commandId: body.commandId, params, body }),
      (tx) => audited(contract, tx, resolve(handler).execute(tx, params, body)),
      (tx, executed) => {
        sendVersion(tx, request);
        return executed === null ? resolve(handler).replay(tx, params, body) : Promise.resolve(executed);
      },
    );
  };
  return { contract, handler, run };
}

/** Few of what takes long run at the same time, of each kind. */
export function heavy(heavyKind: string, binding: EndpointBinding): EndpointBinding {
  return { ...binding, heavyKind };
}

/** The author's page tells by it the events of its own command from those of others. */
function sendVersion(tx: Tx, { res }: SignedRequest): void {
  tx.afterCommit.push(() => {
    if (tx.version !== null) res?.setHeader(LIVE_VERSION_HEADER, tx.version);
  });
}

/** An endpoint that leaves no audit row is a defect: nothing of it is committed. */
async function audited<Result>(contract: Contract, tx: Tx, work: Promise<Result>): Promise<Result> {
  const result = await work;
  if (!tx.isAudited) throw noAuditRow(contract);
  return result;
}

/**
 * The reply of a command may be a query, which leaves an audit row of its own: a command that changed something, and so
 * announces it, has left one by then. One that finds nothing to change returns without either.
 */
async function auditedIfAnnounced<Result>(contract: Contract, tx: Tx, work: Promise<Result>): Promise<Result> {
  const result = await work;
  if (tx.announcements.length > 0 && !tx.isAudited) throw noAuditRow(contract);
  return result;
}

function noAuditRow({ path }: Contract): Error {
  return new Error(`${path} wrote no audit row`);
}

/** What the bindings of a feature run on: the transaction, and the use cases by class. */
@Injectable()
export class EndpointServer {
  constructor(
    readonly transaction: Transaction,
    private readonly modules: ModuleRef,
  ) {}

  readonly resolve: Resolve = (handler) => this.modules.get(handler, { strict: false });
}

/** A controller with one method for each binding. */
export function endpointsController(bindings: readonly EndpointBinding[]): Type {
  @Controller()
  class BoundEndpoints implements OnModuleInit {
    constructor(@Inject(EndpointServer) readonly server: EndpointServer) {}

    /** A use case that no module provides stops the start, not the first request. */
    onModuleInit(): void {
      for (const { handler } of bindings) this.server.resolve(handler);
    }
  }
  for (const binding of bindings) {
    const name = `${binding.contract.method} ${binding.contract.path}`;
    const value = function (this: BoundEndpoints, request: SignedRequest): Promise<unknown> {
      const actor = request.actor?.kind === 'member' ? request.actor : refuse('sign-in-required');
      return binding.run(this.server, actor, request);
    };
    const descriptor = { value, writable: true, configurable: true };
    Object.defineProperty(BoundEndpoints.prototype, name, descriptor);
    Req()(BoundEndpoints.prototype, name, 0);
    Endpoint(binding.contract)(BoundEndpoints.prototype, name, descriptor);
    if (binding.heavyKind) Heavy(binding.heavyKind)(BoundEndpoints.prototype, name, descriptor);
  }
  return BoundEndpoints;
}

/** The use cases of some bindings, each once, for the providers of their module. */
export function handlersOf(bindings: readonly EndpointBinding[]): Type[] {
  return [...new Set(bindings.map(({ handler }) => handler))];
}
