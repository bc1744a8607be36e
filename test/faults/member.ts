import {
  listDemoMembers,
  type BodyOf,
  type DemoMemberView,
  type Endpoint,
  type ParamsOf,
  signInAsDemoMember,
  type ViewOf,
} from '@passerelle/contracts';

/** What another process needs to act as a member. */
export interface SignedIn {
  address: string;
  accountId: string;
  cookie: string;
}

/** A client of the HTTP API, as a browser uses it: cookie, origin, contracts. */
export class Member {
  private constructor(
    readonly address: string,
    readonly accountId = '',
    private cookie = '',
  ) {}

  static demoMembers(address: string): Promise<DemoMemberView[]> {
    return new Member(address).ask(listDemoMembers, {});
  }

  static async signIn(address: string, accountId: string): Promise<Member> {
    const member = new Member(address, accountId);
    await member.signInAgain();
    return member;
  }

  /** A member whom another process signed in. */
  static met({ address, accountId, cookie }: SignedIn): Member {
    return new Member(address, accountId, cookie);
  }

  get signedIn(): SignedIn {
    const { address, accountId, cookie } = this;
    return { address, accountId, cookie };
  }

  /** A new cookie for the same person. */
  async signInAgain(): Promise<void> {
    await this.ask(signInAsDemoMember, {}, { accountId: this.accountId });
  }

  /** What a socket of this member sends when it connects. */
  get headers(): { cookie: string; origin: string } {
    return { cookie: this.cookie, origin: this.address };
  }

  /** The view, or a failure that says what was refused. */
  async ask<E extends Endpoint>(endpoint: E, params: ParamsOf<E>, body?: BodyOf<E>): Promise<ViewOf<E>> {
    const values = new Map(Object.entries(Object(params) as Record<string, string>));
    const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => values.get(name) ?? '');
    const response = await fetch(`${this.address}${path}`, {
      method: endpoint.method,
      headers: { ...this.headers, 'content-type': 'application/json' },
      body: endpoint.method === 'POST' ? JSON.stringify(body ?? {}) : null,
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${endpoint.method} ${endpoint.path} answered ${response.status}: ${text}`);
    const [given] = response.headers.getSetCookie();
    if (given !== undefined) this.cookie = given.split(';')[0] ?? '';
    return endpoint.view.parse(JSON.parse(text)) as ViewOf<E>;
  }
}
