import { Injectable } from '@nestjs/common';
import { isCase, isOnAgenda, maySeePoint, type GeneralPoint, type Meeting, type Viewer } from '@passerelle/domain';
import type { Tx } from '../../platform/database/tx.js';
import { refuse } from '../../platform/refused.js';
import { AgendaRepository } from './agenda.repository.js';
import { MeetingRepository } from '../meetings/meeting.repository.js';

export interface AuthorisedPoint {
  meeting: Meeting;
  point: GeneralPoint;
}

/** The general points that a viewer sees. One that was taken off the agenda is seen by no member. */
@Injectable()
export class PointAccess {
  constructor(
    private readonly meetings: MeetingRepository,
    private readonly agenda: AgendaRepository,
  ) {}

  /** Forbidden, absent, and a case taken for a point get the same refusal. */
  async point(tx: Tx, viewer: Viewer, itemId: string): Promise<AuthorisedPoint> {
    const point = await this.agenda.get(tx, itemId);
    if (isCase(point) || !isOnAgenda(point)) refuse('not-found');
    const meeting = await this.meetings.get(tx, point.meetingId);
    return maySeePoint(viewer, meeting.committeeId) ? { meeting, point } : refuse('not-found');
  }
}
