import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

type Mode = 'open' | 'silent' | 'refused';

/** `Q`, a length, and the word: what a driver sends to commit. */
const COMMIT = Buffer.from('COMMIT\0');

/** A TCP proxy between the server and its database: it passes bytes, drops them, or refuses connections. */
export class DatabaseProxy {
  private mode: Mode = 'open';
  private cutsAtCommit = 0;
  private readonly pairs = new Set<[Socket, Socket]>();

  private constructor(
    private readonly listener: Server,
    private target: URL,
  ) {
    listener.on('connection', (caller: Socket) => this.carry(caller));
  }

  static async to(databaseUrl: string): Promise<DatabaseProxy> {
    const listener = createServer();
    listener.listen(0, '127.0.0.1');
    await once(listener, 'listening');
    return new DatabaseProxy(listener, new URL(databaseUrl));
  }

  /** The database as the server reaches it. */
  get url(): string {
    const url = new URL(this.target);
    url.hostname = '127.0.0.1';
    url.port = String((this.listener.address() as AddressInfo).port);
    return url.toString();
  }

  /** The database has another address now. */
  forwardTo(databaseUrl: string): void {
    this.target = new URL(databaseUrl);
  }

  set(mode: Mode): void {
    this.mode = mode;
    // What was dropped never comes: such connections are closed, and new ones opened.
    if (mode !== 'silent') this.breakAll();
  }

  /** The next so many COMMITs reach the database, and are never answered. */
  cutAtCommit(times: number): void {
    this.cutsAtCommit = times;
  }

  get cutsLeft(): number {
    return this.cutsAtCommit;
  }

  close(): void {
    this.breakAll();
    this.listener.close();
  }

  private breakAll(): void {
    for (const pair of this.pairs) for (const end of pair) end.destroy();
  }

  private carry(caller: Socket): void {
    if (this.mode === 'refused') return void caller.destroy();
    const called = connect(Number(this.target.port), this.target.hostname);
    const pair: [Socket, Socket] = [caller, called];
    this.pairs.add(pair);
    const end = (): void => {
      this.pairs.delete(pair);
      for (const side of pair) side.destroy();
    };
    for (const side of pair) side.on('error', end).on('close', end);
    let isUnanswered = false;
    caller.on('data', (bytes: Buffer) => {
      if (this.mode === 'silent') return;
      if (this.cutsAtCommit > 0 && bytes.includes(COMMIT)) {
        this.cutsAtCommit -= 1;
        isUnanswered = true;
      }
      called.write(bytes);
    });
    called.on('data', (bytes: Buffer) => {
      if (this.mode === 'silent') return;
      if (isUnanswered) return end();
      caller.write(bytes);
    });
  }
}
