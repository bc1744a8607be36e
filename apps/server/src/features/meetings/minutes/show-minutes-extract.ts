import { Injectable } from '@nestjs/common';
import type { RecordView } from '@passerelle/contracts';
import { mayFacilitate } from '@passerelle/domain';
import { ViewerRepository } from '../../../model/memberships/viewer.repository.js';
import { MeetingRepository } from '../../../model/meetings/meeting.repository.js';
import type { MemberActor } from '../../../platform/database/actor.js';
import { Transaction } from '../../../platform/database/transaction.js';
import { refuse } from '../../../platform/refused.js';
import { DecisionRecordRepository } from '../../../model/minutes/minutes.repository.js';
import { RecordTies } from './minutes-access.js';
import { presentRecord } from './minutes.view.js';

/** The extract of a record that an organisation would read, for the facilitator who hands it over. */
@Injectable()
export class ShowRecordExtract {
  constructor(
    private readonly transaction: Transaction,
    private readonly viewers: ViewerRepository,
    private readonly meetings: MeetingRepository,
    private readonly records: DecisionRecordRepository,
    private readonly ties: RecordTies,
  ) {}

  execute(actor: MemberActor, meetingId: string, organisationId: string): Promise<RecordView> {
    return this.transaction.run(actor, async (tx) => {
      const viewer = await this.viewers.get(tx);
      const meeting = await this.meetings.get(tx, meetingId);
      const { committeeId } = meeting;
      if (!mayFacilitate(viewer, committeeId)) refuse('not-found');
      const record = await this.records.read(tx, meetingId);
      const reader = await this.ties.ofOrganisation(tx, viewer, { committeeId, organisationId }, record);
      await tx.audit({ action: 'records.show-extract', subjectId: meetingId, committeeId });
      return presentRecord(meeting, record, reader);
    });
  }
}
