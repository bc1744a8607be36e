import { randomUUID } from 'node:crypto';
import {
  LIVE_VERSION_HEADER,
  problem,
  type BodyOf,
  type Endpoint,
  type ParamsOf,
  type Problem,
  type ViewOf,
} from '@passerelle/contracts';
import { Cookies } from '../model/sign-ins/cookies.js';
import { StartSignIn } from '../model/sign-ins/start-sign-in.js';
import type { TestApp } from './test-app.js';

export interface Answer<View> {
  status: number;
  /** The view, parsed by its contract, or null when refused. */
  view: View | null;
  refusal: Problem | null;
  /** The body as it came, to look for what must not be there. */
  text: string;
  /** The version of the live events that the command caused. */
  liveVersion: number | null;
}

/** A client of the HTTP API, as a browser uses it: cookie, origin, contracts. */
export class MemberClient {
  private constructor(
    private readonly address: string,
    readonly cookie: string,
  ) {}

  /** Signs an account in; null is a visitor. */
  static async signIn(app: TestApp, address: string, accountId: string | null): Promise<MemberClient> {
    if (accountId === null) return new MemberClient(address, '');
    const secret = await app.run({ kind: 'visitor' }, (tx) => app.get(StartSignIn).execute(tx, accountId, null));
    let cookie = '';
    const response = { cookie: (name: string, value: string) => void (cookie = `${name}=${value}`) };
    app.get(Cookies).setSignIn(response as never, secret);
    return new MemberClient(address, cookie);
  }

  async ask<E extends Endpoint>(endpoint: E, params: ParamsOf<E>, body?: BodyOf<E>): Promise<Answer<ViewOf<E>>> {
    const values = new Map(Object.entries(Object(params) as Record<string, string>));
    const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => values.get(name) ?? '');
    const response = await fetch(`${this.address}${path}`, {
      method: endpoint.method,
      headers: { cookie: this.cookie, origin: this.address, 'content-type': 'application/json' },
      body: endpoint.method === 'POST' ? JSON.stringify(body ?? {}) : null,
    });
    const text = await response.text();
    const json: unknown = JSON.parse(text);
    const version = response.headers.get(LIVE_VERSION_HEADER);
    const liveVersion = version === null ? null : Number(version);
    const view = response.ok ? (endpoint.view.parse(json) as ViewOf<E>) : null;
    return { status: response.status, view, refusal: response.ok ? null : problem.parse(json), text, liveVersion };
  }

  /** The view, or a failure that says what was refused. */
  async get<E extends Endpoint>(endpoint: E, params: ParamsOf<E>, body?: BodyOf<E>): Promise<ViewOf<E>> {
    const { view, refusal } = await this.ask(endpoint, params, body);
    if (view === null) throw new Error(`refused: ${JSON.stringify(refusal)}`);
    return view;
  }
}

export const newCommand = (): string => randomUUID();
