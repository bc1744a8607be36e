import type { Endpoint, ViewOf } from '@passerelle/contracts';

/** For tests: a browser with its own cookies, on the pages of the instance. */
export class TestBrowser {
  readonly cookies = new Map<string, string>();

  constructor(
    private readonly address: string,
    private readonly headers: Record<string, string> = {},
  ) {}

  /** Asks a door of the contract that takes no parameter. */
  ask(door: Endpoint, body?: object): Promise<Response> {
    return this.request(door.method, door.path, body);
  }

  /** The same, for what is shown. */
  async see<Door extends Endpoint>(door: Door): Promise<ViewOf<Door>> {
    const answer: unknown = await (await this.ask(door)).json();
    return door.view.parse(answer) as ViewOf<Door>;
  }

  async request(method: string, path: string, body?: object): Promise<Response> {
    const response = await fetch(this.address + path, {
      method,
      headers: {
        ...(method === 'GET' || method === 'HEAD' ? {} : { origin: this.address, 'content-type': 'application/json' }),
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...this.headers,
      },
      body: body && JSON.stringify(body),
    });
    for (const line of response.headers.getSetCookie()) this.keep(line);
    return response;
  }

  private keep(line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (value === '') this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}
