import { Inject, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { SERVER_TIME_HEADER, type Endpoint } from '@passerelle/contracts';
import type { Response } from 'express';
import { map, type Observable } from 'rxjs';
import { CLOCK, type Clock } from '../clock.js';
import { CONTRACT } from './endpoint.js';

/**
 * What leaves is checked by its contract too: a field too many, or one forgotten, is our fault and says so. It leaves
 * with the time of the server, by which the page corrects its own clock.
 */
@Injectable()
export class ViewCheck implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const contract = this.reflector.get<Endpoint | undefined>(CONTRACT, context.getHandler());
    if (!contract) return next.handle();
    const response = context.switchToHttp().getResponse<Response>();
    response.setHeader('Cache-Control', 'no-store');
    return next.handle().pipe(
      map((view: unknown) => {
        const checked = contract.view.parse(view);
        response.setHeader(SERVER_TIME_HEADER, this.clock.now().getTime());
        return checked;
      }),
    );
  }
}
