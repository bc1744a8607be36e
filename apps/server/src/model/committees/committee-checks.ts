import { Injectable } from '@nestjs/common';
import { dateIn, isCalendarDate, type CalendarDate } from '@passerelle/domain';
import { CommitteeRepository } from './committee.repository.js';
import { OrganisationRepository } from '../organisations/organisation.repository.js';
import type { Work } from '../../platform/database/transaction.js';
import { refuse } from '../../platform/refused.js';

/** What the commands of the room check of their committee: its organisations, and its own day. */
@Injectable()
export class CommitteeGround {
  constructor(
    private readonly committees: CommitteeRepository,
    private readonly organisations: OrganisationRepository,
  ) {}

  /** Only an organisation of the committee carries or owes anything. */
  async requireOrganisation(work: Work, committeeId: string, organisationId: string): Promise<void> {
    const organisations = await this.organisations.ofCommittee(work, committeeId);
    if (!organisations.some((organisation) => organisation.id === organisationId))
      refuse('organisation-not-in-committee');
  }

  /** A date that exists; answers the committee's own date of today. */
  async requireDate(work: Work, committeeId: string, date: CalendarDate): Promise<CalendarDate> {
    if (!isCalendarDate(date)) refuse('date-invalid');
    return this.today(work, committeeId);
  }

  async today(work: Work, committeeId: string): Promise<CalendarDate> {
    return this.dayOf(work, committeeId, work.now);
  }

  /** The committee's own date of an instant. */
  async dayOf(work: Work, committeeId: string, instant: Date): Promise<CalendarDate> {
    return dateIn((await this.committees.get(work, committeeId)).timeZone, instant);
  }
}
