import type { Endpoint, ViewOf } from '@passerelle/contracts';

/** For tests: a browser with its own cookies, on the pages of the instance. */
export class TestBrowser {
  readonly cookies = new Map<string, string>();

  constructor(
    private readonly address: string,
    private readonly headers: Record<string, string> = {},
  ) {}

  /** Calls an endpoint of the contract that takes no parameter. */
  ask(endpoint: Endpoint, body?: object): Promise<Response> {
    return this.request(endpoint.method, endpoint.path, body);
  }

  /** The same, for what is shown. */
  async see<E extends Endpoint>(endpoint: E): Promise<ViewOf<E>> {
    const answer: unknown = await (await this.ask(endpoint)).json();
    return endpoint.view.parse(answer) as ViewOf<E>;
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
