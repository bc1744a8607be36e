import { randomUUID } from 'node:crypto';
import type { CaseFile, Decision, DecisionFollowThrough, FollowUp, Organisation } from '@passerelle/domain';
import { aCaseFile, aCaseItem, aMeeting } from '@passerelle/testing';
import { CaseFileRepository } from '../../model/case-files/case-file.repository.js';
import { asJob, TestCommittee } from '../committees/test-committee.js';
import { DecisionFollowThroughRepository } from '../../model/decisions/decision-follow-through.repository.js';
import { DecisionRepository } from '../../model/decisions/decision.repository.js';
import { FollowUpRepository } from '../../model/follow-ups/follow-up.repository.js';
import { AgendaRepository } from '../../model/agenda/agenda.repository.js';
import { MeetingRepository } from '../../model/meetings/meeting.repository.js';
import type { MemberActor } from '../../platform/database/actor.js';
import type { TestApp } from '../../testing/test-app.js';

/** For tests: a committee with its cases, and what meetings said of them, written straight into the tables. */
export class TestDesk {
  private constructor(
    private readonly app: TestApp,
    readonly committee: TestCommittee,
    readonly missionLocale: Organisation,
    readonly claire: MemberActor,
  ) {}

  static async create(app: TestApp): Promise<TestDesk> {
    const committee = await TestCommittee.create(app, { territory: 'Toulouse' });
    const missionLocale = await committee.organisation('mission-locale', 'Mission locale');
    return new TestDesk(app, committee, missionLocale, await committee.member('facilitator', missionLocale));
  }

  async caseFile(some: Partial<CaseFile> = {}): Promise<CaseFile> {
    const facts = { committeeId: this.committee.id, prescriberOrganisationId: this.missionLocale.id };
    const caseFile = aCaseFile({ ...facts, ...some });
    await asJob(this.app, (tx) => this.app.get(CaseFileRepository).add(tx, [caseFile]));
    return caseFile;
  }

  /** An item on the agenda of a meeting of its own, for which the item's id is given. */
  async item(
    caseFile: Pick<CaseFile, 'id'>,
    status: 'proposed' | 'withdrawn' | 'decided' = 'decided',
  ): Promise<string> {
    const meeting = aMeeting({ committeeId: this.committee.id, status: 'closed' });
    const own = { meetingId: meeting.id, caseFileId: caseFile.id, proposedBy: this.claire.accountId };
    const item = aCaseItem({ ...own, status });
    await asJob(this.app, async (tx) => {
      await this.app.get(MeetingRepository).add(tx, meeting);
      await this.app.get(AgendaRepository).add(tx, item);
    });
    return item.id;
  }

  async decision(caseFile: Pick<CaseFile, 'id'>, some: Partial<Decision> = {}): Promise<Decision> {
    const agendaItemId = some.agendaItemId ?? (await this.item(caseFile));
    const item = await asJob(this.app, (tx) => this.app.get(AgendaRepository).get(tx, agendaItemId));
    const decision: Decision = {
      id: randomUUID(),
      agendaItemId,
      caseFileId: caseFile.id,
      meetingId: item.meetingId,
      outcome: 'IMMERSION',
      wording: 'Une immersion de deux semaines.',
      wordingDigest: 'digest',
      sheetSeq: 1,
      carrierOrganisationId: this.missionLocale.id,
      plannedDate: '2026-12-01',
      recordedBy: this.claire.accountId,
      recordedAt: new Date('2026-11-24T09:00:00Z'),
      supersededBy: null,
      ...some,
    };
    await asJob(this.app, (tx) => this.app.get(DecisionRepository).add(tx, decision));
    return decision;
  }

  /** What became of a decision: it began on its planned day, unless given otherwise. */
  async followThrough(decision: Decision, some: Partial<DecisionFollowThrough> = {}): Promise<void> {
    const recorded = { recordedBy: this.claire.accountId, recordedAt: new Date('2026-12-02T09:00:00Z'), reason: null };
    const began = { decisionId: decision.id, kind: 'started' as const, on: decision.plannedDate, ...recorded };
    const followThroughs = this.app.get(DecisionFollowThroughRepository);
    await asJob(this.app, (tx) => followThroughs.save(tx, decision, { ...began, ...some }));
  }

  async followUp(decision: Decision, some: Partial<FollowUp> = {}): Promise<void> {
    const followUp: FollowUp = {
      id: randomUUID(),
      decisionId: decision.id,
      agendaItemId: decision.agendaItemId,
      caseFileId: decision.caseFileId,
      committeeId: this.committee.id,
      organisationId: this.missionLocale.id,
      text: 'Organiser une navette',
      dueDate: '2026-12-03',
      status: 'given',
      declineReason: null,
      doneWord: null,
      question: null,
      askedBy: null,
      askedAt: null,
      reply: null,
      repliedAt: null,
      remindedAt: null,
      givenBy: this.claire.accountId,
      givenAt: new Date('2026-11-24T09:00:00Z'),
      assigneeId: null,
      answeredBy: null,
      answeredAt: null,
      version: 1,
      ...some,
    };
    await asJob(this.app, (tx) => this.app.get(FollowUpRepository).add(tx, followUp));
  }
}
