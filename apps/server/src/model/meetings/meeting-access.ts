import { Injectable } from '@nestjs/common';
import { maySeeMeeting, type Meeting, type Viewer } from '@passerelle/domain';
import type { Tx } from '../../platform/database/tx.js';
import { refuse } from '../../platform/refused.js';
import { ViewerRepository } from '../memberships/viewer.repository.js';
import { MeetingRepository } from './meeting.repository.js';

export interface AuthorisedMeeting {
  viewer: Viewer;
  meeting: Meeting;
}

/** Loads a meeting for a viewer who may see it. Forbidden and absent are refused alike. */
@Injectable()
export class MeetingAccess {
  constructor(
    private readonly viewers: ViewerRepository,
    private readonly meetings: MeetingRepository,
  ) {}

  async get(tx: Tx, meetingId: string): Promise<AuthorisedMeeting> {
    const viewer = await this.viewers.get(tx);
    return authorised(viewer, await this.meetings.get(tx, meetingId));
  }

  /** For a command: the row of the meeting is locked. */
  async lock(tx: Tx, meetingId: string): Promise<AuthorisedMeeting> {
    const viewer = await this.viewers.get(tx);
    return authorised(viewer, await this.meetings.lock(tx, meetingId));
  }
}

function authorised(viewer: Viewer, meeting: Meeting): AuthorisedMeeting {
  return maySeeMeeting(viewer, meeting.committeeId) ? { viewer, meeting } : refuse('not-found');
}
