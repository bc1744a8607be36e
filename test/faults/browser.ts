import { listDemoMails, sendSignInLink, signIn, type Endpoint } from '@passerelle/contracts';

/** What a reply said, and how long it took. */
interface Reply {
  status: number;
  ms: number;
  text: string;
}

const LINKS_TRIED = 3;

/** A browser that keeps its cookies and signs in as its member does: by the link of a mail. */
export class Browser {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly address: string) {}

  async ask({ method, path }: Endpoint, body?: object): Promise<Reply> {
    const since = performance.now();
    const response = await fetch(this.address + path, {
      method,
      headers: {
        origin: this.address,
        'content-type': 'application/json',
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      },
      body: body ? JSON.stringify(body) : null,
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      this.cookies.set(name, value);
    }
    return { status: response.status, text: await response.text(), ms: performance.now() - since };
  }

  askLink(email: string): Promise<Reply> {
    return this.ask(sendSignInLink, { email });
  }

  /**
   * Opens the last links that the mailbox received, the latest first, as a member does: somebody else perhaps asked for
   * one a moment later.
   */
  async openLink(email: string): Promise<Reply> {
    const mails = listDemoMails.view.parse(JSON.parse((await this.ask(listDemoMails)).text));
    const texts = mails.filter(({ to }) => to === email).map(({ text }) => text);
    const tokens = texts.flatMap((text) => /#([A-Za-z0-9_-]+)/.exec(text)?.[1] ?? []).slice(0, LINKS_TRIED);
    let reply: Reply = { status: 0, ms: 0, text: 'no mail' };
    for (const token of tokens) {
      if (reply.status !== 200) reply = await this.ask(signIn, { token });
    }
    return reply;
  }
}
