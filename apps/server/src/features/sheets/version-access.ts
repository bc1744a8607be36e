import { Injectable } from '@nestjs/common';
import { mayRestoreVersions, requireOpenForVersions, type Meeting, type Viewer } from '@passerelle/domain';
import { ViewerRepository } from '../../model/memberships/viewer.repository.js';
import { AgendaRepository } from '../../model/agenda/agenda.repository.js';
import { AgendaItemAccess } from '../../model/agenda/agenda-item-access.js';
import { MeetingRepository } from '../../model/meetings/meeting.repository.js';
import { subjectOf } from '../../model/agenda/sealed-agenda-item.js';
import type { Tx } from '../../platform/database/tx.js';
import { refuse } from '../../platform/refused.js';
import { SheetStore } from '../../model/sheets/sheet-store.js';

/** A sheet whose versions are kept now, and what their traces name. */
export interface VersionedSheet {
  sheetId: string;
  meeting: Meeting;
  subjectId: string;
}

/** Who may do what with the versions of a sheet. */
@Injectable()
export class VersionAccess {
  constructor(
    private readonly sheets: SheetStore,
    private readonly viewers: ViewerRepository,
    private readonly sight: AgendaItemAccess,
    private readonly agenda: AgendaRepository,
    private readonly meetings: MeetingRepository,
  ) {}

  /** Whoever reads the sheet at this moment. Forbidden and absent are told alike. */
  async reader(tx: Tx, sheetId: string): Promise<VersionedSheet & { viewer: Viewer; mayRestore: boolean }> {
    const sheet = (await this.sheets.find(tx, sheetId)) ?? refuse('not-found');
    const viewer = await this.viewers.get(tx);
    const { meeting, subjectId } = await this.sight.rights(tx, viewer, sheet.agendaItemId);
    const refusal = requireOpenForVersions(meeting);
    if (refusal) refuse(refusal.refused);
    return { sheetId, meeting, subjectId, viewer, mayRestore: mayRestoreVersions(viewer, meeting.committeeId) };
  }

  /** The facilitator who may read and restore the versions of the sheet. */
  async restorer(tx: Tx, sheetId: string): Promise<VersionedSheet & { viewer: Viewer }> {
    const seen = await this.reader(tx, sheetId);
    return seen.mayRestore ? seen : refuse('not-allowed');
  }

  /** For the server itself; null when no version of the sheet is kept now. */
  async kept(tx: Tx, sheetId: string): Promise<VersionedSheet | null> {
    const sheet = await this.sheets.find(tx, sheetId);
    if (!sheet) return null;
    const item = await this.agenda.get(tx, sheet.agendaItemId);
    const meeting = await this.meetings.get(tx, item.meetingId);
    return requireOpenForVersions(meeting) ? null : { sheetId, meeting, subjectId: subjectOf(item) };
  }
}
