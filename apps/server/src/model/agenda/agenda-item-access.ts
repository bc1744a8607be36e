import { Injectable } from '@nestjs/common';
import {
  isCurrentItem,
  isOnAgenda,
  maySeeCase,
  maySeePoint,
  mayWritePoint,
  mayWriteSheet,
  type CaseParties,
  type Meeting,
  type Viewer,
} from '@passerelle/domain';
import { CaseFileRepository } from '../case-files/case-file.repository.js';
import type { Tx } from '../../platform/database/tx.js';
import { refuse } from '../../platform/refused.js';
import { AgendaRepository, type AgendaItemState } from './agenda.repository.js';
import { AttendanceRepository } from '../attendance/attendance.repository.js';
import { MeetingRepository } from '../meetings/meeting.repository.js';
import { subjectOfRow } from './sealed-agenda-item.js';

/** An item that the viewer sees now, whether or not they write in its document, and what its traces name. */
export interface AgendaItemRights {
  meeting: Meeting;
  subjectId: string;
  write: boolean;
}

export interface AgendaItemQuestion {
  viewer: Viewer;
  itemId: string;
}

/** The facts on which the rights to some items depend, read in one transaction. */
interface RightsFacts {
  items: Map<string, AgendaItemState>;
  meetings: Map<string, Meeting>;
  parties: Map<string, CaseParties>;
  inRooms: Map<string, Set<string>>;
}

/**
 * The right to an item of the agenda, a case or a general point: each by its own rule, for a whole room in one query.
 */
@Injectable()
export class AgendaItemAccess {
  constructor(
    private readonly agenda: AgendaRepository,
    private readonly meetings: MeetingRepository,
    private readonly caseFiles: CaseFileRepository,
    private readonly attendance: AttendanceRepository,
  ) {}

  /** Forbidden and absent get the same refusal. */
  async rights(tx: Tx, viewer: Viewer, itemId: string): Promise<AgendaItemRights> {
    const [rights] = await this.rightsOfMany(tx, [{ viewer, itemId }]);
    return rights ?? refuse('not-found');
  }

  /**
   * In the order asked; null where forbidden or absent. The number of queries does not depend on how many are asked.
   */
  async rightsOfMany(tx: Tx, asked: readonly AgendaItemQuestion[]): Promise<(AgendaItemRights | null)[]> {
    const items = await this.agenda.statesOf(tx, [...new Set(asked.map(({ itemId }) => itemId))]);
    const rows = [...items.values()];
    const meetings = await this.meetings.getMany(tx, [...new Set(rows.map(({ meetingId }) => meetingId))]);
    const caseFileIds = rows.flatMap(({ caseFileId }) => (caseFileId === null ? [] : [caseFileId]));
    const parties = await this.caseFiles.partiesOf(tx, [...new Set(caseFileIds)]);
    const held = rows.filter((item) => isHeld(item, meetings.get(item.meetingId)));
    const inRooms = await this.attendance.inRooms(tx, [...new Set(held.map(({ meetingId }) => meetingId))]);
    return asked.map(({ viewer, itemId }) => rightsIn({ items, meetings, parties, inRooms }, viewer, itemId));
  }
}

function isHeld(item: AgendaItemState, meeting: Meeting | undefined): boolean {
  return meeting !== undefined && isCurrentItem(meeting, item);
}

function rightsIn(facts: RightsFacts, viewer: Viewer, itemId: string): AgendaItemRights | null {
  const item = facts.items.get(itemId);
  const meeting = item && facts.meetings.get(item.meetingId);
  if (!item || !meeting) return null;
  const subjectId = subjectOfRow(item);
  if (item.caseFileId === null) {
    if (!isOnAgenda(item) || !maySeePoint(viewer, meeting.committeeId)) return null;
    return { meeting, subjectId, write: mayWritePoint(viewer, meeting.committeeId) };
  }
  const parties = facts.parties.get(item.caseFileId);
  const viewerInRoom = facts.inRooms.get(meeting.id)?.has(viewer.accountId) ?? false;
  const room = { currentInOpenMeeting: isCurrentItem(meeting, item), viewerInRoom };
  if (!parties || !maySeeCase(viewer, parties, room)) return null;
  return { meeting, subjectId, write: mayWriteSheet(viewer, parties, room) };
}
