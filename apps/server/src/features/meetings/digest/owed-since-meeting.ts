import { Injectable } from '@nestjs/common';
import { isOwed, type FollowUp, type Meeting } from '@passerelle/domain';
import { FollowUpRepository } from '../../../model/follow-ups/follow-up.repository.js';
import { AgendaRepository } from '../../../model/agenda/agenda.repository.js';
import { MeetingRepository } from '../../../model/meetings/meeting.repository.js';
import type { Tx } from '../../../platform/database/tx.js';
import { CommitteeMembershipRepository } from '../../../model/memberships/committee-membership.repository.js';

export interface OwedSince {
  meeting: Meeting;
  /** The organisation of today: the one asked for may have been merged into another since. */
  organisationId: string;
  followUps: FollowUp[];
}

/** What an organisation was given in a meeting and still owes, soonest first. */
@Injectable()
export class OwedSinceMeeting {
  constructor(
    private readonly meetings: MeetingRepository,
    private readonly agenda: AgendaRepository,
    private readonly followUps: FollowUpRepository,
    private readonly memberships: CommitteeMembershipRepository,
  ) {}

  async of(tx: Tx, asked: { meetingId: string; organisationId: string }): Promise<OwedSince> {
    const meeting = await this.meetings.get(tx, asked.meetingId);
    const organisationId = await this.memberships.today(tx, asked.organisationId);
    const items = await this.agenda.ofMeeting(tx, meeting.id);
    const given = await this.followUps.ofItems(
      tx,
      items.map((item) => item.id),
    );
    const followUps = given.filter((one) => one.organisationId === organisationId && isOwed(one));
    return { meeting, organisationId, followUps };
  }
}
