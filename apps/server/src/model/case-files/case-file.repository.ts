import { Injectable } from '@nestjs/common';
import type { CaseFile, CaseParties } from '@passerelle/domain';
import { In, Not } from 'typeorm';
import type { Tx } from '../../platform/database/tx.js';
import { refuse } from '../../platform/refused.js';
import { KeyRingStore } from '../../platform/sealing/key-ring-store.js';
import { SEAL_KEY_TABLE } from '../../platform/sealing/seal-key.table.js';
import { CASE_FILE_TABLE, type CaseFileRow } from './case-file.table.js';
import { PERSON_TABLE } from './person.table.js';
import { openCaseFile, sealCaseFile } from './sealed-case-file.js';

/** A case that a list brought, its texts left sealed. */
export type ImportedCase = Pick<CaseFile, 'id' | 'importId' | 'version' | 'prescriberOrganisationId'>;

/** One statement carries at most 65,535 values; a case file takes 33. */
const ROWS_AT_ONCE = 500;

@Injectable()
export class CaseFileRepository {
  constructor(private readonly keys: KeyRingStore) {}

  async get(tx: Tx, id: string): Promise<CaseFile> {
    return this.one(tx, await tx.manager.findOneBy(CASE_FILE_TABLE, { id }));
  }

  /** The same, with its row locked until the end of the transaction. */
  async lock(tx: Tx, id: string): Promise<CaseFile> {
    const lock = { mode: 'pessimistic_write' } as const;
    return this.one(tx, await tx.manager.findOne(CASE_FILE_TABLE, { where: { id }, lock }));
  }

  /** Those of the committee among `ids`, locked; in one order, so that two transactions never deadlock. */
  async lockMany(tx: Tx, committeeId: string, ids: readonly string[]): Promise<CaseFile[]> {
    const lock = { mode: 'pessimistic_write' } as const;
    const where = { id: In([...new Set(ids)]), committeeId };
    return this.opened(tx, await tx.manager.find(CASE_FILE_TABLE, { where, order: { id: 'ASC' }, lock }));
  }

  async getMany(tx: Tx, ids: readonly string[]): Promise<Map<string, CaseFile>> {
    if (ids.length === 0) return new Map();
    const rows = await tx.manager.findBy(CASE_FILE_TABLE, { id: In([...new Set(ids)]) });
    return new Map((await this.opened(tx, rows)).map((caseFile) => [caseFile.id, caseFile]));
  }

  /** The parties of some cases, by case, their texts left sealed. */
  async partiesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, CaseParties>> {
    const rows = await tx.manager
      .createQueryBuilder(CASE_FILE_TABLE, 'case')
      .select(['case.id', 'case.committeeId', 'case.pathReferentId'])
      .addSelect(['case.prescriberOrganisationId', 'case.providerOrganisationId'])
      .where('case.id = any(:ids)', { ids })
      .getMany();
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** All the cases of a committee, by reference: the caller shows only those that the viewer may see. */
  async ofCommittee(tx: Tx, committeeId: string): Promise<CaseFile[]> {
    const order = { reference: 'ASC' } as const;
    return this.opened(tx, await tx.manager.find(CASE_FILE_TABLE, { where: { committeeId }, order }));
  }

  /** The parties of every case of a committee, by its reference, their texts left sealed. */
  async partiesByReference(tx: Tx, committeeId: string): Promise<Map<string, CaseParties>> {
    const rows = await tx.manager.find(CASE_FILE_TABLE, {
      select: {
        ...{ id: true, reference: true, committeeId: true, pathReferentId: true },
        ...{ prescriberOrganisationId: true, providerOrganisationId: true },
      },
      where: { committeeId },
    });
    return new Map(rows.map((row) => [row.reference, row]));
  }

  async referencesIn(tx: Tx, committeeId: string): Promise<Set<string>> {
    const rows = await tx.manager.find(CASE_FILE_TABLE, {
      select: { id: true, reference: true },
      where: { committeeId },
    });
    return new Set(rows.map((row) => row.reference));
  }

  /**
   * How many cases that are not exited each of some members follows, in every committee; a member with none is absent.
   */
  async portfolios(tx: Tx, accountIds: readonly string[]): Promise<Map<string, number>> {
    if (accountIds.length === 0) return new Map();
    const rows = await tx.manager.find(CASE_FILE_TABLE, {
      select: { id: true, pathReferentId: true },
      where: { pathReferentId: In([...accountIds]), status: Not('exited') },
    });
    const counts = new Map<string, number>();
    for (const { pathReferentId: id } of rows) if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1);
    return counts;
  }

  /** Adds case files with their persons, and makes the key of each. */
  async add(tx: Tx, caseFiles: readonly CaseFile[]): Promise<void> {
    for (let first = 0; first < caseFiles.length; first += ROWS_AT_ONCE) {
      const some = caseFiles.slice(first, first + ROWS_AT_ONCE);
      const keys = await this.keys.createMany(
        tx,
        some.map((caseFile) => caseFile.id),
      );
      const rows = some.flatMap((caseFile) => {
        const key = keys.get(caseFile.id);
        return key ? [sealCaseFile(caseFile, key)] : [];
      });
      const persons = some.map(({ personId, createdAt }) => ({ id: personId, createdAt }));
      await tx.manager.createQueryBuilder().insert().into(PERSON_TABLE).values(persons).orIgnore().execute();
      await tx.manager.insert(CASE_FILE_TABLE, rows);
    }
  }

  /** Saves a case that is still at `expectedVersion`; refuses `stale-version` otherwise. */
  async save(tx: Tx, caseFile: CaseFile, expectedVersion: number): Promise<void> {
    const { id, ...columns } = sealCaseFile(caseFile, await this.keys.get(tx, caseFile.id));
    const saved = await tx.manager.update(CASE_FILE_TABLE, { id, version: expectedVersion }, columns);
    if (saved.affected === 1) return;
    refuse('stale-version', { version: (await this.get(tx, id)).version });
  }

  /** The cases that a list brought and that are still there, by reference, locked. */
  async lockImported(tx: Tx, importId: string): Promise<CaseFile[]> {
    const lock = { mode: 'pessimistic_write' } as const;
    const order = { reference: 'ASC' } as const;
    return this.opened(tx, await tx.manager.find(CASE_FILE_TABLE, { where: { importId }, order, lock }));
  }

  /** The cases that some lists brought and that are still there. */
  async outlineOfImported(tx: Tx, importIds: readonly string[]): Promise<ImportedCase[]> {
    if (importIds.length === 0) return [];
    return tx.manager.find(CASE_FILE_TABLE, {
      select: { id: true, importId: true, version: true, prescriberOrganisationId: true },
      where: { importId: In([...importIds]) },
    });
  }

  /** Deletes cases that no other row refers to, with their persons and their keys: nothing of them stays. */
  async remove(tx: Tx, caseFiles: readonly Pick<CaseFile, 'id' | 'personId'>[]): Promise<void> {
    if (caseFiles.length === 0) return;
    const ids = caseFiles.map(({ id }) => id);
    const persons = caseFiles.map(({ personId }) => personId);
    await tx.manager.delete(CASE_FILE_TABLE, { id: In(ids) });
    await tx.manager.delete(SEAL_KEY_TABLE, { subjectId: In(ids) });
    const seenElsewhere = await tx.manager.find(CASE_FILE_TABLE, {
      select: { id: true, personId: true },
      where: { personId: In(persons) },
    });
    const kept = new Set(seenElsewhere.map(({ personId }) => personId));
    await tx.manager.delete(PERSON_TABLE, { id: In(persons.filter((id) => !kept.has(id))) });
  }

  private async one(tx: Tx, row: CaseFileRow | null): Promise<CaseFile> {
    const [caseFile] = row ? await this.opened(tx, [row]) : [];
    return caseFile ?? refuse('not-found');
  }

  /** A case whose key has been destroyed is no longer there. */
  private async opened(tx: Tx, rows: readonly CaseFileRow[]): Promise<CaseFile[]> {
    const keys = await this.keys.getMany(
      tx,
      rows.map((row) => row.id),
    );
    return rows.flatMap((row) => {
      const key = keys.get(row.id);
      return key ? [openCaseFile(row, key)] : [];
    });
  }
}
