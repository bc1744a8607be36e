import { Injectable } from '@nestjs/common';
import type { BodyOf, goToItem } from '@passerelle/contracts';
import {
  isCase,
  isMoveTakenBack,
  mayFacilitate,
  requireAgreement,
  requireStillAt,
  setCurrentItem,
  type AgendaItem,
} from '@passerelle/domain';
import { AgendaRepository } from '../../../model/agenda/agenda.repository.js';
import { CurrentItem } from '../../../model/agenda/current-item.js';
import { CaseFileRepository } from '../../../model/case-files/case-file.repository.js';
import { announceInMeeting } from '../../../model/meetings/announce-meeting.js';
import { MeetingAccess } from '../../../model/meetings/meeting-access.js';
import { MeetingRepository } from '../../../model/meetings/meeting.repository.js';
import { accepted, refuse, stopOn } from '../../../platform/refused.js';
import type { Tx } from '../../../platform/database/tx.js';

/** A facilitator goes to an item, for every page that follows. The time spent on the one before is counted. */
@Injectable()
export class GoToItem {
  constructor(
    private readonly access: MeetingAccess,
    private readonly meetings: MeetingRepository,
    private readonly agenda: AgendaRepository,
    private readonly caseFiles: CaseFileRepository,
    private readonly currentItem: CurrentItem,
  ) {}

  async execute(
    tx: Tx,
    { meetingId }: { meetingId: string },
    { itemId, takesBackFrom }: BodyOf<typeof goToItem>,
  ): Promise<void> {
    const { viewer, meeting } = await this.access.lock(tx, meetingId);
    const item = await this.agenda.get(tx, itemId);

    if (!mayFacilitate(viewer, meeting.committeeId) || item.meetingId !== meetingId) refuse('not-found');
    if (takesBackFrom !== undefined) stopOn(requireStillAt(meeting, takesBackFrom, itemId));
    const moved = accepted(setCurrentItem(meeting, item, viewer.accountId, tx.now));
    await this.requireAgreement(tx, item);

    if (takesBackFrom === undefined || !isMoveTakenBack(meeting, tx.now))
      await this.currentItem.countTime(tx, meeting, itemId);
    await this.meetings.follow(tx, moved);

    await tx.audit({ action: 'meetings.go-to', subjectId: meetingId, committeeId: meeting.committeeId });
    announceInMeeting(tx, moved);
  }

  /** [CASE-3] A decided case stays on the agenda when its person withdraws: it is not shown to the room again. */
  private async requireAgreement(tx: Tx, item: AgendaItem): Promise<void> {
    const missing = isCase(item) && requireAgreement(await this.caseFiles.get(tx, item.caseFileId));
    if (missing) refuse(missing.refused);
  }
}
