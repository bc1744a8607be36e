import { Injectable } from '@nestjs/common';
import {
  isCase,
  isCurrentItem,
  maySeeCase,
  maySeePoint,
  OUTSIDE_ANY_ROOM,
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

/** Joins the two halves of the right to see a case: its parties, and the room. */
@Injectable()
export class CaseAccess {
  constructor(
    private readonly viewers: ViewerRepository,
    private readonly meetings: MeetingRepository,
    private readonly agenda: AgendaRepository,
    private readonly attendance: AttendanceRepository,
    private readonly caseFiles: CaseFileRepository,
  ) {}

  /** Whether an item is the current one of an open meeting, and whether the viewer is present there. */
  async roomStateOf(
    tx: Tx,
    viewer: Viewer,
    meeting: Meeting,
    item: Pick<AgendaItem, 'id' | 'status'>,
  ): Promise<CaseRoomState> {
    const currentInOpenMeeting = isCurrentItem(meeting, item);
    const viewerPresent = currentInOpenMeeting && (await this.attendance.isPresent(tx, meeting.id, viewer.accountId));
    return { currentInOpenMeeting, viewerPresent };
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

  /** A case that the viewer sees now, by tie or because it is current in a room where the viewer is. */
  async caseFile(tx: Tx, viewer: Viewer, caseFileId: string): Promise<{ caseFile: CaseFile; room: CaseRoomState }> {
    const caseFile = await this.caseFiles.get(tx, caseFileId);
    const room = await this.roomOf(tx, viewer, caseFile);
    return maySeeCase(viewer, caseFile, room) ? { caseFile, room } : refuse('not-found');
  }

  /** The same for a case, in the open meeting of its committee, if any. */
  async roomOf(tx: Tx, viewer: Viewer, caseFile: Pick<CaseFile, 'id' | 'committeeId'>): Promise<CaseRoomState> {
    const meeting = await this.meetings.openOf(tx, caseFile.committeeId);
    const current = meeting?.currentItemId ? await this.agenda.get(tx, meeting.currentItemId) : null;
    const isThere = current !== null && isCase(current) && current.caseFileId === caseFile.id;
    if (!meeting || !isThere) return OUTSIDE_ANY_ROOM;
    return this.roomStateOf(tx, viewer, meeting, current);
  }

  private async seen(tx: Tx, viewer: Viewer, meeting: Meeting, item: AgendaItem): Promise<AuthorisedItem> {
    if (!isCase(item)) refuse('not-found');
    const caseFile = await this.caseFiles.get(tx, item.caseFileId);
    const room = await this.roomStateOf(tx, viewer, meeting, item);
    return maySeeCase(viewer, caseFile, room) ? { meeting, item, caseFile, room } : refuse('not-found');
  }
}
