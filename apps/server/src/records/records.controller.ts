import { Controller } from '@nestjs/common';
import {
  closeMeetingCommand,
  showCaseFile,
  showClosing,
  showRecord,
  type CaseFileView,
  type ClosingView,
  type RecordView,
} from '@passerelle/contracts';
import { Door, Input, type Asked } from '../platform/http/endpoint.js';
import { CloseMeeting } from './close-meeting.js';
import { ShowCaseFile } from './show-case-file.js';
import { ShowClosing } from './show-closing.js';
import { ShowRecord } from './show-record.js';

@Controller()
export class RecordsController {
  constructor(
    private readonly close: CloseMeeting,
    private readonly closing: ShowClosing,
    private readonly record: ShowRecord,
    private readonly caseFile: ShowCaseFile,
  ) {}

  @Door(showClosing)
  beforeClosing(@Input(showClosing) { actor, params }: Asked<typeof showClosing>): Promise<ClosingView> {
    return this.closing.execute(actor, params.meetingId);
  }

  @Door(closeMeetingCommand)
  async closed(
    @Input(closeMeetingCommand) { actor, params, body }: Asked<typeof closeMeetingCommand>,
  ): Promise<RecordView> {
    await this.close.execute(actor, params.meetingId, body);
    return this.record.execute(actor, params.meetingId);
  }

  @Door(showRecord)
  shown(@Input(showRecord) { actor, params }: Asked<typeof showRecord>): Promise<RecordView> {
    return this.record.execute(actor, params.meetingId);
  }

  @Door(showCaseFile)
  caseShown(@Input(showCaseFile) { actor, params }: Asked<typeof showCaseFile>): Promise<CaseFileView> {
    return this.caseFile.execute(actor, params.caseFileId);
  }
}
