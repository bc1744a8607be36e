import { Injectable } from '@nestjs/common';
import type { RecordView } from '@passerelle/contracts';
import { maySeeMeeting } from '@passerelle/domain';
import { ViewerRepository } from '../../../model/memberships/viewer.repository.js';
import { MeetingRepository } from '../../../model/meetings/meeting.repository.js';
import type { MemberActor } from '../../../platform/database/actor.js';
import { Transaction } from '../../../platform/database/transaction.js';
import { refuse } from '../../../platform/refused.js';
import { DecisionRecordRepository } from '../../../model/minutes/minutes.repository.js';
import { RecordTies } from './minutes-access.js';
import { presentRecord } from './minutes.view.js';

/** The frozen record of a meeting, each reader its own extract. */
@Injectable()
export class ShowRecord {
  constructor(
    private readonly transaction: Transaction,
    private readonly viewers: ViewerRepository,
    private readonly meetings: MeetingRepository,
    private readonly records: DecisionRecordRepository,
    private readonly ties: RecordTies,
  ) {}

  execute(actor: MemberActor, meetingId: string): Promise<RecordView> {
    return this.transaction.run(actor, async (tx) => {
      const viewer = await this.viewers.get(tx);
      const meeting = await this.meetings.get(tx, meetingId);
      if (!maySeeMeeting(viewer, meeting.committeeId)) refuse('not-found');
      const record = await this.records.read(tx, meetingId);
      await tx.audit({ action: 'records.show', subjectId: meetingId, committeeId: meeting.committeeId });
      return presentRecord(meeting, record, await this.ties.of(tx, viewer, meeting.committeeId, record));
    });
  }
}
