// Hocuspocus: its provider, one socket a page.
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import WebSocket from 'ws';
import * as Y from 'yjs';

export { Y };

export async function prepare() {}

export async function open({ address, document }) {
  const url = address.replace(/^http/, 'ws');
  const line = new HocuspocusProviderWebsocket({ url, WebSocketPolyfill: WebSocket });
  const doc = new Y.Doc();
  const provider = new HocuspocusProvider({ websocketProvider: line, name: document, document: doc });
  provider.attach();
  const when = (event, isThere) =>
    new Promise((resolve) => {
      const look = () => {
        if (!isThere()) return;
        provider.off(event, look);
        resolve();
      };
      provider.on(event, look);
      look();
    });
  return {
    doc,
    synced: when('synced', () => provider.isSynced),
    saved: () => when('unsyncedChanges', () => provider.isSynced && !provider.hasUnsyncedChanges),
    disconnect: () => line.disconnect(),
    reconnect: () => void line.connect(),
    close: () => {
      provider.destroy();
      line.destroy();
      doc.destroy();
    },
    received: () => line.webSocket?._socket?.bytesRead ?? 0,
  };
}
