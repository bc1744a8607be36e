import {
  addGuestCommand,
  correctAttendanceCommand,
  markAttendanceCommand,
  removeAttendanceCommand,
  showAttendance,
  type AttendanceLine,
  type AttendanceView,
  type LiveEvent,
} from '@passerelle/contracts';
import type { Presence } from '@passerelle/domain';
import { Announcer } from '../../../platform/live/announcer.js';
import { newCommand, type Answer } from '../../../testing/member-client.js';
import { MeetingScene } from '../../../testing/meeting-scene.js';
import { setScene, type Person } from '../../../testing/scene.js';
import type { TestApp } from '../../../testing/test-app.js';
import { AttendanceTracker } from '../../../model/attendance/attendance-tracker.js';

type Answered = Promise<Answer<AttendanceView>>;

/** A line of whom nothing is known. */
export const NOBODY = { entryId: null, presence: null, arrivedAt: null, leftAt: null, seenOnly: false };

/** For tests: the attendance of a meeting without any case, with what people do on their screens. */
export class TestAttendance {
  private constructor(
    private readonly app: TestApp,
    readonly meeting: MeetingScene,
  ) {}

  static async of(app: TestApp, address: string): Promise<TestAttendance> {
    return new TestAttendance(app, await MeetingScene.prepare(app, address, await setScene(app, 0)));
  }

  static in(app: TestApp, meeting: MeetingScene): TestAttendance {
    return new TestAttendance(app, meeting);
  }

  accountOf(person: Person): string {
    return this.meeting.scene.people[person].id;
  }

  /** The page is opened: a member waits, or is in the room by an earlier admission. */
  comes(person: Person, screen = 'one'): Promise<void> {
    const state = { following: true, unsaved: false, itemId: null };
    return this.app.get(AttendanceTracker).enter(this.accountOf(person), screen, this.meeting.meetingId, state);
  }

  /** The page is opened, and the facilitator lets the member in. */
  async enters(person: Person, screen = 'one'): Promise<void> {
    await this.comes(person, screen);
    await this.meeting.admit(person);
  }

  goes(person: Person, screen = 'one'): Promise<void> {
    return this.app.get(AttendanceTracker).leave(this.accountOf(person), screen, this.meeting.meetingId);
  }

  async list(): Promise<AttendanceView> {
    return (await this.meeting.as('facilitator')).get(showAttendance, { meetingId: this.meeting.meetingId });
  }

  async lineOf(person: Person): Promise<AttendanceLine | undefined> {
    return (await this.list()).lines.find(({ accountId }) => accountId === this.accountOf(person));
  }

  async mark(people: Person[], presence: Presence, commandId = newCommand()): Answered {
    const body = { commandId, accountIds: people.map((person) => this.accountOf(person)), presence };
    return (await this.meeting.as('facilitator')).ask(markAttendanceCommand, this.params, body);
  }

  async invite(name: string, organisationName: string, commandId = newCommand()): Answered {
    const body = { commandId, name, organisationName, presence: 'room' as const };
    return (await this.meeting.as('facilitator')).ask(addGuestCommand, this.params, body);
  }

  async correct(entryId: string, hours: { arrivedAt: string | null; leftAt: string | null }): Answered {
    const body = { commandId: newCommand(), presence: 'room' as const, ...hours };
    return (await this.meeting.as('facilitator')).ask(correctAttendanceCommand, { entryId }, body);
  }

  async remove(entryId: string, commandId = newCommand()): Answered {
    return (await this.meeting.as('facilitator')).ask(removeAttendanceCommand, { entryId }, { commandId });
  }

  /** The next change of the list that is announced. */
  announced(): Promise<LiveEvent> {
    return new Promise((resolve) => {
      this.app.get(Announcer).onAnnounced((event) => {
        if (event.kind === 'attendance' && event.id === this.meeting.meetingId) resolve(event);
      });
    });
  }

  private get params(): { meetingId: string } {
    return { meetingId: this.meeting.meetingId };
  }
}
