import { Injectable } from '@nestjs/common';
import { CaseFileRepository } from '../../model/case-files/case-file.repository.js';
import { AgendaRepository } from '../../model/agenda/agenda.repository.js';
import { MeetingRepository } from '../../model/meetings/meeting.repository.js';
import type { Tx } from '../../platform/database/tx.js';
import { SheetRepository } from '../../model/sheets/sheet.repository.js';
import { benchmarkCase, benchmarkMeeting } from './benchmark-committee.js';
import { AddBenchmarkMembers } from './add-benchmark-members.js';

/** A Yjs update that holds nothing. */
const NOTHING = Uint8Array.of(0, 0);

/** Makes the sheet of a case on the agenda of the meeting that is measured. */
@Injectable()
export class ProvideBenchmarkDocument {
  constructor(
    private readonly members: AddBenchmarkMembers,
    private readonly meetings: MeetingRepository,
    private readonly caseFiles: CaseFileRepository,
    private readonly agenda: AgendaRepository,
    private readonly sheets: SheetRepository,
  ) {}

  /** The sheet of a name; one that is there already stays as it is. */
  async execute(tx: Tx, name: string, state: Uint8Array = NOTHING): Promise<string> {
    const [proposedBy = ''] = await this.members.execute(tx, 1);
    const { caseFile, item } = benchmarkCase(name, proposedBy, tx.now);
    const [known] = await this.sheets.ofItems(tx, [item.id]);
    if (known) return known.id;
    const meeting = benchmarkMeeting(tx.now);
    if (!(await this.meetings.getMany(tx, [meeting.id])).has(meeting.id)) await this.meetings.add(tx, meeting);
    await this.caseFiles.add(tx, [caseFile]);
    await this.agenda.add(tx, item);
    await this.sheets.create(tx, item, state);
    const [made] = await this.sheets.ofItems(tx, [item.id]);
    if (!made) throw new Error('the document was not made');
    return made.id;
  }
}
