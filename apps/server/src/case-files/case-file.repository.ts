import { Injectable } from '@nestjs/common';
import type { CaseFile } from '@passerelle/domain';
import { In } from 'typeorm';
import type { Work } from '../platform/database/transaction.js';
import { refuse } from '../platform/refused.js';
import { KeyRingStore } from '../platform/sealing/key-ring-store.js';
import { CASE_FILE_TABLE, type CaseFileRow } from './case-file.table.js';
import { PERSON_TABLE } from './person.table.js';
import { openCaseFile, sealCaseFile } from './sealed-case-file.js';

/** One statement carries at most 65,535 values; a case file takes 20. */
const ROWS_AT_ONCE = 500;

@Injectable()
export class CaseFileRepository {
  constructor(private readonly keys: KeyRingStore) {}

  async get(work: Work, id: string): Promise<CaseFile> {
    return this.one(work, await work.manager.findOneBy(CASE_FILE_TABLE, { id }));
  }

  /** The same, until the end of the work for us alone. */
  async lock(work: Work, id: string): Promise<CaseFile> {
    const lock = { mode: 'pessimistic_write' } as const;
    return this.one(work, await work.manager.findOne(CASE_FILE_TABLE, { where: { id }, lock }));
  }

  /** Those of the committee among `ids`, for us alone; taken in one order, so that two of us never wait for each other. */
  async lockMany(work: Work, committeeId: string, ids: readonly string[]): Promise<CaseFile[]> {
    const lock = { mode: 'pessimistic_write' } as const;
    const where = { id: In([...new Set(ids)]), committeeId };
    return this.opened(work, await work.manager.find(CASE_FILE_TABLE, { where, order: { id: 'ASC' }, lock }));
  }

  async getMany(work: Work, ids: readonly string[]): Promise<Map<string, CaseFile>> {
    if (ids.length === 0) return new Map();
    const rows = await work.manager.findBy(CASE_FILE_TABLE, { id: In([...new Set(ids)]) });
    return new Map((await this.opened(work, rows)).map((caseFile) => [caseFile.id, caseFile]));
  }

  /** All the cases of a committee, by reference: whoever calls shows only those that the viewer may see. */
  async ofCommittee(work: Work, committeeId: string): Promise<CaseFile[]> {
    const order = { reference: 'ASC' } as const;
    return this.opened(work, await work.manager.find(CASE_FILE_TABLE, { where: { committeeId }, order }));
  }

  async referencesIn(work: Work, committeeId: string): Promise<Set<string>> {
    const rows = await work.manager.find(CASE_FILE_TABLE, {
      select: { id: true, reference: true },
      where: { committeeId },
    });
    return new Set(rows.map((row) => row.reference));
  }

  /** Adds case files with their persons, and makes the key of each. */
  async add(work: Work, caseFiles: readonly CaseFile[]): Promise<void> {
    for (let first = 0; first < caseFiles.length; first += ROWS_AT_ONCE) {
      const some = caseFiles.slice(first, first + ROWS_AT_ONCE);
      const keys = await this.keys.createMany(
        work,
        some.map((caseFile) => caseFile.id),
      );
      const rows = some.flatMap((caseFile) => {
        const key = keys.get(caseFile.id);
        return key ? [sealCaseFile(caseFile, key)] : [];
      });
      const persons = some.map(({ personId, createdAt }) => ({ id: personId, createdAt }));
      await work.manager.createQueryBuilder().insert().into(PERSON_TABLE).values(persons).orIgnore().execute();
      await work.manager.insert(CASE_FILE_TABLE, rows);
    }
  }

  /** Saves a case that nobody has changed since `expectedVersion`. */
  async save(work: Work, caseFile: CaseFile, expectedVersion: number): Promise<void> {
    const { id, ...columns } = sealCaseFile(caseFile, await this.keys.get(work, caseFile.id));
    const saved = await work.manager.update(CASE_FILE_TABLE, { id, version: expectedVersion }, columns);
    if (saved.affected === 1) return;
    refuse('stale-version', { version: (await this.get(work, id)).version });
  }

  private async one(work: Work, row: CaseFileRow | null): Promise<CaseFile> {
    const [caseFile] = row ? await this.opened(work, [row]) : [];
    return caseFile ?? refuse('not-found');
  }

  /** A case whose key has been destroyed is no longer there. */
  private async opened(work: Work, rows: readonly CaseFileRow[]): Promise<CaseFile[]> {
    const keys = await this.keys.getMany(
      work,
      rows.map((row) => row.id),
    );
    return rows.flatMap((row) => {
      const key = keys.get(row.id);
      return key ? [openCaseFile(row, key)] : [];
    });
  }
}
