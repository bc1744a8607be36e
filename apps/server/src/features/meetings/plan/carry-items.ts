import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  carryOver,
  isCase,
  requireAgreement,
  requireNotWithdrawn,
  type AgendaItem,
  type Meeting,
} from '@passerelle/domain';
import { CaseFileRepository } from '../../../model/case-files/case-file.repository.js';
import { AgendaRepository } from '../../../model/agenda/agenda.repository.js';
import type { Tx } from '../../../platform/database/tx.js';
import { AgendaPlacement } from '../../../model/agenda/agenda-placement.js';

/** Carries items to a later meeting: accepted immediately and before all others, or among the proposals. */
@Injectable()
export class CarryItems {
  constructor(
    private readonly agenda: AgendaRepository,
    private readonly caseFiles: CaseFileRepository,
    private readonly placement: AgendaPlacement,
  ) {}

  async carry(tx: Tx, meeting: Meeting, waiting: AgendaItem[]): Promise<void> {
    const items = await this.missingThere(tx, meeting, waiting);
    const accepted = await this.accepted(tx, items);
    const positions = await this.placement.opening(tx, meeting.id, accepted.length);
    const next = () => ({ id: randomUUID(), meetingId: meeting.id, at: tx.now });
    for (const [index, item] of accepted.entries()) {
      await this.placement.put(tx, carryOver(item, { ...next(), position: positions[index] ?? null }));
    }
    for (const item of items.filter((one) => !accepted.includes(one))) {
      await this.agenda.add(tx, carryOver(item, { ...next(), position: null }));
    }
  }

  /** A case that somebody has proposed there already does not come twice, nor one whose person has withdrawn. */
  private async missingThere(tx: Tx, meeting: Meeting, waiting: AgendaItem[]): Promise<AgendaItem[]> {
    const there = (await this.agenda.ofMeeting(tx, meeting.id)).filter(isCase);
    const proposed = new Set(there.map((item) => item.caseFileId));
    const waitingCases = waiting.filter(isCase).map((item) => item.caseFileId);
    const cases = await this.caseFiles.getMany(tx, waitingCases);
    const withdrawn = (caseFileId: string): boolean => {
      const caseFile = cases.get(caseFileId);
      return caseFile !== undefined && requireNotWithdrawn(caseFile) !== null;
    };
    return waiting.filter((item) => !isCase(item) || !(proposed.has(item.caseFileId) || withdrawn(item.caseFileId)));
  }

  /** Of what had been accepted, the general points, and the cases whose person still agrees. */
  private async accepted(tx: Tx, items: AgendaItem[]): Promise<AgendaItem[]> {
    const before = items.filter((item) => item.status !== 'proposed');
    const caseIds = before.filter(isCase).map((item) => item.caseFileId);
    const cases = await this.caseFiles.getMany(tx, caseIds);
    return before.filter((item) => {
      const caseFile = isCase(item) ? cases.get(item.caseFileId) : null;
      return caseFile === null || (caseFile !== undefined && requireAgreement(caseFile) === null);
    });
  }
}
