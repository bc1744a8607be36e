import { Controller } from '@nestjs/common';
import {
  closeMeetingCommand,
  showClosing,
  showRecord,
  showRecordExtract,
  type ClosingView,
  type RecordView,
} from '@passerelle/contracts';
import { Endpoint, Input, type EndpointRequest } from '../../../platform/http/endpoint.js';
import { CloseMeeting } from '../close/close-meeting.js';
import { ShowClosing } from '../close/show-closing.js';
import { ShowRecord } from './show-minutes.js';
import { ShowRecordExtract } from './show-minutes-extract.js';

@Controller()
export class RecordsController {
  constructor(
    private readonly close: CloseMeeting,
    private readonly closing: ShowClosing,
    private readonly record: ShowRecord,
    private readonly extract: ShowRecordExtract,
  ) {}

  @Endpoint(showClosing)
  beforeClosing(@Input(showClosing) { actor, params }: EndpointRequest<typeof showClosing>): Promise<ClosingView> {
    return this.closing.execute(actor, params.meetingId);
  }

  @Endpoint(closeMeetingCommand)
  async closed(
    @Input(closeMeetingCommand) { actor, params, body }: EndpointRequest<typeof closeMeetingCommand>,
  ): Promise<RecordView> {
    await this.close.execute(actor, params.meetingId, body);
    return this.record.execute(actor, params.meetingId);
  }

  @Endpoint(showRecord)
  shown(@Input(showRecord) { actor, params }: EndpointRequest<typeof showRecord>): Promise<RecordView> {
    return this.record.execute(actor, params.meetingId);
  }

  @Endpoint(showRecordExtract)
  extracted(
    @Input(showRecordExtract) { actor, params }: EndpointRequest<typeof showRecordExtract>,
  ): Promise<RecordView> {
    return this.extract.execute(actor, params.meetingId, params.organisationId);
  }
}
