import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import type { Log } from '../log.js';

const REQUEST_ID = 'X-Request-Id';

/** The id of the request that is being answered: the log of its failure carries it too. */
export function requestIdOf(response: Response): unknown {
  return response.getHeader(REQUEST_ID);
}

/** `/api/things/:thingId`, as the endpoint is written: the address itself holds ids, and a query may hold words. */
export function routeOf(request: Request): string | null {
  const route: unknown = request.route;
  const path = typeof route === 'object' && route && 'path' in route ? route.path : null;
  return typeof path === 'string' ? path : null;
}

/**
 * One line a request: what was asked, how it ended and how long it took. Never a body, a cookie, a query or who asked.
 * Pages, files and health checks are logged at `debug` only. The id is ours, and goes back in a header.
 */
export function logRequests(log: Log) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const requestId = randomUUID();
    const since = performance.now();
    response.setHeader(REQUEST_ID, requestId);
    response.once('close', () => {
      const status = response.writableFinished ? response.statusCode : null;
      const line = {
        method: request.method,
        route: routeOf(request),
        status,
        ms: Math.round(performance.now() - since),
        requestId,
      };
      log[levelOf(request.path, status)](line, status === null ? 'the client left before the answer' : 'request');
    });
    next();
  };
}

function levelOf(path: string, status: number | null): 'warn' | 'info' | 'debug' {
  if (status !== null && status >= 500) return 'warn';
  return path.startsWith('/api/') ? 'info' : 'debug';
}
