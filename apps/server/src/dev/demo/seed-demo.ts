import { Injectable } from '@nestjs/common';
import { CaseFileRepository } from '../../model/case-files/case-file.repository.js';
import type { Tx } from '../../platform/database/tx.js';
import { Transaction } from '../../platform/database/transaction.js';
import { demoCaseFiles } from './demo-cases.js';
import { seatEverybody } from './demo-committee.js';
import { DemoTable } from './demo-table.js';
import { SeedMeetings } from './seed-meetings.js';
import { SeedSeating } from './seed-seating.js';

/** Fills an instance that has no committee with the fictional Occitanie: all of it, or nothing. */
@Injectable()
export class SeedDemo {
  constructor(
    private readonly transaction: Transaction,
    private readonly seating: SeedSeating,
    private readonly caseFiles: CaseFileRepository,
    private readonly meetings: SeedMeetings,
  ) {}

  async execute(): Promise<void> {
    await this.transaction.run({ kind: 'job', purpose: 'demo' }, async (tx) => {
      if (await this.seating.isEmpty(tx)) await this.write(tx);
    });
  }

  private async write(tx: Tx): Promise<void> {
    const everybody = seatEverybody();
    const caseFiles = demoCaseFiles(everybody, tx.now);
    await this.seating.execute(tx, everybody);
    await this.caseFiles.add(tx, caseFiles);
    const tables = everybody.committees
      .filter((committee) => committee.kind === 'copass')
      .map((committee) => {
        const own = caseFiles.filter((caseFile) => caseFile.committeeId === committee.id);
        return new DemoTable(committee, everybody, own);
      });
    await this.meetings.execute(tx, tables);
    await tx.audit({ action: 'demo.seed' });
  }
}
