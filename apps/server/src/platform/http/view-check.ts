import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Endpoint } from '@passerelle/contracts';
import type { Response } from 'express';
import { map, type Observable } from 'rxjs';
import { CONTRACT } from './endpoint.js';

/** What leaves is checked by its contract too: a field too many, or one forgotten, is our fault and says so. */
@Injectable()
export class ViewCheck implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const contract = this.reflector.get<Endpoint | undefined>(CONTRACT, context.getHandler());
    if (!contract) return next.handle();
    context.switchToHttp().getResponse<Response>().setHeader('Cache-Control', 'no-store');
    return next.handle().pipe(map((view: unknown) => contract.view.parse(view)));
  }
}
