import { DocumentConnection, type DeviceStore, type DocumentChannel } from '@passerelle/document-sync/client';
import { SHEET_SCHEMA_VERSION } from '@passerelle/sheet';
import type { Socket } from 'socket.io-client';
import * as Y from 'yjs';
import type { Member } from './member.js';
import { openSocket, socketChannel } from './socket-channel.js';
import { until } from './until.js';

/** Wraps the channel between a page and its socket. */
export type Carrier = (channel: DocumentChannel) => DocumentChannel;

interface PageOptions {
  /** Called with the characters of each batch that the server acknowledged. */
  acknowledged?: ((characters: string) => void) | undefined;
  through?: Carrier | undefined;
  /** The address of a proxy before the server, if any. */
  address?: string;
  /** What the browser keeps for this page and the next ones. */
  device?: DeviceStore | undefined;
}

/** A member's open page on one sheet: a socket, and the connection of the real client on it. */
export class Page {
  readonly connection: DocumentConnection;
  /** Everything that the page would have had to say went wrong. */
  readonly refusals = new Set<string>();
  /** How often the server did not let this page's socket in. */
  turnedAway = 0;
  /** How often its connection was lost. */
  cuts = 0;
  private readonly socket: Socket;

  constructor(
    private readonly member: Member,
    documentId: string,
    { acknowledged = () => undefined, through = (channel) => channel, device, address }: PageOptions = {},
  ) {
    this.socket = openSocket(member, address);
    this.socket.on('connect_error', () => (this.turnedAway += 1));
    this.socket.on('disconnect', () => (this.cuts += 1));
    const channel = through(socketChannel(this.socket, (update) => acknowledged(charactersOf(update))));
    this.connection = new DocumentConnection({
      documentId,
      channel,
      schemaVersion: SHEET_SCHEMA_VERSION,
      ...(device && { device }),
    });
    this.connection.subscribe(() => {
      const { refused } = this.connection.getState();
      if (refused !== null) this.refusals.add(refused);
    });
  }

  get doc(): Y.Doc {
    return this.connection.doc;
  }

  get isSaved(): boolean {
    return this.connection.getState().saved === 'saved';
  }

  get isOnline(): boolean {
    return this.connection.getState().link === 'online';
  }

  async loaded(): Promise<this> {
    await until('the sheet is received', () => {
      if (this.refusals.size > 0) throw new Error(`the sheet is refused: ${[...this.refusals].join(', ')}`);
      return this.connection.getState().loaded;
    });
    return this;
  }

  /** Disconnects, without any reconnection. */
  cut(): void {
    this.socket.disconnect();
  }

  /** Reconnects, again and again, with the cookie that the member has now. */
  reconnect(): void {
    this.socket.io.opts.extraHeaders = this.member.headers;
    if (!this.socket.active) this.socket.connect();
  }

  close(): void {
    this.socket.disconnect();
    this.connection.destroy();
  }
}

function charactersOf(update: Uint8Array): string {
  return Y.decodeUpdate(update)
    .structs.map((struct) =>
      struct instanceof Y.Item && struct.content instanceof Y.ContentString ? struct.content.str : ' ',
    )
    .join('');
}
