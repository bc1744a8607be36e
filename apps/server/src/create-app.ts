import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express, { type NextFunction, type Request, type Response } from 'express';
import { AppModule } from './app.module.js';
import { logRequests } from './platform/http/request-log.js';
import { refuseForeignOrigins } from './platform/http/same-origin.js';
import { setSecurityHeaders, serveClient } from './platform/http/web-pages.js';
import { Announcer } from './platform/live/announcer.js';
import { LiveAdapter } from './platform/live/live-adapter.js';
import { nestLogger } from './platform/log.js';
import type { AppContext } from './platform/platform.module.js';
import { CurrentSignIn } from './model/sign-ins/current-sign-in.js';

const IMPORT_PATH = /^\/api\/committees\/[^/]+\/case-imports(\/preview)?$/;

const BENCHMARK_DOCUMENTS_PATH = '/api/load/documents';

/** Messages of a member over all of their pages, for each push that one page may make. */
const MESSAGES_PER_PUSH = 4;

const readSmallBody = express.json({ limit: '256kb' });
const readLargeBody = express.json({ limit: '8mb' });

/** Bodies are small, but for a list of cases sent by somebody who has signed in. */
function readBodies(signIns: CurrentSignIn, benchmarkApi: boolean) {
  return (request: Request, response: Response, next: NextFunction): void => {
    if (benchmarkApi && request.path === BENCHMARK_DOCUMENTS_PATH) return readLargeBody(request, response, next);
    if (!IMPORT_PATH.test(request.path)) return readSmallBody(request, response, next);
    signIns.fromCookieHeader(request.headers.cookie).then(
      (member) => (member ? readLargeBody : readSmallBody)(request, response, next),
      (error: unknown) => next(error),
    );
  };
}

/** The whole application on its context, ready to listen. `clientFolder` is the built web client, when there is one. */
export async function createApp(context: AppContext, clientFolder: string | null): Promise<NestExpressApplication> {
  const { config, log } = context;
  const app = await NestFactory.create<NestExpressApplication>(await AppModule.on(context), {
    bodyParser: false,
    logger: nestLogger(log),
    abortOnError: false,
  });
  app.set('trust proxy', config.proxies);
  app.disable('x-powered-by');
  app.use(logRequests(log));
  setSecurityHeaders(app, config.origin);
  if (clientFolder) serveClient(app, clientFolder);
  app.use('/api', refuseForeignOrigins(config.origin));
  const signIns = app.get(CurrentSignIn);
  app.use(readBodies(signIns, config.benchmarkApi));
  const largest = config.benchmarkApi ? 2 * 1024 * 1024 : undefined;
  const perSecond = MESSAGES_PER_PUSH * config.pushesPerSecond;
  const bounds = { connections: config.connectionsPerMember, messages: { perSecond, burst: 3 * perSecond } };
  app.useWebSocketAdapter(new LiveAdapter(app, config.origin, app.get(Announcer), signIns, bounds, largest));
  app.enableShutdownHooks();
  return app;
}
