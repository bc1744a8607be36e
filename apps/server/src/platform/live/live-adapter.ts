import type { IncomingMessage } from 'node:http';
import type { INestApplicationContext } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import { liveAuth } from '@passerelle/contracts';
import type { Server, ServerOptions, Socket } from 'socket.io';
import * as parser from 'socket.io-msgpack-parser';
import { comesFromOurPages } from '../http/same-origin.js';
import { Refused } from '../refused.js';
import type { Announcer } from './announcer.js';
import { LiveLimits, type LiveBounds } from './live-limits.js';

/** The account behind a socket, as its cookie said when it connected. */
export interface LiveMember {
  accountId: string;
  signInId: string;
}

const MEMBER = Symbol('member');
type Knocking = IncomingMessage & { [MEMBER]?: LiveMember };

const members = new WeakMap<Socket, LiveMember>();

/** What the live connections ask of sign-ins. */
export interface LiveSignIns {
  fromCookieHeader(cookieHeader: string | undefined): Promise<LiveMember | null>;
  /** False once the sign-in has ended; `used` says whether the member did something meanwhile. */
  goesOn(signInId: string, used: boolean): Promise<boolean>;
}

/** In bytes: an update of a document, and what carries it. */
const LARGEST_MESSAGE = 128 * 1024;

const JUDGED_AGAIN_EVERY_MS = 60_000;

/**
 * A connection lives for hours, its first request for a moment: headers, cookie and all would stay as long. The types
 * say that `request` is read only; socket.io documents this way to discard it
 * (https://socket.io/docs/v4/memory-usage/).
 */
export function forgetRequest(socket: Socket): void {
  Reflect.set(socket.conn, 'request', null);
  socket.handshake.headers = {};
}

/** False for a page of one member in a browser where another has signed in meanwhile. */
function isOfItsAccount(socket: Socket): boolean {
  const { [MEMBER]: member } = socket.request as Knocking;
  const auth = liveAuth.safeParse(socket.handshake.auth);
  return auth.success && (auth.data.accountId ?? member?.accountId) === member?.accountId;
}

/** Who is behind this socket. Every socket has somebody: the others were not let in. */
export function memberOf(socket: Socket): LiveMember {
  const member = members.get(socket);
  if (!member) throw new Error('a socket came in without signing in');
  return member;
}

/**
 * socket.io with one binary frame a message, long-polling left possible, and an admission check: the page must be ours
 * and the cookie a living sign-in, on both transports.
 */
export class LiveAdapter extends IoAdapter {
  /** The live connections, and whether their member did something since the last look. */
  private readonly used = new Map<Socket, boolean>();
  private looking: NodeJS.Timeout | undefined;
  private readonly limits: LiveLimits;

  constructor(
    app: INestApplicationContext,
    private readonly origin: string,
    private readonly announcer: Announcer,
    private readonly signIns: LiveSignIns,
    bounds: LiveBounds,
    private readonly largestMessage = LARGEST_MESSAGE,
  ) {
    super(app);
    this.limits = new LiveLimits(bounds);
  }

  override createIOServer(port: number, options?: ServerOptions): Server {
    const settings: Partial<ServerOptions> = {
      ...options,
      parser,
      serveClient: false,
      perMessageDeflate: false,
      httpCompression: false,
      maxHttpBufferSize: this.largestMessage,
      // A lost connection shows within nine seconds: whoever waits for the others must know who is gone.
      pingInterval: 5_000,
      pingTimeout: 4_000,
      allowRequest: (request: Knocking, answer: (error: string | null, allowed: boolean) => void) => {
        this.letIn(request).then(
          (allowed) => answer(null, allowed),
          () => answer(null, false),
        );
      },
    };
    const server: Server = super.createIOServer(port, settings as ServerOptions);
    server.use((socket, next) => next(this.whyNot(socket)));
    server.on('connection', (socket) => this.watch(socket));
    this.looking = setInterval(() => this.judgeAgain(), JUDGED_AGAIN_EVERY_MS).unref();
    this.announcer.attach(server);
    return server;
  }

  override async close(server: Server): Promise<void> {
    clearInterval(this.looking);
    await super.close(server);
  }

  private whyNot(socket: Socket): Refused | undefined {
    const { [MEMBER]: member } = socket.request as Knocking;
    if (!isOfItsAccount(socket)) return new Refused({ refused: 'other-member' });
    if (member && !this.limits.hasRoom(member.accountId)) return new Refused({ refused: 'too-many-attempts' });
    return undefined;
  }

  /** A connection ends with its sign-in; what is sent through it counts as use. */
  private watch(socket: Socket): void {
    const { [MEMBER]: member } = socket.request as Knocking;
    if (member) members.set(socket, member);
    forgetRequest(socket);
    this.used.set(socket, false);
    socket.on('disconnect', () => this.used.delete(socket));
    // A message may be read after its connection has ended: it must not come back here.
    const use = (): void => void (this.used.has(socket) && this.used.set(socket, true));
    if (member) this.limits.watch(socket, member.accountId, use);
  }

  private judgeAgain(): void {
    for (const [socket, used] of this.used) {
      this.used.set(socket, false);
      this.signIns.goesOn(memberOf(socket).signInId, used).then(
        (alive) => (alive ? undefined : socket.disconnect(true)),
        // The database does not answer: the next minute asks again.
        () => undefined,
      );
    }
  }

  private async letIn(request: Knocking): Promise<boolean> {
    // Long-polling from our own pages sends no Origin on a GET: the browser then says where it comes from otherwise.
    const samePage = request.headers.origin === undefined && request.headers['sec-fetch-site'] === 'same-origin';
    if (!samePage && !comesFromOurPages(request, this.origin)) return false;
    const member = await this.signIns.fromCookieHeader(request.headers.cookie);
    if (member) request[MEMBER] = member;
    return member !== null;
  }
}
