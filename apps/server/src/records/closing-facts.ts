import { Injectable } from '@nestjs/common';
import {
  isOnAgenda,
  type AgendaItem,
  type CaseFile,
  type Decision,
  type FollowUp,
  type Meeting,
} from '@passerelle/domain';
import { CaseFileRepository } from '../case-files/case-file.repository.js';
import { DecisionRepository } from '../decisions/decision.repository.js';
import { FollowUpRepository } from '../follow-ups/follow-up.repository.js';
import { AgendaRepository } from '../meetings/agenda.repository.js';
import type { Work } from '../platform/database/transaction.js';

export interface SettledItem {
  item: AgendaItem;
  caseFile: CaseFile;
  decision: Decision | null;
  followUps: FollowUp[];
}

/** What a meeting settled, in the order of its agenda. */
@Injectable()
export class ClosingFacts {
  constructor(
    private readonly agenda: AgendaRepository,
    private readonly caseFiles: CaseFileRepository,
    private readonly decisions: DecisionRepository,
    private readonly followUps: FollowUpRepository,
  ) {}

  async of(work: Work, meeting: Meeting): Promise<SettledItem[]> {
    const items = (await this.agenda.ofMeeting(work, meeting.id)).filter(isOnAgenda);
    const ids = items.map((item) => item.id);
    const cases = await this.caseFiles.getMany(
      work,
      items.map((item) => item.caseFileId),
    );
    const decisions = await this.decisions.ofItems(work, ids);
    const followUps = await this.followUps.ofItems(work, ids);
    return items.flatMap((item) => {
      const caseFile = cases.get(item.caseFileId);
      if (!caseFile) return [];
      const decision = decisions.get(item.id) ?? null;
      return [{ item, caseFile, decision, followUps: followUps.filter((one) => one.agendaItemId === item.id) }];
    });
  }
}

/** The references of the cases neither decided nor postponed. */
export function undecided(settled: SettledItem[]): SettledItem[] {
  return settled.filter(({ item }) => item.status === 'accepted');
}
