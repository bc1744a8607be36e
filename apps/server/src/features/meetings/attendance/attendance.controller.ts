import { Controller } from '@nestjs/common';
import {
  addGuestCommand,
  correctAttendanceCommand,
  markAttendanceCommand,
  removeAttendanceCommand,
  showAttendance,
  type AttendanceView,
} from '@passerelle/contracts';
import { Door, Input, type Asked } from '../../../platform/http/endpoint.js';
import { CorrectAttendance } from './correct-attendance.js';
import { MarkAttendance } from './mark-attendance.js';
import { ShowAttendance } from './show-attendance.js';

@Controller()
export class AttendanceController {
  constructor(
    private readonly show: ShowAttendance,
    private readonly mark: MarkAttendance,
    private readonly correct: CorrectAttendance,
  ) {}

  @Door(showAttendance)
  shown(@Input(showAttendance) { actor, params }: Asked<typeof showAttendance>): Promise<AttendanceView> {
    return this.show.execute(actor, params.meetingId);
  }

  @Door(markAttendanceCommand)
  async marked(
    @Input(markAttendanceCommand) { actor, params, body }: Asked<typeof markAttendanceCommand>,
  ): Promise<AttendanceView> {
    await this.mark.people(actor, params.meetingId, body);
    return this.show.execute(actor, params.meetingId);
  }

  @Door(addGuestCommand)
  async guestAdded(
    @Input(addGuestCommand) { actor, params, body }: Asked<typeof addGuestCommand>,
  ): Promise<AttendanceView> {
    await this.mark.guest(actor, params.meetingId, body);
    return this.show.execute(actor, params.meetingId);
  }

  @Door(correctAttendanceCommand)
  async corrected(
    @Input(correctAttendanceCommand) { actor, params, body }: Asked<typeof correctAttendanceCommand>,
  ): Promise<AttendanceView> {
    return this.show.execute(actor, await this.correct.correct(actor, params.entryId, body));
  }

  @Door(removeAttendanceCommand)
  async removed(
    @Input(removeAttendanceCommand) { actor, params, body }: Asked<typeof removeAttendanceCommand>,
  ): Promise<AttendanceView> {
    return this.show.execute(actor, await this.correct.remove(actor, params.entryId, body));
  }
}
