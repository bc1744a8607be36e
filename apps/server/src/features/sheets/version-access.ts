import { Injectable } from '@nestjs/common';
import { requireOpenForVersions, type Meeting, type Viewer } from '@passerelle/domain';
import { AgendaItemAccess } from '../../model/agenda/agenda-item-access.js';
import { AgendaRepository } from '../../model/agenda/agenda.repository.js';
import { subjectOf } from '../../model/agenda/sealed-agenda-item.js';
import { MeetingRepository } from '../../model/meetings/meeting.repository.js';
import { ViewerRepository } from '../../model/memberships/viewer.repository.js';
import { SheetRepository } from '../../model/sheets/sheet.repository.js';
import type { Tx } from '../../platform/database/tx.js';
import { refuse } from '../../platform/refused.js';

/** A sheet whose versions are kept now, and what its audit rows name. */
export interface VersionedSheet {
  meeting: Meeting;
  subjectId: string;
}

/** Who may load the versions of a sheet. */
@Injectable()
export class VersionAccess {
  constructor(
    private readonly sheets: SheetRepository,
    private readonly viewers: ViewerRepository,
    private readonly items: AgendaItemAccess,
    private readonly agenda: AgendaRepository,
    private readonly meetings: MeetingRepository,
  ) {}

  /** The viewer, and a sheet that the viewer reads now. Forbidden and absent are refused alike. */
  async load(tx: Tx, sheetId: string): Promise<VersionedSheet & { viewer: Viewer }> {
    const sheet = (await this.sheets.find(tx, sheetId)) ?? refuse('not-found');
    const viewer = await this.viewers.get(tx);
    const { meeting, subjectId } = await this.items.rights(tx, viewer, sheet.agendaItemId);
    const refusal = requireOpenForVersions(meeting);
    if (refusal) refuse(refusal.refused);
    return { meeting, subjectId, viewer };
  }

  /** For the server itself; null when no version of the sheet is kept now. */
  async kept(tx: Tx, sheetId: string): Promise<VersionedSheet | null> {
    const sheet = await this.sheets.find(tx, sheetId);
    if (!sheet) return null;
    const item = await this.agenda.get(tx, sheet.agendaItemId);
    const meeting = await this.meetings.get(tx, item.meetingId);
    return requireOpenForVersions(meeting) ? null : { meeting, subjectId: subjectOf(item) };
  }
}
