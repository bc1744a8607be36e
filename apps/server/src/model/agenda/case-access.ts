import { Injectable } from '@nestjs/common';
import {
  isCase,
  isCurrentItem,
  maySeeCase,
  maySeePoint,
  requireNotWithdrawn,
  type AgendaItem,
  type CaseFile,
  type CaseItem,
  type Meeting,
  type CaseRoomState,
  type Viewer,
} from '@passerelle/domain';
import { CaseFileRepository } from '../case-files/case-file.repository.js';
import type { Tx } from '../../platform/database/tx.js';
import { refuse } from '../../platform/refused.js';
import { AgendaRepository } from './agenda.repository.js';
import { AttendanceRepository } from '../attendance/attendance.repository.js';
import { MeetingRepository } from '../meetings/meeting.repository.js';
import { ViewerRepository } from '../memberships/viewer.repository.js';

export interface AuthorisedItem {
  meeting: Meeting;
  item: CaseItem;
  caseFile: CaseFile;
  room: CaseRoomState;
}

/** Joins the two halves of the right to the card of a case and to its sheet: its parties, and the room. */
@Injectable()
export class CaseAccess {
  constructor(
    private readonly viewers: ViewerRepository,
    private readonly meetings: MeetingRepository,
    private readonly agenda: AgendaRepository,
    private readonly attendance: AttendanceRepository,
    private readonly caseFiles: CaseFileRepository,
  ) {}

  /** Whether an item is the current one of an open meeting, and whether the viewer is in its room. */
  async roomStateOf(
    tx: Tx,
    viewer: Viewer,
    meeting: Meeting,
    item: Pick<AgendaItem, 'id' | 'status'>,
  ): Promise<CaseRoomState> {
    const currentInOpenMeeting = isCurrentItem(meeting, item);
    const viewerInRoom = currentInOpenMeeting && (await this.attendance.isInRoom(tx, meeting.id, viewer.accountId));
    return { currentInOpenMeeting, viewerInRoom };
  }

  /** An item whose case the viewer sees now. Forbidden and absent get the same refusal. */
  async item(tx: Tx, viewer: Viewer, itemId: string): Promise<AuthorisedItem> {
    const item = await this.agenda.get(tx, itemId);
    return this.seen(tx, viewer, await this.meetings.get(tx, item.meetingId), item);
  }

  /** For a command: the viewer, and the item with the row of its meeting locked. Refuses a general point. */
  async lockItem(tx: Tx, itemId: string): Promise<AuthorisedItem & { viewer: Viewer }> {
    const viewer = await this.viewers.get(tx);
    const { meeting, item } = await this.agenda.lockWithMeeting(tx, itemId);
    if (!isCase(item) && maySeePoint(viewer, meeting.committeeId)) refuse('item-not-on-agenda');
    const seen = await this.seen(tx, viewer, meeting, item);
    // What was decided before a withdrawal stays; nothing more is said of it.
    const withdrawn = requireNotWithdrawn(seen.caseFile);
    if (withdrawn) refuse(withdrawn.refused);
    return { viewer, ...seen };
  }

  private async seen(tx: Tx, viewer: Viewer, meeting: Meeting, item: AgendaItem): Promise<AuthorisedItem> {
    if (!isCase(item)) refuse('not-found');
    const caseFile = await this.caseFiles.get(tx, item.caseFileId);
    const room = await this.roomStateOf(tx, viewer, meeting, item);
    return maySeeCase(viewer, caseFile, room) ? { meeting, item, caseFile, room } : refuse('not-found');
  }
}
