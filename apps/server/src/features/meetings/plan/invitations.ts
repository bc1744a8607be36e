import { Inject, Injectable } from '@nestjs/common';
import { dateIn, type Committee, type Meeting } from '@passerelle/domain';
import ical, { ICalCalendarMethod } from 'ical-generator';
import { MemberRepository } from '../../../model/memberships/member.repository.js';
import { CONFIG, type Config } from '../../../platform/config.js';
import type { Tx } from '../../../platform/database/tx.js';
import { frenchDay, frenchDayAndTime, frenchDuration } from '../../../platform/mail/french-dates.js';
import { MAILER, type Mailer } from '../../../platform/mail/mailer.js';

/** Mails the date of a meeting to the members, with an event for their calendar. Neither ever names a case. */
@Injectable()
export class Invitations {
  constructor(
    private readonly members: MemberRepository,
    @Inject(MAILER) private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async send(tx: Tx, committee: Committee, meeting: Meeting): Promise<void> {
    const members = await this.members.ofCommittee(tx, committee.id);
    const addresses = new Set(members.map((member) => member.email));
    const mail = this.written(committee, meeting);
    for (const to of addresses) await this.mailer.send(tx, { to, ...mail });
  }

  private written(committee: Committee, meeting: Meeting): { subject: string; text: string; calendar: string } {
    const url = `${this.config.origin}/seances/${meeting.id}/preparation`;
    const when = frenchDayAndTime(meeting.startsAt, committee.timeZone);
    const where = [meeting.place, meeting.link].filter(Boolean).join(', ');
    const text = [
      `Bonjour,`,
      `Une séance du comité «\u00a0${committee.name}\u00a0» est prévue le ${when}. Durée prévue\u00a0: ${frenchDuration(meeting.durationMinutes)}.`,
      `Lieu\u00a0: ${where}`,
      `Ordre du jour et propositions\u00a0: ${url}`,
      'Passerelle',
    ].join('\n\n');
    // Several meetings may be planned: the date, and not which comes next.
    const subject = `${committee.name}\u00a0: séance du ${frenchDay(dateIn(committee.timeZone, meeting.startsAt))}`;
    return { subject, text, calendar: this.calendarEvent(committee, meeting, where, url) };
  }

  /** Times are in UTC, which every calendar reads alike. */
  private calendarEvent(committee: Committee, meeting: Meeting, location: string, url: string): string {
    const calendar = ical({ prodId: '//Passerelle//FR', method: ICalCalendarMethod.REQUEST });
    calendar.createEvent({
      id: `${meeting.id}@passerelle`,
      sequence: meeting.version,
      start: meeting.startsAt,
      end: new Date(meeting.startsAt.getTime() + meeting.durationMinutes * 60_000),
      stamp: meeting.startsAt,
      summary: committee.name,
      location,
      url,
    });
    return calendar.toString();
  }
}
