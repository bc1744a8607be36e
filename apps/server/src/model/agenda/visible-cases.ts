import { Injectable } from '@nestjs/common';
import {
  isCase,
  isOnAgenda,
  mayOfferCase,
  maySeeCase,
  type AgendaItem,
  type CaseFile,
  type CaseItem,
  type Meeting,
  type Viewer,
} from '@passerelle/domain';
import { CaseFileRepository } from '../case-files/case-file.repository.js';
import { AgendaRepository } from './agenda.repository.js';
import { CaseAccess } from './case-access.js';
import type { Tx } from '../../platform/database/tx.js';

export interface AuthorisedAgenda {
  items: AgendaItem[];
  /** The cases that the viewer sees, by id: those of the agenda, and those that could join it. */
  visible: Map<string, CaseFile>;
  proposable: CaseFile[];
}

/** Which cases of a meeting a viewer sees. */
@Injectable()
export class VisibleCases {
  constructor(
    private readonly agenda: AgendaRepository,
    private readonly caseFiles: CaseFileRepository,
    private readonly access: CaseAccess,
  ) {}

  async of(tx: Tx, viewer: Viewer, meeting: Meeting): Promise<AuthorisedAgenda> {
    const items = await this.agenda.ofMeeting(tx, meeting.id);
    const cases = await this.caseFiles.ofCommittee(tx, meeting.committeeId);
    const caseItems = items.filter(isCase);
    const there = new Set(caseItems.map((item) => item.caseFileId));
    const currentItem = caseItems.find((item) => item.id === meeting.currentItemId);
    const room = currentItem && (await this.access.roomStateOf(tx, viewer, meeting, currentItem));
    const visible = cases.filter((caseFile) => {
      return maySeeCase(viewer, caseFile, currentItem?.caseFileId === caseFile.id ? room : undefined);
    });
    return {
      items,
      visible: new Map(visible.map((caseFile) => [caseFile.id, caseFile])),
      proposable: visible.filter((caseFile) => !there.has(caseFile.id) && mayOfferCase(viewer, caseFile)),
    };
  }
}

/** The case of an item, when the viewer sees it. */
export function caseOf(seen: AuthorisedAgenda, item: CaseItem): CaseFile | null {
  return seen.visible.get(item.caseFileId) ?? null;
}

/** The items on the agenda, in their order. */
export function onAgenda(seen: AuthorisedAgenda): AgendaItem[] {
  return seen.items.filter(isOnAgenda);
}
