import { Injectable } from '@nestjs/common';
import { dateIn, isCalendarDate, type CalendarDate } from '@passerelle/domain';
import { CommitteeRepository } from './committee.repository.js';
import { OrganisationRepository } from '../organisations/organisation.repository.js';
import type { Tx } from '../../platform/database/tx.js';
import { refuse } from '../../platform/refused.js';

/** What the commands of the room check of their committee: its organisations, and its own day. */
@Injectable()
export class CommitteeChecks {
  constructor(
    private readonly committees: CommitteeRepository,
    private readonly organisations: OrganisationRepository,
  ) {}

  /** Only an organisation of the committee carries or owes anything. */
  async requireOrganisation(tx: Tx, committeeId: string, organisationId: string): Promise<void> {
    const organisations = await this.organisations.ofCommittee(tx, committeeId);
    if (!organisations.some((organisation) => organisation.id === organisationId))
      refuse('organisation-not-in-committee');
  }

  /** A date that exists; answers the committee's own date of today. */
  async requireDate(tx: Tx, committeeId: string, date: CalendarDate): Promise<CalendarDate> {
    if (!isCalendarDate(date)) refuse('date-invalid');
    return this.today(tx, committeeId);
  }

  async today(tx: Tx, committeeId: string): Promise<CalendarDate> {
    return this.dayOf(tx, committeeId, tx.now);
  }

  /** The committee's own date of an instant. */
  async dayOf(tx: Tx, committeeId: string, instant: Date): Promise<CalendarDate> {
    return dateIn((await this.committees.get(tx, committeeId)).timeZone, instant);
  }
}
