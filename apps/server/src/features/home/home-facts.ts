import { Injectable } from '@nestjs/common';
import type { DecisionFollowThrough, Meeting } from '@passerelle/domain';
import { DecisionFollowThroughRepository } from '../../model/decisions/decision-follow-through.repository.js';
import { MeetingRepository } from '../../model/meetings/meeting.repository.js';
import type { Tx } from '../../platform/database/tx.js';
import {
  HomeRows,
  type CaseOutline,
  type DecisionOutline,
  type FollowUpOutline,
  type ItemOutline,
} from './home-rows.repository.js';

/** Who made something, and when. */
export interface Authorship {
  by: string | null;
  at: Date;
}

/** What a home page is made of. All of the committee: no right has been judged yet. */
export interface HomeFacts {
  meetings: ReadonlyMap<string, Meeting>;
  decisions: DecisionOutline[];
  followThroughs: ReadonlyMap<string, DecisionFollowThrough>;
  /** Those that changed, and those that something else speaks of. */
  cases: ReadonlyMap<string, CaseOutline>;
  items: ItemOutline[];
  followUps: FollowUpOutline[];
  /** Who opened a case, and who planned a meeting, by id; absent when it is not known. */
  makers: ReadonlyMap<string, Authorship>;
  /** Who closed a meeting, by meeting. */
  closers: ReadonlyMap<string, string | null>;
  /** Who accepted an invitation to facilitate the committee. */
  facilitatorsJoined: Authorship[];
}

/** Gathers the facts of a home page in a dozen queries, however much there is. */
@Injectable()
export class GatherHomeFacts {
  constructor(
    private readonly meetings: MeetingRepository,
    private readonly followThroughs: DecisionFollowThroughRepository,
    private readonly rows: HomeRows,
  ) {}

  async of(tx: Tx, committeeId: string, since: Date | null): Promise<HomeFacts> {
    const meetings = new Map((await this.meetings.ofCommittee(tx, committeeId)).map((one) => [one.id, one]));
    const meetingIds = [...meetings.keys()];
    const decisions = await this.rows.decisions(tx, meetingIds);
    const followThroughs = await this.followThroughs.ofDecisions(
      tx,
      decisions.map(({ id }) => id),
    );
    const items = since ? await this.rows.items(tx, meetingIds, since) : [];
    const followUps = since ? await this.rows.followUps(tx, committeeId, since) : [];
    const mentioned = [...decisions, ...items, ...followUps].flatMap(({ caseFileId }) => caseFileId ?? []);
    const cases = await this.rows.cases(tx, committeeId, mentioned, since);
    const closers = await this.rows.closers(tx, meetingIds);
    const makers = since ? await this.makers(tx, committeeId, cases, meetingIds) : new Map<string, Authorship>();
    const facilitatorsJoined = since ? await this.rows.facilitatorsJoined(tx, committeeId, since) : [];
    return { meetings, decisions, followThroughs, cases, items, followUps, makers, closers, facilitatorsJoined };
  }

  private async makers(
    tx: Tx,
    committeeId: string,
    cases: ReadonlyMap<string, CaseOutline>,
    meetingIds: string[],
  ): Promise<Map<string, Authorship>> {
    const commands = await this.rows.makers(tx, committeeId, [...cases.keys(), ...meetingIds]);
    const made = new Map<string, Authorship>(
      [...commands].map(([id, { accountId, at }]) => [id, { by: accountId, at }]),
    );
    const importers = await this.rows.importers(tx, committeeId);
    for (const { id, importId, createdAt } of cases.values()) {
      if (importId !== null) made.set(id, { by: importers.get(importId) ?? null, at: createdAt });
    }
    return made;
  }
}
