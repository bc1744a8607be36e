import { Injectable } from '@nestjs/common';
import type { MeetingSummary } from '@passerelle/contracts';
import {
  agendaMayChange,
  hasMinutes,
  isOnAgenda,
  mayFacilitate,
  maySeeCase,
  maySeeMeeting,
  type CaseFile,
  type Meeting,
  type Viewer,
} from '@passerelle/domain';
import { CommitteeRepository } from '../../../model/committees/committee.repository.js';
import { ViewerRepository } from '../../../model/memberships/viewer.repository.js';
import type { Tx } from '../../../platform/database/tx.js';
import { refuse } from '../../../platform/refused.js';
import { MeetingOutlines, type Outline } from './meeting-outlines.js';

/** The meetings of a committee, latest first. */
@Injectable()
export class ListMeetings {
  constructor(
    private readonly viewers: ViewerRepository,
    private readonly committees: CommitteeRepository,
    private readonly outlines: MeetingOutlines,
  ) {}

  async execute(tx: Tx, { committeeId }: { committeeId: string }): Promise<MeetingSummary[]> {
    const viewer = await this.viewers.get(tx);
    const committee = await this.committees.get(tx, committeeId);
    if (!maySeeMeeting(viewer, committeeId)) refuse('not-found');
    await tx.audit({ action: 'meetings.list', committeeId });
    const { meetings, items, cases } = await this.outlines.of(tx, committeeId);
    return meetings.map((meeting) => {
      const own = items.filter((item) => item.meetingId === meeting.id);
      return presentSummary(meeting, committee.name, viewer, own, cases);
    });
  }
}

function presentSummary(
  meeting: Meeting,
  committeeName: string,
  viewer: Viewer,
  items: Outline[],
  cases: Map<string, CaseFile>,
): MeetingSummary {
  const placed = items.filter(isOnAgenda);
  const sees = (item: Outline): boolean => {
    const caseFile = item.caseFileId ? cases.get(item.caseFileId) : undefined;
    return caseFile !== undefined && maySeeCase(viewer, caseFile);
  };
  const alive = agendaMayChange(meeting);
  const { id, committeeId, status, durationMinutes, place, link } = meeting;
  return {
    ...{ id, committeeId, committeeName, status, durationMinutes, place, link },
    startsAt: meeting.startsAt.toISOString(),
    items: placed.length,
    minutes: placed.reduce((sum, item) => sum + item.minutes, 0),
    proposals: items.filter((item) => item.status === 'proposed' && sees(item)).length,
    abilities: { prepare: alive && mayFacilitate(viewer, committeeId), enter: alive, readRecord: hasMinutes(meeting) },
  };
}
