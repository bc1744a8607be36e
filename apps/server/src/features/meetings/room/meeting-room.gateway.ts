import { Inject } from '@nestjs/common';
import { WebSocketGateway, type OnGatewayConnection, type OnGatewayDisconnect } from '@nestjs/websockets';
import { ENTER_MEETING, enterMeeting, LEAVE_MEETING, leaveMeeting, type Problem } from '@passerelle/contracts';
import type { DisconnectReason, Socket } from 'socket.io';
import { answerMessages } from '../../../platform/live/answer-messages.js';
import { roomOf } from '../../../platform/live/announcer.js';
import { memberOf } from '../../../platform/live/live-adapter.js';
import { LOG, type Log } from '../../../platform/log.js';
import { Refused } from '../../../platform/refused.js';
import { LiveSubscriptions } from './live-subscriptions.js';
import { AttendanceTracker } from '../../../model/attendance/attendance-tracker.js';

/** The member signed out, or the server ended the sign-in: what they said of their text before is all there is. */
const CLOSED_ON_PURPOSE: readonly DisconnectReason[] = ['client namespace disconnect', 'server namespace disconnect'];

type Answer = { done: true } | Problem;

/** Live connections of members: which committees each subscribes to, and who is in which room. */
@WebSocketGateway()
export class MeetingRoomGateway implements OnGatewayConnection<Socket>, OnGatewayDisconnect<Socket> {
  /** The last message of each connection that is being handled. */
  private readonly last = new WeakMap<Socket, Promise<unknown>>();

  constructor(
    private readonly subscriptions: LiveSubscriptions,
    private readonly attendance: AttendanceTracker,
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
    return this.answered(socket, async () => {
      const { meetingId, ...state } = enterMeeting.parse(message);
      await this.attendance.enter(memberOf(socket).accountId, socket.id, meetingId, state);
    });
  }

  private leave(socket: Socket, message: unknown): Promise<Answer> {
    return this.answered(socket, async () => {
      const { meetingId } = leaveMeeting.parse(message);
      await this.attendance.leave(memberOf(socket).accountId, socket.id, meetingId);
    });
  }

  async handleDisconnect(socket: Socket, reason: DisconnectReason): Promise<void> {
    const cut = !CLOSED_ON_PURPOSE.includes(reason);
    await this.answered(socket, () => this.attendance.leaveEverywhere(memberOf(socket).accountId, socket.id, cut));
  }

  /**
   * One message of a connection after the other: two that overtake each other would leave a text unsaved for ever, or a
   * member present who has gone.
   */
  private async answered(socket: Socket, task: () => Promise<void>): Promise<Answer> {
    try {
      const handled = (this.last.get(socket) ?? Promise.resolve()).then(task);
      this.last.set(
        socket,
        handled.catch(() => undefined),
      );
      await handled;
      return { done: true };
    } catch (error) {
      if (error instanceof Refused) return error.refusal;
      if (error instanceof Error && error.name === 'ZodError') return { refused: 'invalid' };
      this.report(error);
      return { refused: 'unavailable' };
    }
  }

  private report(error: unknown): void {
    this.log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'a live message failed');
  }
}
