import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { presenceNumber, type Viewer } from '@passerelle/domain';
import { PROTOCOL_VERSION } from '@passerelle/document-sync';
import { SHEET_SCHEMA_VERSION } from '@passerelle/sheet';
import type { RoomConnection } from '@passerelle/document-sync/server';
import * as Y from 'yjs';
import { refuse } from '../../platform/refused.js';
import { SheetActivity } from '../../model/sheets/sheet-activity.js';
import { SheetRooms } from '../../model/sheets/sheet-rooms.js';

type Change = (doc: Y.Doc, seq: number) => void | Promise<void>;

/** Writes in a sheet for a member, through the room that their own page uses: judged, committed, sent to all readers. */
@Injectable()
export class WriteInSheet {
  constructor(
    private readonly sheets: SheetRooms,
    private readonly activity: SheetActivity,
  ) {}

  /**
   * `change` is given a copy of the committed document, and its sequence number: what others write meanwhile stays
   * beside the change. Each of its transactions is one update. Refuses when one was not taken; those
   * before it stay.
   */
  async execute(viewer: Viewer, sheetId: string, change: Change): Promise<void> {
    const connection = this.connectionOf(viewer);
    const doc = new Y.Doc();
    try {
      await this.activity.whileRestoring(sheetId, () => this.write(connection, sheetId, doc, change));
    } finally {
      this.sheets.rooms.leave(connection, { documentId: sheetId });
      doc.destroy();
    }
  }

  private async write(connection: RoomConnection, documentId: string, doc: Y.Doc, change: Change): Promise<void> {
    const { rooms } = this.sheets;
    const page = { protocol: PROTOCOL_VERSION, schemaVersion: SHEET_SCHEMA_VERSION, clientId: doc.clientID };
    const joined = await rooms.join(connection, { ...page, documentId }, { entering: false });
    if (!joined.ok) refuse('unavailable');
    for (const update of joined.state ? [joined.state, ...joined.tail] : joined.tail) Y.applyUpdate(doc, update);
    const updates: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => updates.push(update));
    await change(doc, joined.seq);
    for (const update of updates) {
      const batch = { documentId, epoch: joined.epoch, batchId: randomUUID(), update };
      if (!(await rooms.push(connection, batch)).ok) refuse('unavailable');
    }
  }

  private connectionOf({ accountId }: Viewer): RoomConnection {
    return { member: { memberKey: accountId, number: presenceNumber(accountId) }, send: () => undefined };
  }
}
