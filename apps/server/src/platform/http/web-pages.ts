import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import compression from 'compression';
import express, { type NextFunction, type Request, type Response } from 'express';
import helmet from 'helmet';

const NONCE = /__CSP_NONCE__/g;
const YEAR_SECONDS = 31_536_000;

const nonces = new WeakMap<ServerResponse, string>();

function nonceSource(_request: IncomingMessage, response: ServerResponse): string {
  return `'nonce-${nonces.get(response) ?? ''}'`;
}

/** Headers of every answer. A page runs our own scripts by nonce, and cannot be framed. */
export function setSecurityHeaders(app: NestExpressApplication, origin: string): void {
  const live = origin.replace(/^http/, 'ws');
  app.use((_request: Request, response: Response, next: NextFunction) => {
    nonces.set(response, randomBytes(16).toString('base64'));
    next();
  });
  app.use(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          scriptSrc: [nonceSource, "'strict-dynamic'"],
          styleSrc: ["'self'", nonceSource],
          fontSrc: ["'self'"],
          imgSrc: ["'self'", 'data:'],
          connectSrc: ["'self'", live],
          baseUri: ["'none'"],
          formAction: ["'self'"],
          frameAncestors: ["'none'"],
        },
      },
      strictTransportSecurity: origin.startsWith('https') ? { maxAge: YEAR_SECONDS, includeSubDomains: true } : false,
      referrerPolicy: { policy: 'no-referrer' },
    }),
  );
}

/**
 * The built client: its files for a year, since their names change with their content; its page with a new nonce each
 * time.
 */
export function serveClient(app: NestExpressApplication, folder: string): void {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  // Only what is the same for all members is compressed: an answer of the API holds secrets, and its size would reveal
  // them.
  app.use(
    '/assets',
    compression(),
    express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false }),
  );
  app.use(express.static(folder, { index: false, maxAge: '1h' }));
  app.use((request: Request, response: Response, next: NextFunction) => {
    const forServer = /^\/(api|health|socket\.io)(\/|$)/.test(request.path);
    if (request.method !== 'GET' || forServer) return next();
    response.setHeader('Cache-Control', 'no-store');
    response.type('html').send(page.replace(NONCE, nonces.get(response) ?? ''));
  });
}
