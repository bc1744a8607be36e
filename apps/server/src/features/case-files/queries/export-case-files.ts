import { Injectable } from '@nestjs/common';
import type { FileView } from '@passerelle/contracts';
import { dateIn, mayExportCases, maySeeCase } from '@passerelle/domain';
import { CaseFileRepository } from '../../../model/case-files/case-file.repository.js';
import { CommitteeAccess } from '../../../model/committees/committee-access.js';
import type { MemberActor } from '../../../platform/database/actor.js';
import { Transaction } from '../../../platform/database/transaction.js';
import type { Tx } from '../../../platform/database/tx.js';
import { refuse } from '../../../platform/refused.js';
import type { ExportedCase } from '../case-list-columns.js';
import { DescribeCases } from './describe-cases.js';
import { writeCsv, writeXlsx } from './write-case-list.js';

type Format = 'csv' | 'xlsx';

const MEDIA_TYPES: Record<Format, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Gives the list of the cases that a member sees, as a file. It is audited, and its name holds no person's name. */
@Injectable()
export class ExportCaseFiles {
  constructor(
    private readonly transaction: Transaction,
    private readonly access: CommitteeAccess,
    private readonly caseFiles: CaseFileRepository,
    private readonly describe: DescribeCases,
  ) {}

  /** The file is written after the transaction: writing takes time, and needs no connection to the database. */
  async execute(actor: MemberActor, committeeId: string, format: Format): Promise<FileView> {
    const { lines, today } = await this.transaction.run(actor, (tx) => this.load(tx, committeeId));
    const file = format === 'csv' ? writeCsv(lines) : await writeXlsx(lines);
    return {
      fileName: `situations-${today}.${format}`,
      mediaType: MEDIA_TYPES[format],
      content: file.toString('base64'),
    };
  }

  private async load(tx: Tx, committeeId: string): Promise<{ lines: ExportedCase[]; today: string }> {
    const { viewer, committee } = await this.access.load(tx, committeeId);

    if (!mayExportCases(viewer, committeeId)) refuse('not-allowed');

    const all = await this.caseFiles.ofCommittee(tx, committeeId);
    const visible = all.filter((caseFile) => maySeeCase(viewer, caseFile));
    const lines = await this.describe.execute(tx, committee, visible);

    await tx.audit({ action: 'case-files.export', committeeId });
    return { lines, today: dateIn(committee.timeZone, tx.now) };
  }
}
