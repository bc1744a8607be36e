import { Injectable } from '@nestjs/common';
import type { ParamsOf, MinutesView, showMinutesExtract } from '@passerelle/contracts';
import { mayFacilitate } from '@passerelle/domain';
import { MeetingAccess } from '../../../model/meetings/meeting-access.js';
import type { Tx } from '../../../platform/database/tx.js';
import { refuse } from '../../../platform/refused.js';
import { MinutesRepository } from '../../../model/minutes/minutes.repository.js';
import { MinutesReaders } from './minutes-readers.js';
import { presentMinutes } from './minutes.view.js';

type Params = ParamsOf<typeof showMinutesExtract>;

/** The extract of minutes that an organisation would read, for the facilitator who prints it. */
@Injectable()
export class ShowMinutesExtract {
  constructor(
    private readonly access: MeetingAccess,
    private readonly minutes: MinutesRepository,
    private readonly readers: MinutesReaders,
  ) {}

  async execute(tx: Tx, { meetingId, organisationId }: Params): Promise<MinutesView> {
    const { viewer, meeting } = await this.access.get(tx, meetingId);
    const { committeeId } = meeting;
    if (!mayFacilitate(viewer, committeeId)) refuse('not-found');
    const minutes = await this.minutes.read(tx, meetingId);
    const reader = await this.readers.ofOrganisation(tx, viewer, { committeeId, organisationId }, minutes);
    await tx.audit({ action: 'records.show-extract', subjectId: meetingId, committeeId });
    return presentMinutes(meeting, minutes, reader);
  }
}
