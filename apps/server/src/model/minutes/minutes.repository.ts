import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { canonicalText, isCaseEntry, type MinutesContent, type MinutesEntry } from '@passerelle/domain';
import type { Tx } from '../../platform/database/tx.js';
import { refuse } from '../../platform/refused.js';
import { KeyRingStore } from '../../platform/sealing/key-ring-store.js';
import { MINUTES_TABLE, MINUTES_ENTRY_TABLE } from './minutes.table.js';

export interface FrozenMinutes {
  content: MinutesContent;
  fingerprint: string;
}

/** Whose key seals an entry: its case, or its general point. */
function ownerOf(entry: MinutesEntry): { caseFileId: string | null; agendaItemId: string | null } {
  if (isCaseEntry(entry)) return { caseFileId: entry.caseFileId, agendaItemId: null };
  return { caseFileId: null, agendaItemId: entry.agendaItemId };
}

function keyIdOf({ caseFileId, agendaItemId }: ReturnType<typeof ownerOf>): string {
  return caseFileId ?? agendaItemId ?? '';
}

export function fingerprintOf(content: MinutesContent): string {
  return createHash('sha256').update(canonicalText(content), 'utf8').digest('hex');
}

@Injectable()
export class MinutesRepository {
  constructor(private readonly keys: KeyRingStore) {}

  /** Writes the minutes, each entry sealed with the key of its case or of its general point. */
  async freeze(tx: Tx, meetingId: string, content: MinutesContent): Promise<void> {
    const { entries, ...heading } = content;
    const fingerprint = fingerprintOf(content);
    const frozenBy = tx.actor.kind === 'member' ? tx.actor.accountId : null;
    await tx.manager.insert(MINUTES_TABLE, { meetingId, fingerprint, frozenAt: tx.now, frozenBy, heading });
    const keyIds = entries.map((entry) => keyIdOf(ownerOf(entry)));
    const keys = await this.keys.getMany(tx, keyIds);
    for (const [index, entry] of entries.entries()) {
      const place = index + 1;
      const owner = ownerOf(entry);
      const key = keys.get(keyIdOf(owner)) ?? refuse('record-unreadable');
      const sealed = key.sealText(`record/${meetingId}/${place}`, JSON.stringify(entry));
      await tx.manager.insert(MINUTES_ENTRY_TABLE, { meetingId, place, ...owner, content: sealed });
    }
  }

  /** Reads the minutes back; refuses when one letter differs from what was frozen. */
  async read(tx: Tx, meetingId: string): Promise<FrozenMinutes> {
    const row = (await tx.manager.findOneBy(MINUTES_TABLE, { meetingId })) ?? refuse('not-found');
    const rows = await tx.manager.find(MINUTES_ENTRY_TABLE, { where: { meetingId }, order: { place: 'ASC' } });
    const keys = await this.keys.getMany(tx, rows.map(keyIdOf));
    const entries = rows.map((entry): MinutesEntry => {
      const key = keys.get(keyIdOf(entry)) ?? refuse('record-unreadable');
      return JSON.parse(key.openText(`record/${meetingId}/${entry.place}`, entry.content)) as MinutesEntry;
    });
    const content = { ...row.heading, entries };
    if (fingerprintOf(content) !== row.fingerprint) refuse('record-unreadable');
    return { content, fingerprint: row.fingerprint };
  }
}
