import { Injectable } from '@nestjs/common';
import { CaseFileRepository } from '../../model/case-files/case-file.repository.js';
import type { Tx } from '../../platform/database/tx.js';
import { Transaction } from '../../platform/database/transaction.js';
import { demoCaseFiles } from './demo-cases.js';
import { demoCommittees } from './demo-committee.js';
import { DemoTable } from './demo-table.js';
import { SeedCommittees } from './seed-committees.js';
import { SeedMeetings } from './seed-meetings.js';

/** Fills an instance that has no committee with the fictional Occitanie: all of it, or nothing. */
@Injectable()
export class SeedDemo {
  constructor(
    private readonly transaction: Transaction,
    private readonly committees: SeedCommittees,
    private readonly caseFiles: CaseFileRepository,
    private readonly meetings: SeedMeetings,
  ) {}

  async execute(): Promise<void> {
    await this.transaction.run({ kind: 'job', purpose: 'demo' }, async (tx) => {
      if (await this.committees.isEmpty(tx)) await this.write(tx);
    });
  }

  private async write(tx: Tx): Promise<void> {
    const demo = demoCommittees();
    const caseFiles = demoCaseFiles(demo, tx.now);
    await this.committees.execute(tx, demo);
    await this.caseFiles.add(tx, caseFiles);
    const tables = demo.committees
      .filter((committee) => committee.kind === 'copass')
      .map((committee) => {
        const own = caseFiles.filter((caseFile) => caseFile.committeeId === committee.id);
        return new DemoTable(committee, demo, own);
      });
    await this.meetings.execute(tx, tables);
    await tx.audit({ action: 'demo.seed' });
  }
}
