import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { isCase, type AgendaItem } from '@passerelle/domain';
import { createNote, createSheet, SHEET_SCHEMA_VERSION } from '@passerelle/sheet';
import { In, IsNull, type EntityManager } from 'typeorm';
import type { Tx } from '../../platform/database/tx.js';
import { KeyRingStore } from '../../platform/sealing/key-ring-store.js';
import { SEAL_KEY_TABLE } from '../../platform/sealing/seal-key.table.js';
import { SheetKeys } from './sheet-keys.js';
import { SHEET_VERSION_TABLE } from './sheet-version.table.js';
import {
  isSheetId,
  SHEET_CLIENT_TABLE,
  SHEET_SNAPSHOT_TABLE,
  SHEET_TABLE,
  SHEET_UPDATE_TABLE,
  type SheetRow,
} from './sheet.table.js';

/** The server itself wrote the first row, and no other. */
const HEAD_AT_CREATION = 1;

/** The sheets as facts of a transaction: created, found, destroyed. What is typed in them is in `SheetLog`. */
@Injectable()
export class SheetRepository {
  constructor(
    private readonly keyRing: KeyRingStore,
    private readonly keys: SheetKeys,
  ) {}

  /**
   * Creates the common sheet of a case, with its question, or the note of a general point. An item that has one keeps
   * it, and one that comes from a cancelled meeting takes along what was prepared there.
   */
  async create(tx: Tx, item: AgendaItem, content = startingContent(item)): Promise<void> {
    const { id: agendaItemId, carriedFromItemId } = item;
    await this.within(tx, async () => {
      if (await tx.manager.existsBy(SHEET_TABLE, { agendaItemId, compartment: 'common' })) return;
      if (carriedFromItemId && (await this.adopt(tx, agendaItemId, carriedFromItemId))) return;
      const id = randomUUID();
      const batchId = randomUUID();
      const key = await this.keyRing.create(tx, id);
      const payload = key.sealBytes(`sheet-update/${batchId}`, content);
      await tx.manager.insert(SHEET_TABLE, {
        id,
        agendaItemId,
        compartment: 'common',
        epoch: 1,
        head: HEAD_AT_CREATION,
        headAtOpening: null,
        schemaVersion: SHEET_SCHEMA_VERSION,
        destroyedAt: null,
      });
      await tx.manager.insert(SHEET_UPDATE_TABLE, {
        sheetId: id,
        seq: HEAD_AT_CREATION,
        batchId,
        memberId: null,
        at: tx.now,
        payload,
      });
    });
  }

  private async adopt(tx: Tx, agendaItemId: string, fromItemId: string): Promise<boolean> {
    const former = { agendaItemId: fromItemId, compartment: 'common', destroyedAt: IsNull() } as const;
    const { affected } = await tx.manager.update(SHEET_TABLE, former, { agendaItemId, headAtOpening: () => 'head' });
    return affected === 1;
  }

  /** The living sheets of some items. */
  ofItems(tx: Tx, agendaItemIds: string[]): Promise<SheetRow[]> {
    return this.within(tx, async () => {
      const sheets = await tx.manager.findBy(SHEET_TABLE, { agendaItemId: In(agendaItemIds) });
      return sheets.filter((sheet) => sheet.destroyedAt === null);
    });
  }

  find(tx: Tx, sheetId: string): Promise<SheetRow | null> {
    return this.within(tx, () => this.living(tx.manager, sheetId));
  }

  /** The living ones among some sheets, by id. */
  findMany(tx: Tx, sheetIds: readonly string[]): Promise<Map<string, SheetRow>> {
    // An id comes from outside: what is no id is no sheet, and must not fail the others.
    const ids = sheetIds.filter(isSheetId);
    return this.within(tx, async () => {
      const rows = await tx.manager
        .createQueryBuilder(SHEET_TABLE, 'sheet')
        .where('sheet.id = any(:ids) and sheet.destroyedAt is null', { ids })
        .getMany();
      return new Map(rows.map((row) => [row.id, row]));
    });
  }

  /** The meeting of some items is opened: what is in their sheets was written before. */
  async markOpening(tx: Tx, agendaItemIds: string[]): Promise<void> {
    const sheets = { agendaItemId: In(agendaItemIds), destroyedAt: IsNull() };
    await this.within(tx, () => tx.manager.update(SHEET_TABLE, sheets, { headAtOpening: () => 'head' }));
  }

  /**
   * True when a member wrote in a sheet of some items since their meeting was opened. By number: the clock of the
   * database, which dates the rows, is not the clock that dates the opening.
   */
  async isWrittenSinceOpening(tx: Tx, agendaItemIds: string[]): Promise<boolean> {
    const sheets = await this.ofItems(tx, agendaItemIds);
    return sheets.some(({ head, headAtOpening }) => head > (headAtOpening ?? HEAD_AT_CREATION));
  }

  /** Destroys the sheets of some items: their log, their versions, who wrote in them, and their key. */
  async destroy(tx: Tx, agendaItemIds: string[]): Promise<string[]> {
    return this.within(tx, async () => {
      const sheets = await tx.manager.find(SHEET_TABLE, {
        where: { agendaItemId: In(agendaItemIds) },
        order: { id: 'ASC' },
        lock: { mode: 'pessimistic_write' },
      });
      const ids = sheets.map((sheet) => sheet.id);
      for (const table of [SHEET_UPDATE_TABLE, SHEET_SNAPSHOT_TABLE, SHEET_CLIENT_TABLE, SHEET_VERSION_TABLE])
        await tx.manager.delete(table.options.name, { sheetId: In(ids) });
      await tx.manager.delete(SEAL_KEY_TABLE, { subjectId: In(ids) });
      await tx.manager.update(SHEET_TABLE, { id: In(ids) }, { destroyedAt: tx.now });
      tx.afterCommit.push(() => this.keys.destroyed(ids));
      return ids;
    });
  }

  private living(manager: EntityManager, id: string): Promise<SheetRow | null> {
    return manager
      .createQueryBuilder(SHEET_TABLE, 'sheet')
      .where('sheet.id = :id and sheet.destroyedAt is null', { id })
      .getOne();
  }

  /** Opens the sheet tables in the caller's transaction, for the time of one task. */
  private async within<Result>(tx: Tx, task: () => Promise<Result>): Promise<Result> {
    await tx.manager.query("select set_config('passerelle.context', 'sheet-store', true)");
    const result = await task();
    await tx.manager.query("select set_config('passerelle.context', '', true)");
    return result;
  }
}

const startingContent = (item: AgendaItem): Uint8Array => (isCase(item) ? createSheet(item) : createNote());
