import { Injectable } from '@nestjs/common';
import {
  mayAnswerFollowUp,
  mayKeepFollowUps,
  maySeeFollowUp,
  type CaseFile,
  type FollowUp,
  type Viewer,
} from '@passerelle/domain';
import { CaseFileRepository } from '../case-files/case-file.repository.js';
import type { Tx } from '../../platform/database/tx.js';
import { refuse } from '../../platform/refused.js';
import { FollowUpMeetings } from './follow-up-meetings.js';
import { FollowUpRepository } from './follow-up.repository.js';

/** A follow-up with what somebody may do with it. */
export interface AuthorisedFollowUp {
  followUp: FollowUp;
  caseFile: CaseFile;
  /** A member of the organisation that owes it. */
  answers: boolean;
  /** A facilitator. */
  keeps: boolean;
  /** A facilitator, while the committee meets: what is said aloud is written down. */
  hearsAnswers: boolean;
}

/** Follow-ups as a viewer may act on them. Forbidden and absent are told alike. */
@Injectable()
export class FollowUpAccess {
  constructor(
    private readonly followUps: FollowUpRepository,
    private readonly caseFiles: CaseFileRepository,
    private readonly meetings: FollowUpMeetings,
  ) {}

  /** Locks a follow-up that the viewer sees. */
  async lock(tx: Tx, viewer: Viewer, id: string): Promise<AuthorisedFollowUp> {
    const followUp = await this.followUps.lock(tx, id);
    const caseFile = await this.caseFiles.get(tx, followUp.caseFileId);
    if (!maySeeFollowUp(viewer, followUp, caseFile)) refuse('not-found');
    return {
      followUp,
      caseFile,
      answers: mayAnswerFollowUp(viewer, followUp),
      keeps: mayKeepFollowUps(viewer, followUp.committeeId),
      hearsAnswers: await this.meetings.hearsAnswers(tx, viewer, followUp.committeeId),
    };
  }
}
