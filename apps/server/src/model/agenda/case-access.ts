import { Injectable } from '@nestjs/common';
import {
  isCase,
  isOnAgenda,
  maySeeCase,
  maySeePoint,
  OUTSIDE_ANY_ROOM,
  requireNotWithdrawn,
  type AgendaItem,
  type CaseFile,
  type CaseItem,
  type Meeting,
  type RoomMoment,
  type Viewer,
} from '@passerelle/domain';
import { CaseFileRepository } from '../case-files/case-file.repository.js';
import type { Work } from '../../platform/database/transaction.js';
import { refuse } from '../../platform/refused.js';
import { AgendaRepository } from './agenda.repository.js';
import { AttendanceRepository } from '../attendance/attendance.repository.js';
import { MeetingRepository } from '../meetings/meeting.repository.js';

export interface SeenItem {
  meeting: Meeting;
  item: CaseItem;
  caseFile: CaseFile;
  room: RoomMoment;
}

/** The item that an open meeting is at. */
export function isOnTheTable(meeting: Meeting, item: Pick<AgendaItem, 'id' | 'status'>): boolean {
  return meeting.status === 'open' && meeting.currentItemId === item.id && isOnAgenda(item);
}

/** The one place that joins the two halves of the right to see a case: ties, and the room. */
@Injectable()
export class CaseSight {
  constructor(
    private readonly meetings: MeetingRepository,
    private readonly agenda: AgendaRepository,
    private readonly attendance: AttendanceRepository,
    private readonly caseFiles: CaseFileRepository,
  ) {}

  /** Where an item stands for a viewer. */
  async roomMoment(
    work: Work,
    viewer: Viewer,
    meeting: Meeting,
    item: Pick<AgendaItem, 'id' | 'status'>,
  ): Promise<RoomMoment> {
    const currentInOpenMeeting = isOnTheTable(meeting, item);
    const viewerPresent = currentInOpenMeeting && (await this.attendance.isPresent(work, meeting.id, viewer.accountId));
    return { currentInOpenMeeting, viewerPresent };
  }

  /** An item whose case the viewer sees now. Forbidden and absent are told alike. */
  async item(work: Work, viewer: Viewer, itemId: string): Promise<SeenItem> {
    const item = await this.agenda.get(work, itemId);
    return this.seen(work, viewer, await this.meetings.get(work, item.meetingId), item);
  }

  /** The same, with the row of the meeting locked. What is done to a case is not done to a general point. */
  async lockItem(work: Work, viewer: Viewer, itemId: string): Promise<SeenItem> {
    const { meeting, item } = await this.agenda.lockWithMeeting(work, itemId);
    if (!isCase(item) && maySeePoint(viewer, meeting.committeeId)) refuse('item-not-on-agenda');
    const seen = await this.seen(work, viewer, meeting, item);
    // What was decided before a withdrawal stays; nothing more is said of it.
    const withdrawn = requireNotWithdrawn(seen.caseFile);
    if (withdrawn) refuse(withdrawn.refused);
    return seen;
  }

  /** A case that the viewer sees now, by tie or because it is on the table of a room where the viewer is. */
  async caseFile(work: Work, viewer: Viewer, caseFileId: string): Promise<{ caseFile: CaseFile; room: RoomMoment }> {
    const caseFile = await this.caseFiles.get(work, caseFileId);
    const room = await this.roomOf(work, viewer, caseFile);
    return maySeeCase(viewer, caseFile, room) ? { caseFile, room } : refuse('not-found');
  }

  /** Where a case stands for a viewer, whatever the meeting. */
  async roomOf(work: Work, viewer: Viewer, caseFile: Pick<CaseFile, 'id' | 'committeeId'>): Promise<RoomMoment> {
    const meeting = await this.meetings.openOf(work, caseFile.committeeId);
    const current = meeting?.currentItemId ? await this.agenda.get(work, meeting.currentItemId) : null;
    const isThere = current !== null && isCase(current) && current.caseFileId === caseFile.id;
    if (!meeting || !isThere) return OUTSIDE_ANY_ROOM;
    return this.roomMoment(work, viewer, meeting, current);
  }

  private async seen(work: Work, viewer: Viewer, meeting: Meeting, item: AgendaItem): Promise<SeenItem> {
    if (!isCase(item)) refuse('not-found');
    const caseFile = await this.caseFiles.get(work, item.caseFileId);
    const room = await this.roomMoment(work, viewer, meeting, item);
    return maySeeCase(viewer, caseFile, room) ? { meeting, item, caseFile, room } : refuse('not-found');
  }
}
