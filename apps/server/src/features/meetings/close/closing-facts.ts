import { Injectable } from '@nestjs/common';
import {
  isCase,
  isOnAgenda,
  isRemaining,
  type CaseFile,
  type CaseItem,
  type Decision,
  type FollowUp,
  type GeneralPoint,
  type Meeting,
  type Reservation,
} from '@passerelle/domain';
import { CaseFileRepository } from '../../../model/case-files/case-file.repository.js';
import { DecisionRepository } from '../../../model/decisions/decision.repository.js';
import { ReservationRepository } from '../../../model/decisions/reservation.repository.js';
import { FollowUpRepository } from '../../../model/follow-ups/follow-up.repository.js';
import { AgendaRepository } from '../../../model/agenda/agenda.repository.js';
import type { Tx } from '../../../platform/database/tx.js';

export interface SettledCase {
  item: CaseItem;
  caseFile: CaseFile;
  decision: Decision | null;
  followUps: FollowUp[];
  reservations: Reservation[];
}

/** A line of the agenda and what came out of it: of a case, all of this; of a general point, the point itself. */
export type SettledItem = SettledCase | { item: GeneralPoint };

/** What a meeting settled, in the order of its agenda. */
@Injectable()
export class ClosingFacts {
  constructor(
    private readonly agenda: AgendaRepository,
    private readonly caseFiles: CaseFileRepository,
    private readonly decisions: DecisionRepository,
    private readonly followUps: FollowUpRepository,
    private readonly reservations: ReservationRepository,
  ) {}

  async of(tx: Tx, meeting: Meeting): Promise<SettledItem[]> {
    const items = (await this.agenda.ofMeeting(tx, meeting.id)).filter(isOnAgenda);
    const caseItems = items.filter(isCase);
    const ids = caseItems.map((item) => item.id);
    const cases = await this.caseFiles.getMany(
      tx,
      caseItems.map((item) => item.caseFileId),
    );
    const decisions = await this.decisions.ofItems(tx, ids);
    const followUps = await this.followUps.ofItems(tx, ids);
    const reservations = await this.reservations.ofItems(tx, ids);
    return items.flatMap((item): SettledItem[] => {
      if (!isCase(item)) return [{ item }];
      const caseFile = cases.get(item.caseFileId);
      if (!caseFile) return [];
      const ofItem = (one: FollowUp | Reservation): boolean => one.agendaItemId === item.id;
      const decision = decisions.get(item.id) ?? null;
      return [
        { item, caseFile, decision, followUps: followUps.filter(ofItem), reservations: reservations.filter(ofItem) },
      ];
    });
  }
}

export function settledCases(settled: SettledItem[]): SettledCase[] {
  return settled.flatMap((one) => ('caseFile' in one ? [one] : []));
}

export function settledPoints(settled: SettledItem[]): GeneralPoint[] {
  return settled.flatMap((one) => ('caseFile' in one ? [] : [one.item]));
}

/** The cases neither decided nor postponed. */
export function undecided(settled: SettledItem[]): SettledCase[] {
  return settledCases(settled).filter(({ item }) => isRemaining(item));
}
