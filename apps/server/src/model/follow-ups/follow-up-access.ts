import { Injectable } from '@nestjs/common';
import { maySeeFollowUp, type FollowUp, type Meeting, type Viewer } from '@passerelle/domain';
import { CaseFileRepository } from '../case-files/case-file.repository.js';
import { MeetingRepository } from '../meetings/meeting.repository.js';
import { ViewerRepository } from '../memberships/viewer.repository.js';
import type { Tx } from '../../platform/database/tx.js';
import { refuse } from '../../platform/refused.js';
import { FollowUpRepository } from './follow-up.repository.js';

export interface AuthorisedFollowUp {
  viewer: Viewer;
  followUp: FollowUp;
  /** The meeting that the committee holds now. */
  openMeeting: Meeting | null;
}

/** Who may load a follow-up. Forbidden and absent are refused alike. */
@Injectable()
export class FollowUpAccess {
  constructor(
    private readonly viewers: ViewerRepository,
    private readonly followUps: FollowUpRepository,
    private readonly caseFiles: CaseFileRepository,
    private readonly meetings: MeetingRepository,
  ) {}

  /** For a command: the viewer, and a follow-up that the viewer sees, with its row locked. */
  async lock(tx: Tx, id: string): Promise<AuthorisedFollowUp> {
    const viewer = await this.viewers.get(tx);
    const followUp = await this.followUps.lock(tx, id);
    const caseFile = await this.caseFiles.get(tx, followUp.caseFileId);
    if (!maySeeFollowUp(viewer, followUp, caseFile)) refuse('not-found');
    return { viewer, followUp, openMeeting: await this.meetings.openOf(tx, followUp.committeeId) };
  }
}
