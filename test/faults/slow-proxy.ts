import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

const TICK_MS = 100;

/** A TCP proxy to the server: a page sends at full speed and receives so many bytes a second. */
export class SlowProxy {
  private bytesPerSecond = Infinity;
  private readonly pairs = new Set<[Socket, Socket]>();
  private readonly timer: NodeJS.Timeout;

  private constructor(
    private readonly listener: Server,
    private readonly target: URL,
  ) {
    listener.on('connection', (caller: Socket) => this.carry(caller));
    this.timer = setInterval(() => this.trickle(), TICK_MS);
  }

  static async to(address: string): Promise<SlowProxy> {
    const listener = createServer();
    listener.listen(0, '127.0.0.1');
    await once(listener, 'listening');
    return new SlowProxy(listener, new URL(address));
  }

  get address(): string {
    return `http://127.0.0.1:${(this.listener.address() as AddressInfo).port}`;
  }

  /** Infinity: as fast as it comes. */
  set(bytesPerSecond: number): void {
    this.bytesPerSecond = bytesPerSecond;
    this.trickle();
  }

  close(): void {
    clearInterval(this.timer);
    for (const pair of this.pairs) for (const end of pair) end.destroy();
    this.listener.close();
  }

  private carry(caller: Socket): void {
    const called = connect(Number(this.target.port), this.target.hostname);
    const pair: [Socket, Socket] = [caller, called];
    this.pairs.add(pair);
    caller.on('data', (bytes: Buffer) => called.write(bytes));
    called.on('readable', () => {
      if (this.bytesPerSecond === Infinity) this.pass(pair, Infinity);
    });
    // What the server sent before it went is still on its way.
    called.on('end', () => caller.end());
    for (const side of pair) side.on('error', () => this.end(pair));
    caller.on('close', () => this.end(pair));
  }

  private end(pair: [Socket, Socket]): void {
    this.pairs.delete(pair);
    for (const side of pair) side.destroy();
  }

  private trickle(): void {
    for (const pair of this.pairs) this.pass(pair, (this.bytesPerSecond * TICK_MS) / 1_000);
  }

  private pass([caller, called]: [Socket, Socket], most: number): void {
    const bytes = called.read(Math.max(1, Math.min(Math.ceil(most), called.readableLength))) as Buffer | null;
    if (bytes) caller.write(bytes);
  }
}
