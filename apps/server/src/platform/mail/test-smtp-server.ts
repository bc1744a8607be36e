import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** What the server does with a message: takes it, refuses it somewhere, or goes away before or after having read it. */
export type Manner = 'accept' | 'refuse-recipient' | 'refuse-message' | 'die-before-data' | 'die-after-data';

/**
 * A mail server small enough to be read, on a real socket: what it took is in `mails`, in the order of their coming.
 */
export class TestSmtpServer {
  readonly mails: string[] = [];
  readonly logins: string[] = [];
  manner: Manner = 'accept';
  /** Asked of the client that connects, when set. */
  password: string | null = null;
  private readonly sockets = new Set<Socket>();
  private server: Server | null = null;
  private port = 0;

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  /** Listens, on the same port as before when it did before. */
  async start(): Promise<void> {
    const server = createServer((socket) => this.speak(socket));
    await new Promise<void>((done) => server.listen(this.port, '127.0.0.1', done));
    this.port = (server.address() as AddressInfo).port;
    this.server = server;
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    const { server } = this;
    this.server = null;
    if (server) await new Promise((done) => server.close(done));
  }

  private speak(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket)).on('error', () => undefined);
    socket.setEncoding('utf8').write('220 test\r\n');
    let unread = '';
    let message: string[] | null = null;
    socket.on('data', (text: string) => {
      const lines = (unread + text).split('\r\n');
      unread = lines.pop() ?? '';
      for (const line of lines) {
        if (message === null) {
          const answer = this.answerTo(line);
          if (answer === null) return socket.destroy();
          if (answer.startsWith('354')) message = [];
          socket.write(`${answer}\r\n`);
        } else if (line !== '.') {
          message.push(line);
        } else {
          const verdict = this.judge(message.join('\n'));
          message = null;
          if (verdict === null) return socket.destroy();
          socket.write(`${verdict}\r\n`);
        }
      }
    });
  }

  /** The answer to a command, or null to go away without one. */
  private answerTo(command: string): string | null {
    switch (/^[A-Z]*/.exec(command.toUpperCase())?.join('') ?? '') {
      case 'EHLO':
        return this.password === null ? '250 test' : '250-test\r\n250 AUTH PLAIN';
      case 'AUTH': {
        const [, , password = ''] = Buffer.from(command.split(' ')[2] ?? '', 'base64')
          .toString()
          .split('\0');
        this.logins.push(password);
        return password === this.password ? '235 welcome' : '535 who are you';
      }
      case 'RCPT':
        return this.manner === 'refuse-recipient' ? '550 nobody here' : '250 ok';
      case 'DATA':
        return this.manner === 'die-before-data' ? null : '354 go on';
      case 'QUIT':
        return '221 bye';
      default:
        return '250 ok';
    }
  }

  private judge(mail: string): string | null {
    if (this.manner === 'refuse-message') return '451 try later';
    this.mails.push(mail);
    return this.manner === 'die-after-data' ? null : '250 taken';
  }
}
