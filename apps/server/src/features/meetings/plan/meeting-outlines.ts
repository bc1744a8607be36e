import { Injectable } from '@nestjs/common';
import type { CaseFile, Meeting } from '@passerelle/domain';
import { CaseFileRepository } from '../../../model/case-files/case-file.repository.js';
import { AgendaRepository, type AgendaOutline } from '../../../model/agenda/agenda.repository.js';
import { MeetingRepository } from '../../../model/meetings/meeting.repository.js';
import type { Tx } from '../../../platform/database/tx.js';

export type Outline = AgendaOutline;

/** The meetings of a committee with what is needed to count their agenda; no member's text is opened. */
@Injectable()
export class MeetingOutlines {
  constructor(
    private readonly meetings: MeetingRepository,
    private readonly agenda: AgendaRepository,
    private readonly caseFiles: CaseFileRepository,
  ) {}

  async of(
    tx: Tx,
    committeeId: string,
  ): Promise<{ meetings: Meeting[]; items: Outline[]; cases: Map<string, CaseFile> }> {
    const meetings = await this.meetings.ofCommittee(tx, committeeId);
    const items = await this.agenda.outlineOf(
      tx,
      meetings.map((meeting) => meeting.id),
    );
    const proposed = items.filter((item) => item.status === 'proposed').flatMap((item) => item.caseFileId ?? []);
    return { meetings, items, cases: await this.caseFiles.getMany(tx, proposed) };
  }
}
