import { Injectable } from '@nestjs/common';
import type { BodyOf, proposeCase as proposeCaseCommand } from '@passerelle/contracts';
import { mayProposeCase, proposeCase } from '@passerelle/domain';
import { AgendaRepository } from '../../../model/agenda/agenda.repository.js';
import { CaseFileRepository } from '../../../model/case-files/case-file.repository.js';
import { ViewerRepository } from '../../../model/memberships/viewer.repository.js';
import { announceMeeting } from '../../../model/meetings/announce-meeting.js';
import { MeetingRepository } from '../../../model/meetings/meeting.repository.js';
import { accepted, refuse } from '../../../platform/refused.js';
import type { Tx } from '../../../platform/database/tx.js';

/** A member asks that a case be examined, with the reason and the question. The case is locked after its meeting. */
@Injectable()
export class ProposeCase {
  constructor(
    private readonly viewers: ViewerRepository,
    private readonly meetings: MeetingRepository,
    private readonly caseFiles: CaseFileRepository,
    private readonly agenda: AgendaRepository,
  ) {}

  async execute(tx: Tx, { meetingId }: { meetingId: string }, body: BodyOf<typeof proposeCaseCommand>): Promise<void> {
    const viewer = await this.viewers.get(tx);
    const meeting = await this.meetings.lock(tx, meetingId);
    const caseFile = await this.caseFiles.lock(tx, body.caseFileId);

    if (!mayProposeCase(viewer, caseFile)) refuse('not-found');

    const { commandId: id, reason, question } = body;
    const draft = { id, reason, question, proposedBy: viewer.accountId, proposedAt: tx.now };
    const proposal = accepted(proposeCase(meeting, caseFile, await this.agenda.ofMeeting(tx, meetingId), draft));

    await this.agenda.add(tx, proposal);

    await tx.audit({ action: 'agenda.propose', subjectId: caseFile.id, committeeId: meeting.committeeId });
    announceMeeting(tx, meeting);
  }
}
