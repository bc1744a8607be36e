import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { isCase, type AgendaItem } from '@passerelle/domain';
import type { AppendOutcome, NewRow, DocumentStore, StoredDocument, StoredRow } from '@passerelle/document-sync/server';
import { createNote, createSheet, SHEET_SCHEMA_VERSION } from '@passerelle/sheet';
import { In, IsNull, Not, type EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../../platform/clock.js';
import { SHEET_SOURCE, type Source } from '../../platform/database/data-source.js';
import type { Tx } from '../../platform/database/tx.js';
import { failPoint } from '../../platform/fail-point.js';
import { RequestBatcher } from '../../platform/request-batcher.js';
import { KeyRingStore } from '../../platform/sealing/key-ring-store.js';
import type { CaseKey } from '../../platform/sealing/seal.js';
import { SEAL_KEY_TABLE } from '../../platform/sealing/seal-key.table.js';
import { AppendGroups } from './append-groups.js';
import { SHEET_VERSION_TABLE } from './sheet-version.table.js';
import {
  SHEET_CLIENT_TABLE,
  SHEET_SNAPSHOT_TABLE,
  SHEET_TABLE,
  SHEET_UPDATE_TABLE,
  type SheetRow,
} from './sheet.table.js';
import {
  isUniqueViolation,
  knownAmong,
  registerClient,
  registerClients,
  type AskedClient,
} from './sheet-append.repository.js';
import { foldSheet, openLogAfter } from './sheet-log.repository.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The log of the sheets, in PostgreSQL. The sheet tables open in its own context only. */
@Injectable()
export class SheetStore implements DocumentStore {
  private readonly keys = new Map<string, CaseKey>();
  private readonly appends: AppendGroups;
  private readonly registering = new RequestBatcher<AskedClient, string | undefined>((asked) =>
    registerClients(this.dataSource, asked),
  );

  constructor(
    @Inject(SHEET_SOURCE) private readonly dataSource: Source,
    private readonly keyRing: KeyRingStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.appends = new AppendGroups(dataSource);
  }

  async load(sheetId: string): Promise<StoredDocument | null> {
    const { manager } = this.dataSource;
    const sheet = await this.living(manager, sheetId);
    if (!sheet) return null;
    const log = await openLogAfter(manager, await this.needKey(manager, sheetId), sheet, null);
    if (!log) throw new Error('the log can not be read');
    const { epoch, schemaVersion } = sheet;
    // Rows may have come, or been folded, since the sheet was read; none may have gone.
    const head = log.rows.at(-1)?.seq ?? log.uptoSeq;
    if (head < sheet.head) throw new Error('the log ends too early');
    return { epoch, head, schemaVersion, snapshot: log.snapshot, updates: log.rows.map((row) => row.payload) };
  }

  async updatesAfter(sheetId: string, epoch: number, seq: number): Promise<StoredRow[] | null> {
    const { manager } = this.dataSource;
    const sheet = await this.living(manager, sheetId);
    if (sheet?.epoch !== epoch) return null;
    return (await openLogAfter(manager, await this.needKey(manager, sheetId), sheet, seq))?.rows ?? null;
  }

  /** Never waits for whoever writes: skipped, it is asked again later. */
  async compact(sheetId: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const sheet = await manager
        .createQueryBuilder(SHEET_TABLE, 'sheet')
        .setLock('pessimistic_write')
        .setOnLocked('skip_locked')
        .where('sheet.id = :sheetId and sheet.destroyedAt is null', { sheetId })
        .getOne();
      const key = sheet && (await this.keyOf(manager, sheetId));
      if (sheet && key) await foldSheet(manager, key, sheet, this.clock.now());
    });
    failPoint('fold:after-commit');
  }

  async append(sheetId: string, epoch: number, batches: readonly NewRow[]): Promise<AppendOutcome> {
    const { manager } = this.dataSource;
    const key = await this.keyOf(manager, sheetId);
    if (!key) return { kind: 'destroyed' };
    try {
      const seqs = await this.appends.append({ key, sheetId, epoch, batches });
      if (seqs.length === 0) return { kind: (await this.living(manager, sheetId)) ? 'stale-epoch' : 'destroyed' };
      return { kind: 'appended', seqs };
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      return { kind: 'known', rows: await knownAmong(manager, sheetId, batches) };
    }
  }

  async seqOf(sheetId: string, batchId: string): Promise<number | null> {
    return (await this.dataSource.manager.findOneBy(SHEET_UPDATE_TABLE, { sheetId, batchId }))?.seq ?? null;
  }

  async registerClient(sheetId: string, clientId: number, memberId: string): Promise<boolean> {
    const asked = { sheetId, clientId, memberId };
    const owner = (await this.registering.load(asked)) ?? (await registerClient(this.dataSource, asked));
    return owner === memberId;
  }

  async clientsOf(sheetId: string): Promise<Map<number, string>> {
    const rows = await this.dataSource.manager.findBy(SHEET_CLIENT_TABLE, { sheetId });
    return new Map(rows.map((row) => [Number(row.clientId), row.memberId]));
  }

  /** True for the note of a general point. */
  isNote(sheetId: string): Promise<boolean> {
    return this.dataSource.manager
      .createQueryBuilder(SHEET_TABLE, 'sheet')
      .innerJoin('agenda_item', 'item', `item.id = sheet.agendaItemId and item.kind <> 'case'`)
      .where('sheet.id = :sheetId', { sheetId })
      .getExists();
  }

  async isDestroyed(sheetId: string): Promise<boolean> {
    return (
      UUID.test(sheetId) && this.dataSource.manager.existsBy(SHEET_TABLE, { id: sheetId, destroyedAt: Not(IsNull()) })
    );
  }

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
        head: 1,
        schemaVersion: SHEET_SCHEMA_VERSION,
        destroyedAt: null,
      });
      await tx.manager.insert(SHEET_UPDATE_TABLE, {
        sheetId: id,
        seq: 1,
        batchId,
        memberId: null,
        at: tx.now,
        payload,
      });
    });
  }

  private async adopt(tx: Tx, agendaItemId: string, fromItemId: string): Promise<boolean> {
    const former = { agendaItemId: fromItemId, compartment: 'common', destroyedAt: IsNull() } as const;
    const { affected } = await tx.manager.update(SHEET_TABLE, former, { agendaItemId });
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
    // An id comes from outside: what is no id is no sheet, and fails for nobody else.
    const ids = sheetIds.filter((id) => UUID.test(id));
    return this.within(tx, async () => {
      const rows = await tx.manager
        .createQueryBuilder(SHEET_TABLE, 'sheet')
        .where('sheet.id = any(:ids) and sheet.destroyedAt is null', { ids })
        .getMany();
      return new Map(rows.map((row) => [row.id, row]));
    });
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
      for (const id of ids) this.keys.delete(id);
      return ids;
    });
  }

  private living(manager: EntityManager, id: string): Promise<SheetRow | null> {
    return manager
      .createQueryBuilder(SHEET_TABLE, 'sheet')
      .where('sheet.id = :id and sheet.destroyedAt is null', { id })
      .getOne();
  }

  private async needKey(manager: EntityManager, sheetId: string): Promise<CaseKey> {
    const key = await this.keyOf(manager, sheetId);
    if (!key) throw new Error('the sheet has no key');
    return key;
  }

  private async keyOf(manager: EntityManager, sheetId: string): Promise<CaseKey | null> {
    const known = this.keys.get(sheetId);
    if (known) return known;
    const found = (await this.keyRing.getManyWith(manager, [sheetId])).get(sheetId) ?? null;
    if (found) this.keys.set(sheetId, found);
    return found;
  }

  /** Opens the sheet tables inside somebody else's transaction, for the time of one task. */
  private async within<Result>(tx: Tx, task: () => Promise<Result>): Promise<Result> {
    await tx.manager.query("select set_config('passerelle.context', 'sheet-store', true)");
    const result = await task();
    await tx.manager.query("select set_config('passerelle.context', '', true)");
    return result;
  }
}

const startingContent = (item: AgendaItem): Uint8Array => (isCase(item) ? createSheet(item) : createNote());
