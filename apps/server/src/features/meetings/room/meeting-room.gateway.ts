import { Inject } from '@nestjs/common';
import { WebSocketGateway, type OnGatewayConnection, type OnGatewayDisconnect } from '@nestjs/websockets';
import { ENTER_MEETING, enterMeeting, LEAVE_MEETING, leaveMeeting, type Problem } from '@passerelle/contracts';
import type { DisconnectReason, Socket } from 'socket.io';
import { RefusalAudit } from '../../../platform/audit/refusal-audit.js';
import type { AuditNote } from '../../../platform/database/tx.js';
import { answerMessages } from '../../../platform/live/answer-messages.js';
import { OrderedMessages } from '../../../platform/live/ordered-messages.js';
import { TokenBuckets } from '../../../platform/limits/token-bucket.js';
import { roomOf } from '../../../platform/live/announcer.js';
import { memberOf } from '../../../platform/live/live-adapter.js';
import { LOG, type Log } from '../../../platform/log.js';
import { Refused } from '../../../platform/refused.js';
import { LiveSubscriptions } from './live-subscriptions.js';
import { AttendanceTracker } from '../../../model/attendance/attendance-tracker.js';

/** The member signed out, or the server ended the sign-in: what they said of their text before is all there is. */
const CLOSED_ON_PURPOSE: readonly DisconnectReason[] = ['client namespace disconnect', 'server namespace disconnect'];

type Answer = { done: true } | Problem;

/**
 * What one member says of their screens: each message is a transaction, and the others ask again who is there. A page
 * says at each key that something waits, then that it is saved: beyond this rate it is handled a moment later.
 */
const ARRIVALS = { perSecond: 10, burst: 30 };

/** Live connections of members: which committees each subscribes to, and who is in which room. */
@WebSocketGateway()
export class MeetingRoomGateway implements OnGatewayConnection<Socket>, OnGatewayDisconnect<Socket> {
  private readonly messages = new WeakMap<Socket, OrderedMessages>();
  private readonly arrivals = new TokenBuckets(ARRIVALS);

  constructor(
    private readonly subscriptions: LiveSubscriptions,
    private readonly attendance: AttendanceTracker,
    private readonly refusals: RefusalAudit,
    @Inject(LOG) private readonly log: Log,
  ) {}

  async handleConnection(socket: Socket): Promise<void> {
    const { accountId } = memberOf(socket);
    const handlers = {
      [ENTER_MEETING]: (message: unknown) => this.enter(socket, message),
      [LEAVE_MEETING]: (message: unknown) => this.leave(socket, message),
    };
    answerMessages(socket, handlers, (error) => this.report(error));
    try {
      const committees = await this.subscriptions.execute(accountId);
      await socket.join([roomOf({ accountId }), ...committees.map((committeeId) => roomOf({ committeeId }))]);
    } catch {
      socket.disconnect(true);
    }
  }

  private enter(socket: Socket, message: unknown): Promise<Answer> {
    const { accountId } = memberOf(socket);
    return this.answered(socket, 'meetings.enter', (asked) => {
      const { meetingId, ...state } = enterMeeting.parse(message);
      asked.subjectId = meetingId;
      const enter = () => this.attendance.enter(accountId, socket.id, meetingId, state);
      return this.messagesOf(socket).handle(enter, meetingId, () => this.arrivals.reserve(accountId));
    });
  }

  private leave(socket: Socket, message: unknown): Promise<Answer> {
    const { accountId } = memberOf(socket);
    return this.answered(socket, 'meetings.leave', (asked) => {
      const { meetingId } = leaveMeeting.parse(message);
      asked.subjectId = meetingId;
      const leave = () => this.attendance.leave(accountId, socket.id, meetingId);
      return this.messagesOf(socket).handle(leave, null, () => this.arrivals.reserve(accountId));
    });
  }

  async handleDisconnect(socket: Socket, reason: DisconnectReason): Promise<void> {
    const cut = !CLOSED_ON_PURPOSE.includes(reason);
    const leave = () => this.attendance.leaveEverywhere(memberOf(socket).accountId, socket.id, cut);
    await this.answered(socket, 'meetings.leave', () => this.messagesOf(socket).last(leave));
  }

  private messagesOf(socket: Socket): OrderedMessages {
    const messages = this.messages.get(socket) ?? new OrderedMessages();
    this.messages.set(socket, messages);
    return messages;
  }

  /** What is refused leaves an audit row that says what was asked, and of which meeting. */
  private async answered(socket: Socket, action: string, task: (asked: AuditNote) => Promise<void>): Promise<Answer> {
    const asked: AuditNote = { action };
    try {
      await task(asked);
      return { done: true };
    } catch (error) {
      if (error instanceof Refused) return this.refused(socket, asked, error.refusal);
      if (error instanceof Error && error.name === 'ZodError')
        return this.refused(socket, asked, { refused: 'invalid' });
      this.report(error);
      return { refused: 'unavailable' };
    }
  }

  private async refused(socket: Socket, asked: AuditNote, problem: Problem): Promise<Problem> {
    await this.refusals.write({ kind: 'member', accountId: memberOf(socket).accountId }, asked, problem.refused);
    return problem;
  }

  private report(error: unknown): void {
    this.log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'a live message failed');
  }
}
