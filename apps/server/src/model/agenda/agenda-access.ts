import { Injectable } from '@nestjs/common';
import { isCase, type AgendaItem, type GeneralPoint, type Meeting, type Viewer } from '@passerelle/domain';
import type { Tx } from '../../platform/database/tx.js';
import { refuse } from '../../platform/refused.js';
import { ViewerRepository } from '../memberships/viewer.repository.js';
import { AgendaRepository } from './agenda.repository.js';

/** Loads an agenda item for a command that composes the agenda, with the row of its meeting locked. */
@Injectable()
export class AgendaAccess {
  constructor(
    private readonly viewers: ViewerRepository,
    private readonly agenda: AgendaRepository,
  ) {}

  /** The caller authorises: composing an agenda is for facilitators, a proposal also for its author. */
  async lock(tx: Tx, itemId: string): Promise<{ viewer: Viewer; meeting: Meeting; item: AgendaItem }> {
    const viewer = await this.viewers.get(tx);
    return { viewer, ...(await this.agenda.lockWithMeeting(tx, itemId)) };
  }

  /** The same for a general point. Refuses a case with `not-found`. */
  async lockPoint(tx: Tx, itemId: string): Promise<{ viewer: Viewer; meeting: Meeting; point: GeneralPoint }> {
    const { viewer, meeting, item } = await this.lock(tx, itemId);
    return isCase(item) ? refuse('not-found') : { viewer, meeting, point: item };
  }
}
