// The floor: socket.io, one binary frame a message, copied to the others of a room. It stores nothing.
import { io } from 'socket.io-client';
import * as parser from 'socket.io-msgpack-parser';
import * as Y from 'yjs';

export { Y };

export async function prepare() {}

export async function open({ address, document }) {
  const socket = io(address, { forceNew: true, transports: ['websocket'], parser });
  const doc = new Y.Doc();
  socket.on('update', (update) => Y.applyUpdate(doc, update, 'server'));
  doc.on('update', (update, origin) => origin !== 'server' && socket.emit('update', Buffer.from(update)));
  const synced = new Promise((resolve) => socket.once('connect', () => socket.emit('join', document, resolve)));
  return {
    doc,
    synced,
    saved: async () => {},
    disconnect: () => socket.disconnect(),
    reconnect: () => socket.connect(),
    close: () => socket.disconnect(),
    received: () => socket.io.engine.transport.ws._socket.bytesRead,
  };
}
