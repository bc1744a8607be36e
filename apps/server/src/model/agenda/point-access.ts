import { Injectable } from '@nestjs/common';
import { isCase, isOnAgenda, maySeePoint, type GeneralPoint, type Meeting, type Viewer } from '@passerelle/domain';
import type { Work } from '../../platform/database/transaction.js';
import { refuse } from '../../platform/refused.js';
import { AgendaRepository } from './agenda.repository.js';
import { MeetingRepository } from '../meetings/meeting.repository.js';

export interface SeenPoint {
  meeting: Meeting;
  point: GeneralPoint;
}

/** The general points that a viewer sees. One that was taken off the agenda is seen by nobody. */
@Injectable()
export class PointSight {
  constructor(
    private readonly meetings: MeetingRepository,
    private readonly agenda: AgendaRepository,
  ) {}

  /** Forbidden, absent, and a case taken for a point are told alike. */
  async point(work: Work, viewer: Viewer, itemId: string): Promise<SeenPoint> {
    const point = await this.agenda.get(work, itemId);
    if (isCase(point) || !isOnAgenda(point)) refuse('not-found');
    const meeting = await this.meetings.get(work, point.meetingId);
    return maySeePoint(viewer, meeting.committeeId) ? { meeting, point } : refuse('not-found');
  }
}
