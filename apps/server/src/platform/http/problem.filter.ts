import { Catch, HttpException, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Problem } from '@passerelle/contracts';
import type { RefusalCode } from '@passerelle/domain';
import type { Response } from 'express';
import { RefusalAudit } from '../audit/refusal-audit.js';
import { auditNoteOf, type AuditNote } from '../database/tx.js';
import { LOG, type Log } from '../log.js';
import { Refused } from '../refused.js';
import type { SignedRequest } from './endpoint.js';
import { requestIdOf, routeOf } from './request-log.js';

const STATUS: Partial<Record<RefusalCode, number>> = {
  'sign-in-required': 401,
  'other-member': 409,
  'not-allowed': 403,
  'not-found': 404,
  'too-large': 413,
  'too-many-attempts': 429,
  'stale-version': 409,
  'wording-changed': 409,
  'command-reused': 409,
  unexpected: 500,
  unavailable: 503,
  invalid: 400,
};

/** The name and the code of an error, and where it was thrown: never its message, which may quote a text. */
function described(error: unknown): { name: string; code: unknown; at: string | undefined } {
  if (!(error instanceof Error)) return { name: typeof error, code: undefined, at: undefined };
  const code = 'code' in error ? error.code : undefined;
  return { name: error.name, code, at: error.stack?.split('\n').find((line) => line.includes(' at ')) };
}

/** What a request asked: its endpoint as it is written, and the ids of its address. Null for an address of no endpoint. */
function noteOf(request: SignedRequest): AuditNote | null {
  const route = routeOf(request);
  return route === null ? null : auditNoteOf(`${request.method} ${route}`, request.params);
}

/** One mapper from what was thrown to what is said: a code, never a stack nor a message of the machine. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    @Inject(LOG) private readonly log: Log,
    private readonly refusals: RefusalAudit,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<SignedRequest>();
    const response = host.switchToHttp().getResponse<Response>();
    const problem = this.problemOf(error, requestIdOf(response));
    const note = noteOf(request);
    if (note && request.actor?.kind === 'member') await this.refusals.write(request.actor, note, problem.refused);
    if (response.headersSent) return;
    response.status(STATUS[problem.refused] ?? 422).json(problem);
  }

  private problemOf(error: unknown, requestId: unknown): Problem {
    if (error instanceof Refused) return error.refusal;
    const status = error instanceof HttpException ? error.getStatus() : statusOf(error);
    if (status === 404) return { refused: 'not-found' };
    if (status === 413) return { refused: 'too-large' };
    if (status !== null && status < 500) return { refused: 'invalid' };
    this.log.error({ error: described(error), requestId }, 'a request failed');
    return { refused: isConnectionLost(error) ? 'unavailable' : 'unexpected' };
  }
}

function statusOf(error: unknown): number | null {
  return error instanceof Error && 'status' in error && typeof error.status === 'number' ? error.status : null;
}

function isConnectionLost(error: unknown): boolean {
  return (
    error instanceof Error &&
    /ECONNREFUSED|Connection terminated|timeout|57P0|53300/.test(
      `${error.message} ${'code' in error ? String(error.code) : ''}`,
    )
  );
}
