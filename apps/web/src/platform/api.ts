import {
  ACCOUNT_HEADER,
  LIVE_VERSION_HEADER,
  problem,
  SERVER_TIME_HEADER,
  type BodyOf,
  type Endpoint,
  type ParamsOf,
  type Problem,
  type ViewOf,
} from '@passerelle/contracts';
import type { RefusalCode } from '@passerelle/domain';
import { pageAccount } from './page-account';
import { deviceNow, learnServerTime } from './server-clock';

/** The server said no, with a code from the catalogue. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.refused);
  }
}

export function isRefused(error: unknown, ...codes: RefusalCode[]): boolean {
  return error instanceof Refused && codes.includes(error.problem.refused);
}

/** Nothing is there, or nothing for this member. Other refusals (a sign-in that has ended, say) do not speak of what was asked. */
export function isNothingThere(error: unknown): boolean {
  return isRefused(error, 'not-found', 'not-allowed', 'invalid');
}

/** The server could not be reached: nothing was lost, the call can be made again. */
export class Unreachable extends Error {}

/** The parameters of an endpoint, by name. */
export function namedParams(params: unknown): Record<string, unknown> {
  return typeof params === 'object' && params !== null ? { ...params } : {};
}

function pathOf(endpoint: Endpoint, params: Record<string, unknown>): string {
  return endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
}

async function send(
  endpoint: Endpoint,
  params: Record<string, unknown>,
  body: unknown,
  { accountId, signal }: { accountId: string | null; signal: AbortSignal | undefined },
): Promise<Response> {
  const posted = endpoint.method === 'POST';
  if (pageAccount.isReplaced()) throw new Refused({ refused: 'other-member' });
  const sentAt = deviceNow();
  try {
    const response = await fetch(pathOf(endpoint, params), {
      method: endpoint.method,
      credentials: 'same-origin',
      headers: {
        ...(posted ? { 'content-type': 'application/json' } : {}),
        ...(accountId === null ? {} : { [ACCOUNT_HEADER]: accountId }),
      },
      body: posted ? JSON.stringify(body) : null,
      ...(signal && { signal }),
    });
    learnServerTime(response.headers.get(SERVER_TIME_HEADER), sentAt, deviceNow());
    return response;
  } catch (cause) {
    throw new Unreachable('unreachable', { cause });
  }
}

/** The reply to a command, and the version of the live events that it caused; null when the server says none. */
interface CommandReply<View> {
  view: View;
  version: number | null;
}

/**
 * Calls one endpoint of the API. What comes back is parsed by the same contract as on the server. Given up by `signal`, it
 * counts as unreachable.
 */
export async function call<E extends Endpoint>(
  endpoint: E,
  params: ParamsOf<E>,
  body: BodyOf<E>,
  signal?: AbortSignal,
): Promise<ViewOf<E>> {
  return (await callCommand(endpoint, params, body, signal)).view;
}

/** The same, with what tells the live events of the command from those of others. */
export async function callCommand<E extends Endpoint>(
  endpoint: E,
  params: ParamsOf<E>,
  body: BodyOf<E>,
  signal?: AbortSignal,
): Promise<CommandReply<ViewOf<E>>> {
  const accountId = pageAccount.get();
  const response = await send(endpoint, namedParams(params), body, { accountId, signal });
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) {
    const version = response.headers.get(LIVE_VERSION_HEADER);
    return { view: endpoint.view.parse(answer) as ViewOf<E>, version: version === null ? null : Number(version) };
  }
  const refusal = problem.safeParse(answer);
  if (refusal.data?.refused === 'other-member') pageAccount.refused(accountId);
  if (refusal.success) throw new Refused(refusal.data);
  throw new Unreachable(`status ${response.status}`);
}
