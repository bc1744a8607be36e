import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, SetMetadata, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { from, lastValueFrom, type Observable } from 'rxjs';
import type { SignedRequest } from '../http/endpoint.js';
import { FairQueue } from './fair-queue.js';
import { TokenBuckets } from './token-bucket.js';

const HEAVY = 'passerelle:heavy';

/** Marks an endpoint that takes long: few of one kind run at the same time. */
export const Heavy = (kind: string): MethodDecorator => SetMetadata(HEAVY, kind);

/** Most of the connections to the database stay free for the others, and the processor has breaks for them. */
const LIGHT = { atOnce: 1_000, perKey: 3, waitingPerKey: 100, waiting: 10_000 };
/** Six pages that load at the same time, and what they ask again while others work; beyond, a request waits a moment. */
const PACE = { perSecond: 15, burst: 90 };
/** A list is read again at each column that is mapped. */
const LONG_PACE = { perSecond: 0.5, burst: 12 };
const LONG = { atOnce: 1_000, perKey: 1, waitingPerKey: 3, waiting: 1_000 };
const LONG_OF_ALL = { atOnce: 2, perKey: 1, waitingPerKey: 1, waiting: 100 };

/** The requests of one member wait for each other beyond a few, so that those of the others do not. */
@Injectable()
export class MemberQueue implements NestInterceptor {
  private readonly light = new FairQueue(LIGHT);
  private readonly long = new FairQueue(LONG);
  private readonly longOfAll = new Map<string, FairQueue>();
  private readonly pace = new TokenBuckets(PACE);
  private readonly longPace = new TokenBuckets(LONG_PACE);

  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    const { actor } = context.switchToHttp().getRequest<SignedRequest>();
    if (actor?.kind !== 'member') return next.handle();
    const kind = this.reflector.get<string | undefined>(HEAVY, context.getHandler());
    const task = () => lastValueFrom(next.handle());
    return from(kind === undefined ? this.short(actor.accountId, task) : this.lengthy(actor.accountId, kind, task));
  }

  private short<Result>(member: string, task: () => Promise<Result>): Promise<Result> {
    return this.light.run(member, () => inTime(this.pace.reserve(member), task));
  }

  /** While a member waits for the next one to begin, the place among those of all stays free. */
  private lengthy<Result>(member: string, kind: string, task: () => Promise<Result>): Promise<Result> {
    const ofAll = this.longOfAll.get(kind) ?? new FairQueue(LONG_OF_ALL);
    this.longOfAll.set(kind, ofAll);
    const key = `${kind} ${member}`;
    return this.long.run(key, () => inTime(this.longPace.reserve(key), () => ofAll.run(member, task)));
  }
}

async function inTime<Result>(wait: number, task: () => Promise<Result>): Promise<Result> {
  if (wait > 0) await pause(wait);
  return task();
}
