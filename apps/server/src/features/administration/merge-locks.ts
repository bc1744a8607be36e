import { Injectable } from '@nestjs/common';
import { agendaMayChange } from '@passerelle/domain';
import { OrganisationRepository } from '../../model/organisations/organisation.repository.js';
import { announceMeeting } from '../../model/meetings/announce-meeting.js';
import { MeetingRepository } from '../../model/meetings/meeting.repository.js';
import type { Tx } from '../../platform/database/tx.js';
import { LockAgendas } from '../../model/agenda/lock-agendas.js';
import { announcePeople } from './committee-admin.js';

/** What is locked while two organisations become one, and the committees to which the change is announced. */
@Injectable()
export class MergeLocks {
  constructor(
    private readonly organisations: OrganisationRepository,
    private readonly agendas: LockAgendas,
    private readonly meetings: MeetingRepository,
  ) {}

  /** Agendas first, committee by committee in one order; then the names, as a command that adds an organisation does. */
  async take(tx: Tx, organisationIds: readonly string[]): Promise<string[]> {
    const joined = await this.organisations.committeesOf(tx, organisationIds);
    const committeeIds = [...new Set(joined.map(({ committeeId }) => committeeId))].sort();
    for (const committeeId of committeeIds) await this.agendas.ofCommittee(tx, committeeId);
    await this.organisations.allForNaming(tx);
    return committeeIds;
  }

  async announce(tx: Tx, committeeId: string): Promise<void> {
    announcePeople(tx, committeeId);
    for (const meeting of await this.meetings.ofCommittee(tx, committeeId)) {
      if (agendaMayChange(meeting)) announceMeeting(tx, meeting);
    }
  }
}
