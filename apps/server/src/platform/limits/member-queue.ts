import { Injectable, SetMetadata, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { from, lastValueFrom, type Observable } from 'rxjs';
import type { SignedRequest } from '../http/endpoint.js';
import { FairQueue } from './fair-queue.js';

const HEAVY = 'passerelle:heavy';

/** Marks an endpoint that takes long: few of one kind run at the same time. */
export const Heavy = (kind: string): MethodDecorator => SetMetadata(HEAVY, kind);

/** Half of the connections to the database stay free for the others. As many as a browser opens to one server. */
const LIGHT = { atOnce: 1_000, perKey: 6, waitingPerKey: 100, waiting: 10_000 };
const LONG = { atOnce: 2, perKey: 1, waitingPerKey: 3, waiting: 100 };

/** The requests of one member wait for each other beyond a few, so that those of the others do not. */
@Injectable()
export class MemberQueue implements NestInterceptor {
  private readonly light = new FairQueue(LIGHT);
  private readonly heavy = new Map<string, FairQueue>();

  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    const { actor } = context.switchToHttp().getRequest<SignedRequest>();
    if (actor?.kind !== 'member') return next.handle();
    const queue = this.queueOf(this.reflector.get<string | undefined>(HEAVY, context.getHandler()));
    return from(queue.run(actor.accountId, () => lastValueFrom(next.handle())));
  }

  private queueOf(kind: string | undefined): FairQueue {
    if (kind === undefined) return this.light;
    const queue = this.heavy.get(kind) ?? new FairQueue(LONG);
    this.heavy.set(kind, queue);
    return queue;
  }
}
