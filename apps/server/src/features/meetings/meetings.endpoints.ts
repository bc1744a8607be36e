import * as contracts from '@passerelle/contracts';
import { ShowAgendaItem } from '../../model/agenda/item-page/show-agenda-item.js';
import { command, heavy, query, showing } from '../../platform/http/bound-endpoints.js';
import { AcceptProposal } from './agenda/accept-proposal.js';
import { AddGeneralPoint } from './agenda/add-general-point.js';
import { DescribePoint } from './agenda/describe-point.js';
import { GiveMinutes } from './agenda/give-minutes.js';
import { MoveItem } from './agenda/move-item.js';
import { PostponeRemaining } from './agenda/postpone-remaining.js';
import { ProposeCase } from './agenda/propose-case.js';
import { RemovePoint } from './agenda/remove-point.js';
import { ReturnToProposals } from './agenda/return-to-proposals.js';
import { WithdrawProposal } from './agenda/withdraw-proposal.js';
import { AddGuest } from './attendance/add-guest.js';
import { CorrectAttendance } from './attendance/correct-attendance.js';
import { MarkAttendance } from './attendance/mark-attendance.js';
import { RemoveAttendance } from './attendance/remove-attendance.js';
import { ShowAttendance, ShowAttendanceOfEntry } from './attendance/show-attendance.js';
import { CloseMeeting } from './close/close-meeting.js';
import { ShowClosing } from './close/show-closing.js';
import { ShowMinutes } from './minutes/show-minutes.js';
import { ShowMinutesExtract } from './minutes/show-minutes-extract.js';
import { CancelMeeting } from './plan/cancel-meeting.js';
import { GiveDirections } from './plan/give-directions.js';
import { ListMeetings } from './plan/list-meetings.js';
import { PlanMeeting } from './plan/plan-meeting.js';
import { AdmitMembers } from './room/admit-members.js';
import { GoToItem } from './room/go-to-item.js';
import { ListParticipants } from './room/list-participants.js';
import { OpenMeeting } from './room/open-meeting.js';
import { PostponePoint } from './room/postpone-point.js';
import { SendOutMembers } from './room/send-out-members.js';
import { ShowGeneralPoint } from './room/show-general-point.js';
import { TakeBackOpening } from './room/take-back-opening.js';
import { ShowMeeting } from './show-meeting.js';
import { ShowMeetingOfItem } from './show-meeting-of-item.js';

const plan = [
  query(contracts.listMeetings, ListMeetings),
  query(contracts.showMeeting, ShowMeeting),
  command(
    contracts.planMeeting,
    PlanMeeting,
    showing(ShowMeeting, ({ body }) => ({ meetingId: body.commandId })),
  ),
  command(contracts.cancelMeetingCommand, CancelMeeting, ShowMeeting),
  command(contracts.giveDirectionsCommand, GiveDirections, ShowMeeting),
];

const agenda = [
  command(contracts.proposeCase, ProposeCase, ShowMeeting),
  command(contracts.acceptProposal, AcceptProposal, ShowMeetingOfItem),
  command(contracts.withdrawProposal, WithdrawProposal, ShowMeetingOfItem),
  command(contracts.returnToProposalsCommand, ReturnToProposals, ShowMeetingOfItem),
  command(contracts.giveItemMinutes, GiveMinutes, ShowMeetingOfItem),
  command(contracts.moveAgendaItem, MoveItem, ShowMeetingOfItem),
  command(contracts.addGeneralPointCommand, AddGeneralPoint, ShowMeeting),
  command(contracts.describePointCommand, DescribePoint, ShowMeetingOfItem),
  command(contracts.removePointCommand, RemovePoint, ShowMeetingOfItem),
  command(contracts.postponeRemainingCommand, PostponeRemaining, ShowMeeting),
];

const room = [
  command(contracts.openMeetingCommand, OpenMeeting, ShowMeeting),
  command(contracts.takeBackOpeningCommand, TakeBackOpening, ShowMeeting),
  command(contracts.goToItem, GoToItem, ShowMeeting),
  query(contracts.listParticipants, ListParticipants),
  command(contracts.admitMembersCommand, AdmitMembers, ListParticipants),
  command(contracts.sendOutMembersCommand, SendOutMembers, ListParticipants),
  query(contracts.showAgendaItem, ShowAgendaItem),
  query(contracts.showGeneralPoint, ShowGeneralPoint),
  command(contracts.postponePointCommand, PostponePoint, ShowGeneralPoint),
];

const attendance = [
  query(contracts.showAttendance, ShowAttendance),
  command(contracts.markAttendanceCommand, MarkAttendance, ShowAttendance),
  command(contracts.addGuestCommand, AddGuest, ShowAttendance),
  command(contracts.correctAttendanceCommand, CorrectAttendance, ShowAttendanceOfEntry),
  command(contracts.removeAttendanceCommand, RemoveAttendance, ShowAttendanceOfEntry),
];

const closing = [
  query(contracts.showClosing, ShowClosing),
  command(contracts.closeMeetingCommand, CloseMeeting, ShowMinutes),
  heavy('minutes', query(contracts.showMinutes, ShowMinutes)),
  heavy('minutes', query(contracts.showMinutesExtract, ShowMinutesExtract)),
];

export const MEETING_ENDPOINTS = [...plan, ...agenda, ...room, ...attendance, ...closing];
