import { Inject, Injectable } from '@nestjs/common';
import type { SheetVersion } from '@passerelle/domain';
import type { SheetContent } from '@passerelle/sheet';
import type { EntityManager } from 'typeorm';
import { STATEMENT_POOL } from '../../platform/database/data-source.js';
import type { StatementPool } from '../../platform/database/statement-pool.js';
import type { Tx } from '../../platform/database/tx.js';
import { KeyRingStore } from '../../platform/sealing/key-ring-store.js';
import type { SubjectKey } from '../../platform/sealing/seal.js';
import { SheetKeys } from './sheet-keys.js';
import { SHEET_VERSION_TABLE, type SheetVersionRow } from './sheet-version.table.js';

/** A living sheet stays so until the version is committed: its destruction waits, and takes the version along. */
const HOLD_LIVING = 'select id from sheet where id = $1 and destroyed_at is null for key share';

/** The same in one statement: adds nothing when the sheet is destroyed. */
const ADD_TO_LIVING = {
  name: 'sheet-version-add',
  text: `
  with living as (select id from sheet where id = $2 and destroyed_at is null for key share)
  insert into sheet_version (id, sheet_id, at, seq, reason, characters, authors, member_id, part, payload)
  select $1, living.id, $3, $4, $5, $6, $7, $8, $9, $10 from living
  returning id`,
};

const CONTEXT = "select set_config('passerelle.context', $1, true)";

/**
 * The versions of the sheets, sealed with the key of their sheet. They open in the context of the sheet store alone.
 */
@Injectable()
export class SheetVersionStore {
  constructor(
    @Inject(STATEMENT_POOL) private readonly pool: StatementPool,
    private readonly keys: SheetKeys,
    private readonly keyRing: KeyRingStore,
  ) {}

  /** Adds a version; false when the sheet is destroyed. */
  add(tx: Tx, version: SheetVersion, content: SheetContent): Promise<boolean> {
    return this.within(tx, () => this.insert(tx.manager, version, content));
  }

  /** The same, committed by itself before the answer, as what is written in a sheet is. */
  async addNow(version: SheetVersion, content: SheetContent): Promise<boolean> {
    const key = await this.keys.get(version.sheetId);
    if (!key) return false;
    const { id, sheetId, at, seq, reason, characters, authors, memberId, part } = version;
    const payload = sealVersion(key, version, content);
    const values = [id, sheetId, at, seq, reason, characters, authors, memberId, part, payload];
    return (await this.pool.run(ADD_TO_LIVING, values)).length > 0;
  }

  /** Saves the facts of a version; its texts never change. */
  async save(tx: Tx, { id, reason, memberId, part }: SheetVersion): Promise<void> {
    await this.within(tx, () => tx.manager.update(SHEET_VERSION_TABLE, { id }, { reason, memberId, part }));
  }

  /** The versions of a sheet, the latest first. */
  ofSheet(tx: Tx, sheetId: string): Promise<SheetVersion[]> {
    return this.within(tx, async () => {
      const order = { at: 'DESC', seq: 'DESC' } as const;
      const rows = await tx.manager.find(SHEET_VERSION_TABLE, { where: { sheetId }, order });
      return rows.map(({ payload: _sealed, ...version }) => version);
    });
  }

  /** One version of a sheet with its texts; null when that sheet has none of that id. */
  open(tx: Tx, sheetId: string, id: string): Promise<{ version: SheetVersion; content: SheetContent } | null> {
    return this.within(tx, async () => {
      const row = await tx.manager.findOneBy(SHEET_VERSION_TABLE, { sheetId, id });
      return row && this.opened(tx.manager, row);
    });
  }

  /** The latest version of a sheet. */
  last(tx: Tx, sheetId: string): Promise<{ version: SheetVersion; content: SheetContent } | null> {
    return this.within(tx, async () => {
      const order = { at: 'DESC', seq: 'DESC' } as const;
      const row = await tx.manager.findOne(SHEET_VERSION_TABLE, { where: { sheetId }, order });
      return row && this.opened(tx.manager, row);
    });
  }

  private async insert(manager: EntityManager, version: SheetVersion, content: SheetContent): Promise<boolean> {
    const living: unknown[] = await manager.query(HOLD_LIVING, [version.sheetId]);
    const key = living.length > 0 ? await this.keyOf(manager, version.sheetId) : null;
    if (!key) return false;
    await manager.insert(SHEET_VERSION_TABLE, { ...version, payload: sealVersion(key, version, content) });
    return true;
  }

  private async opened(manager: EntityManager, { payload, ...version }: SheetVersionRow) {
    const key = await this.keyOf(manager, version.sheetId);
    if (!key) return null;
    // Written by `insert` above, and sealed: nothing else can have been written there.
    const content = JSON.parse(key.openText(`sheet-version/${version.id}`, payload)) as SheetContent;
    return { version, content };
  }

  private async keyOf(manager: EntityManager, sheetId: string): Promise<SubjectKey | null> {
    return (await this.keyRing.getManyWith(manager, [sheetId])).get(sheetId) ?? null;
  }

  private async within<Result>(tx: Tx, task: () => Promise<Result>): Promise<Result> {
    await tx.manager.query(CONTEXT, ['sheet-store']);
    const result = await task();
    await tx.manager.query(CONTEXT, ['']);
    return result;
  }
}

function sealVersion(key: SubjectKey, { id }: SheetVersion, content: SheetContent): Buffer {
  return key.sealText(`sheet-version/${id}`, JSON.stringify(content));
}
