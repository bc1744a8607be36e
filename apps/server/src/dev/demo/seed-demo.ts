import { Injectable } from '@nestjs/common';
import { CaseFileRepository } from '../../model/case-files/case-file.repository.js';
import { Transaction, type Work } from '../../platform/database/transaction.js';
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
    await this.transaction.run({ kind: 'job', purpose: 'demo' }, async (work) => {
      if (await this.seating.isEmpty(work)) await this.write(work);
    });
  }

  private async write(work: Work): Promise<void> {
    const everybody = seatEverybody();
    const caseFiles = demoCaseFiles(everybody, work.now);
    await this.seating.execute(work, everybody);
    await this.caseFiles.add(work, caseFiles);
    const tables = everybody.committees
      .filter((committee) => committee.kind === 'copass')
      .map((committee) => {
        const own = caseFiles.filter((caseFile) => caseFile.committeeId === committee.id);
        return new DemoTable(committee, everybody, own);
      });
    await this.meetings.execute(work, tables);
    await work.audit({ action: 'demo.seed' });
  }
}
