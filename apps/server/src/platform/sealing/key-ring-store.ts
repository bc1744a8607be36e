import { createHmac, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { CONFIG, type Config } from '../config.js';
import type { Tx } from '../database/tx.js';
import { SubjectKey, open, seal } from './seal.js';
import { SEAL_KEY_TABLE } from './seal-key.table.js';

/** The keys of the subjects (what is sealed together): each its own, wrapped by the master key that lives outside the database. */
@Injectable()
export class KeyRingStore {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** 32 bytes that cannot be derived without the master key, for the use that `context` names. */
  derive(context: string): Buffer {
    return createHmac('sha256', this.config.masterKey).update(context).digest();
  }

  /** Makes the key of a new subject. */
  async create(tx: Tx, subjectId: string): Promise<SubjectKey> {
    const key = randomBytes(32);
    await tx.manager.insert(SEAL_KEY_TABLE, { subjectId, wrapped: seal(this.config.masterKey, subjectId, key) });
    return new SubjectKey(key, subjectId);
  }

  /** Makes the keys of many new subjects in one query. */
  async createMany(tx: Tx, subjectIds: readonly string[]): Promise<Map<string, SubjectKey>> {
    const keys = new Map(subjectIds.map((id) => [id, randomBytes(32)]));
    const rows = [...keys].map(([subjectId, key]) => ({
      subjectId,
      wrapped: seal(this.config.masterKey, subjectId, key),
    }));
    if (rows.length > 0) await tx.manager.insert(SEAL_KEY_TABLE, rows);
    return new Map([...keys].map(([subjectId, key]) => [subjectId, new SubjectKey(key, subjectId)]));
  }

  /** The key of a subject; throws when it has been destroyed. */
  async get(tx: Tx, subjectId: string): Promise<SubjectKey> {
    const key = (await this.getMany(tx, [subjectId])).get(subjectId);
    if (!key) throw new Error('no key for this subject');
    return key;
  }

  /** The keys of many subjects; destroyed ones are absent. */
  getMany(tx: Tx, subjectIds: readonly string[]): Promise<Map<string, SubjectKey>> {
    return this.getManyWith(tx.manager, subjectIds);
  }

  /** The same, for a store that opens transactions of its own. */
  async getManyWith(manager: EntityManager, subjectIds: readonly string[]): Promise<Map<string, SubjectKey>> {
    const unique = [...new Set(subjectIds)];
    const rows = unique.length === 0 ? [] : await manager.findBy(SEAL_KEY_TABLE, { subjectId: In(unique) });
    return new Map(rows.map(({ subjectId, wrapped }) => [subjectId, this.unwrap(subjectId, wrapped)]));
  }

  /** The key that a row of the table holds, for a store that reads it by itself. */
  unwrap(subjectId: string, wrapped: Buffer): SubjectKey {
    return new SubjectKey(open(this.config.masterKey, subjectId, wrapped), subjectId);
  }
}
