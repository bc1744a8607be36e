import { Injectable } from '@nestjs/common';
import type { ParticipantView } from '@passerelle/contracts';
import { admissionOf, isExpected, type AdmissionState, type Meeting, type Viewer } from '@passerelle/domain';
import { byAccount, MemberRepository, type CommitteeMember } from '../../../model/memberships/member.repository.js';
import { AttendanceEntryRepository } from '../../../model/attendance/attendance-entry.repository.js';
import { AttendanceRepository } from '../../../model/attendance/attendance.repository.js';
import type { Tx } from '../../../platform/database/tx.js';
import { MeetingPresence } from '../../../model/attendance/meeting-presence.js';
import { ReadablePositions } from './readable-positions.js';

interface Here {
  member: CommitteeMember;
  screen: ReturnType<MeetingPresence['stateOf']>;
  admission: AdmissionState;
}

/** The people of a room: those whose page is open, and those who came before. */
@Injectable()
export class RoomPeople {
  constructor(
    private readonly members: MemberRepository,
    private readonly attendance: AttendanceRepository,
    private readonly entries: AttendanceEntryRepository,
    private readonly board: MeetingPresence,
    private readonly positions: ReadablePositions,
  ) {}

  /** As `viewer` may read them: who is on an item that is reserved for the viewer is not shown. */
  async of(tx: Tx, viewer: Viewer, meeting: Meeting): Promise<ParticipantView[]> {
    const people = await this.here(tx, meeting);
    const isSomebodyApart = people.some(({ screen }) => screen.itemId !== null);
    const positions = isSomebodyApart ? await this.positions.of(tx, viewer, meeting) : new Map<string, number>();
    const lines = await this.entries.ofAccounts(
      tx,
      meeting.id,
      people.map(({ member }) => member.accountId),
    );
    return people.map(({ member: { accountId, name, organisationName }, screen: { itemId, ...state }, admission }) => ({
      ...{ accountId, name, organisationName, ...state, admission },
      expected: isExpected(lines.get(accountId) ?? null),
      number: this.board.numberIn(meeting.id, accountId),
      consults: itemId === null ? null : (positions.get(itemId) ?? null),
    }));
  }

  /** How many have a text that has not arrived. */
  async unsaved(tx: Tx, meeting: Meeting): Promise<number> {
    return (await this.here(tx, meeting)).filter(({ screen }) => screen.unsaved).length;
  }

  private async here(tx: Tx, meeting: Meeting): Promise<Here[]> {
    const came = await this.attendance.ofMeeting(tx, meeting.id);
    const here = [...came.map(({ accountId }) => accountId), ...this.board.online(meeting.id)];
    const admissions = new Map(came.map((attendance) => [attendance.accountId, attendance]));
    const known = byAccount(await this.members.ofCommittee(tx, meeting.committeeId));
    return [...new Set(here)].flatMap((accountId) => {
      const member = known.get(accountId);
      if (!member) return [];
      const admission = admissionOf(member, admissions.get(accountId) ?? null);
      return [{ member, admission, screen: this.board.stateOf(meeting.id, accountId) }];
    });
  }
}
