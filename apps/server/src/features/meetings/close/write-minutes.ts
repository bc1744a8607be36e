import { Injectable } from '@nestjs/common';
import type { Meeting } from '@passerelle/domain';
import type { Tx } from '../../../platform/database/tx.js';
import type { SettledItem } from './closing-facts.js';
import { ComposeMinutes } from './compose-minutes.js';
import { MinutesRepository } from '../../../model/minutes/minutes.repository.js';

/** Writes the minutes of a closed meeting, and reads them back: only minutes that can be read let the notes go. */
@Injectable()
export class WriteMinutes {
  constructor(
    private readonly compose: ComposeMinutes,
    private readonly minutes: MinutesRepository,
  ) {}

  async execute(tx: Tx, closed: Meeting, settled: SettledItem[], notes: Map<string, string>): Promise<void> {
    await this.minutes.freeze(tx, closed.id, await this.compose.execute(tx, closed, settled, notes));
    await this.minutes.read(tx, closed.id);
  }
}
