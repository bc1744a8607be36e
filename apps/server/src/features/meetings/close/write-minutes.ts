import { Injectable } from '@nestjs/common';
import type { Meeting } from '@passerelle/domain';
import type { Tx } from '../../../platform/database/tx.js';
import type { SettledItem } from './closing-facts.js';
import { ComposeRecord } from './compose-minutes.js';
import { DecisionRecordRepository } from '../../../model/minutes/minutes.repository.js';

/** Writes the record of a closed meeting, and reads it back: only a record that can be read lets the notes go. */
@Injectable()
export class WriteRecord {
  constructor(
    private readonly compose: ComposeRecord,
    private readonly records: DecisionRecordRepository,
  ) {}

  async execute(tx: Tx, closed: Meeting, settled: SettledItem[], notes: Map<string, string>): Promise<void> {
    await this.records.freeze(tx, closed.id, await this.compose.execute(tx, closed, settled, notes));
    await this.records.read(tx, closed.id);
  }
}
