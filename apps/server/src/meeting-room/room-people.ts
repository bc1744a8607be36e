import { Injectable } from '@nestjs/common';
import type { ParticipantView } from '@passerelle/contracts';
import { presenceNumber, type Meeting } from '@passerelle/domain';
import { MemberRepository, type Member } from '../committees/member.repository.js';
import { AttendanceRepository } from '../meetings/attendance.repository.js';
import type { Work } from '../platform/database/transaction.js';
import { ParticipantsBoard } from './participants-board.js';

/** The people of a room: those whose page is open, and those who came before. */
@Injectable()
export class RoomPeople {
  constructor(
    private readonly members: MemberRepository,
    private readonly attendance: AttendanceRepository,
    private readonly board: ParticipantsBoard,
  ) {}

  async of(work: Work, meeting: Meeting): Promise<ParticipantView[]> {
    const here = [
      ...(await this.whoAttended(work, meeting)).map((member) => member.accountId),
      ...this.board.online(meeting.id),
    ];
    const known = byAccount(await this.members.ofCommittee(work, meeting.committeeId));
    return [...new Set(here)].flatMap((accountId) => {
      const member = known.get(accountId);
      if (!member) return [];
      const { name, organisationName } = member;
      const number = presenceNumber(accountId);
      return [{ accountId, name, organisationName, number, ...this.board.stateOf(meeting.id, accountId) }];
    });
  }

  /** Those who came while the meeting was open. */
  async whoAttended(work: Work, meeting: Meeting): Promise<Member[]> {
    const known = byAccount(await this.members.everOf(work, meeting.committeeId));
    const attended = await this.attendance.ofMeeting(work, meeting.id);
    return attended.flatMap(({ accountId }) => known.get(accountId) ?? []);
  }
}

function byAccount(members: Member[]): Map<string, Member> {
  return new Map(members.map((member) => [member.accountId, member]));
}
