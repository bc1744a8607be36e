import { Injectable } from '@nestjs/common';
import type { FileView } from '@passerelle/contracts';
import { dateIn, mayExportCases, maySeeCase, maySeeCommittee } from '@passerelle/domain';
import { CaseFileRepository } from '../../../model/case-files/case-file.repository.js';
import { CommitteeRepository } from '../../../model/committees/committee.repository.js';
import { ViewerRepository } from '../../../model/memberships/viewer.repository.js';
import type { MemberActor } from '../../../platform/database/actor.js';
import { Transaction } from '../../../platform/database/transaction.js';
import { refuse } from '../../../platform/refused.js';
import { DescribeCases } from './describe-cases.js';
import { writeCsv, writeXlsx } from './write-case-list.js';

type Format = 'csv' | 'xlsx';

const MEDIA_TYPES: Record<Format, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Gives the list of the cases that a member sees, as a file. It leaves a trace, and its name says nobody's. */
@Injectable()
export class ExportCaseFiles {
  constructor(
    private readonly transaction: Transaction,
    private readonly viewers: ViewerRepository,
    private readonly committees: CommitteeRepository,
    private readonly caseFiles: CaseFileRepository,
    private readonly describe: DescribeCases,
  ) {}

  async execute(actor: MemberActor, committeeId: string, format: Format): Promise<FileView> {
    const { lines, today } = await this.transaction.run(actor, async (tx) => {
      const viewer = await this.viewers.get(tx);
      if (!maySeeCommittee(viewer, committeeId)) refuse('not-found');
      if (!mayExportCases(viewer, committeeId)) refuse('not-allowed');

      const committee = await this.committees.get(tx, committeeId);
      const all = await this.caseFiles.ofCommittee(tx, committeeId);
      const visible = all.filter((caseFile) => maySeeCase(viewer, caseFile));
      await tx.audit({ action: 'case-files.export', committeeId });
      return {
        lines: await this.describe.execute(tx, committee, visible),
        today: dateIn(committee.timeZone, tx.now),
      };
    });
    const file = format === 'csv' ? writeCsv(lines) : await writeXlsx(lines);
    return {
      fileName: `situations-${today}.${format}`,
      mediaType: MEDIA_TYPES[format],
      content: file.toString('base64'),
    };
  }
}
