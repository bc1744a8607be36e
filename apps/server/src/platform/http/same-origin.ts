import type { IncomingMessage } from 'node:http';
import type { NextFunction, Request, Response } from 'express';

/** True when a browser says that the request comes from our own pages. An absent or foreign origin is refused. */
export function comesFromOurPages(request: IncomingMessage, origin: string): boolean {
  const claimed = request.headers.origin;
  if (typeof claimed !== 'string') return false;
  if (claimed === origin) return true;
  try {
    const url = new URL(claimed);
    return /^https?:$/.test(url.protocol) && url.host === request.headers.host;
  } catch {
    return false;
  }
}

/** Nothing changes by a GET, and nothing else is taken from another site's page. */
export function refuseForeignOrigins(origin: string) {
  return (request: Request, response: Response, next: NextFunction): void => {
    if (request.method === 'GET' || request.method === 'HEAD' || comesFromOurPages(request, origin)) return next();
    response.status(403).json({ refused: 'not-allowed' });
  };
}
