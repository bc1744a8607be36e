import { Controller } from '@nestjs/common';
import {
  addGuestCommand,
  correctAttendanceCommand,
  markAttendanceCommand,
  removeAttendanceCommand,
  showAttendance,
  type AttendanceView,
} from '@passerelle/contracts';
import { Endpoint, Input, type EndpointRequest } from '../../../platform/http/endpoint.js';
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

  @Endpoint(showAttendance)
  shown(@Input(showAttendance) { actor, params }: EndpointRequest<typeof showAttendance>): Promise<AttendanceView> {
    return this.show.execute(actor, params.meetingId);
  }

  @Endpoint(markAttendanceCommand)
  async marked(
    @Input(markAttendanceCommand) { actor, params, body }: EndpointRequest<typeof markAttendanceCommand>,
  ): Promise<AttendanceView> {
    await this.mark.people(actor, params.meetingId, body);
    return this.show.execute(actor, params.meetingId);
  }

  @Endpoint(addGuestCommand)
  async guestAdded(
    @Input(addGuestCommand) { actor, params, body }: EndpointRequest<typeof addGuestCommand>,
  ): Promise<AttendanceView> {
    await this.mark.guest(actor, params.meetingId, body);
    return this.show.execute(actor, params.meetingId);
  }

  @Endpoint(correctAttendanceCommand)
  async corrected(
    @Input(correctAttendanceCommand) { actor, params, body }: EndpointRequest<typeof correctAttendanceCommand>,
  ): Promise<AttendanceView> {
    return this.show.execute(actor, await this.correct.correct(actor, params.entryId, body));
  }

  @Endpoint(removeAttendanceCommand)
  async removed(
    @Input(removeAttendanceCommand) { actor, params, body }: EndpointRequest<typeof removeAttendanceCommand>,
  ): Promise<AttendanceView> {
    return this.show.execute(actor, await this.correct.remove(actor, params.entryId, body));
  }
}
