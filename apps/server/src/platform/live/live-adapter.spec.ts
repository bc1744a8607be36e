import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server, type Socket } from 'socket.io';
import { io } from 'socket.io-client';
import { forgetRequest } from './live-adapter.js';

it.each([{ transports: ['websocket'] }, { transports: ['polling'] }, { transports: ['polling', 'websocket'] }])(
  'a connection by $transports goes on without the request that opened it',
  async ({ transports }) => {
    const http = createServer();
    const server = new Server(http);
    const forgotten = new Promise<Socket>((resolve) =>
      server.on('connection', (socket) => {
        forgetRequest(socket);
        socket.on('question', (answer: (word: string) => void) => answer('answered'));
        resolve(socket);
      }),
    );
    await once(http.listen(0, '127.0.0.1'), 'listening');
    const cookie = 'kept=nowhere';
    const client = io(`http://127.0.0.1:${(http.address() as AddressInfo).port}`, {
      transports,
      extraHeaders: { cookie },
    });
    try {
      const socket = await forgotten;
      if (transports.length > 1) await once(socket.conn, 'upgrade');
      expect(await client.timeout(5_000).emitWithAck('question')).toBe('answered');
      expect(socket.conn.request).toBeNull();
      expect(JSON.stringify(socket.handshake)).not.toContain(cookie);
    } finally {
      client.disconnect();
      await server.close();
    }
  },
);
