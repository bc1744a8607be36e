import { Injectable } from '@nestjs/common';
import type { CaseFile, Decision, FollowUp } from '@passerelle/domain';
import { In, IsNull, MoreThan, type FindOptionsWhere } from 'typeorm';
import { ACCOUNT_TABLE } from '../../model/accounts/account.table.js';
import { CASE_FILE_TABLE, type CaseFileRow } from '../../model/case-files/case-file.table.js';
import { CASE_IMPORT_TABLE } from '../../model/case-files/case-import.table.js';
import { DECISION_TABLE } from '../../model/decisions/decision.table.js';
import { FOLLOW_UP_TABLE } from '../../model/follow-ups/follow-up.table.js';
import { INVITATION_TABLE } from '../../model/invitations/invitation.table.js';
import { AGENDA_ITEM_TABLE, type AgendaItemRow, type StatusStamp } from '../../model/agenda/agenda-item.table.js';
import { COMMAND_TABLE, type CommandRow } from '../../platform/database/command.table.js';
import type { Tx } from '../../platform/database/tx.js';
import { MINUTES_TABLE } from '../../model/minutes/minutes.table.js';

export type CaseOutline = Pick<
  CaseFile,
  | 'id'
  | 'committeeId'
  | 'reference'
  | 'prescriberOrganisationId'
  | 'providerOrganisationId'
  | 'pathReferentId'
  | 'createdAt'
  | 'importId'
  | 'agreementGivenOn'
  | 'agreementAt'
  | 'agreementPurposes'
  | 'agreementWithdrawnAt'
  | 'agreementWithdrawnBy'
>;
export type DecisionOutline = Omit<Decision, 'wording' | 'wordingDigest' | 'sheetSeq' | 'agendaItemId'>;
export type ItemOutline = StatusStamp &
  Pick<AgendaItemRow, 'id' | 'meetingId' | 'caseFileId' | 'status' | 'proposedBy' | 'proposedAt' | 'carriedFromItemId'>;
export type FollowUpOutline = Omit<FollowUp, 'text' | 'declineReason' | 'doneWord' | 'question' | 'reply'>;

const CASE_COLUMNS = {
  ...{ id: true, committeeId: true, reference: true, createdAt: true, importId: true },
  ...{ prescriberOrganisationId: true, providerOrganisationId: true, pathReferentId: true },
  ...{ agreementGivenOn: true, agreementAt: true, agreementPurposes: true },
  ...{ agreementWithdrawnAt: true, agreementWithdrawnBy: true },
} as const;
const DECISION_COLUMNS = {
  ...{ id: true, caseFileId: true, meetingId: true, outcome: true, carrierOrganisationId: true },
  ...{ plannedDate: true, recordedBy: true, recordedAt: true, supersededBy: true },
} as const;
const ITEM_COLUMNS = {
  ...{ id: true, meetingId: true, caseFileId: true, status: true, statusAt: true, statusBy: true },
  ...{ proposedBy: true, proposedAt: true, carriedFromItemId: true },
} as const;
const FOLLOW_UP_COLUMNS = {
  ...{ id: true, decisionId: true, agendaItemId: true, caseFileId: true, committeeId: true, organisationId: true },
  ...{ dueDate: true, status: true, askedBy: true, askedAt: true, repliedAt: true, remindedAt: true, givenBy: true },
  ...{ givenAt: true, assigneeId: true, answeredBy: true, answeredAt: true, version: true },
} as const;

/** What the home page reads of a committee: who did what and when. Texts stay sealed. */
@Injectable()
export class HomeRows {
  /** Decisions not superseded. */
  async decisions(tx: Tx, meetingIds: string[]): Promise<DecisionOutline[]> {
    const where = { meetingId: In(meetingIds), supersededBy: IsNull() };
    return tx.manager.find(DECISION_TABLE, { select: DECISION_COLUMNS, where });
  }

  /** The cases proposed to some meetings, or whose position on the agenda changed, after an instant. */
  async items(tx: Tx, meetingIds: string[], since: Date): Promise<ItemOutline[]> {
    const known = { meetingId: In(meetingIds), kind: 'case' } as const;
    const where = [
      { ...known, proposedAt: MoreThan(since) },
      { ...known, statusAt: MoreThan(since) },
    ];
    return tx.manager.find(AGENDA_ITEM_TABLE, { select: ITEM_COLUMNS, where });
  }

  async followUps(tx: Tx, committeeId: string, since: Date): Promise<FollowUpOutline[]> {
    const after = MoreThan(since);
    const moments = [{ givenAt: after }, { answeredAt: after }, { askedAt: after }, { repliedAt: after }];
    const where = moments.map((moment) => ({ committeeId, ...moment }));
    return tx.manager.find(FOLLOW_UP_TABLE, { select: FOLLOW_UP_COLUMNS, where });
  }

  /** The cases of a committee that changed after an instant, and those that something else speaks of. */
  async cases(tx: Tx, committeeId: string, ids: string[], since: Date | null): Promise<Map<string, CaseOutline>> {
    const where: FindOptionsWhere<CaseFileRow>[] = [{ committeeId, id: In([...new Set(ids)]) }];
    if (since) {
      where.push({ committeeId, createdAt: MoreThan(since) }, { committeeId, agreementWithdrawnAt: MoreThan(since) });
    }
    const rows = await tx.manager.find(CASE_FILE_TABLE, { select: CASE_COLUMNS, where });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Who imported the lists of a committee, by list. */
  async importers(tx: Tx, committeeId: string): Promise<Map<string, string>> {
    const lists = await tx.manager.findBy(CASE_IMPORT_TABLE, { committeeId });
    return new Map(lists.map(({ id, importedBy }) => [id, importedBy]));
  }

  /** Who closed some meetings, by meeting. */
  async closers(tx: Tx, meetingIds: string[]): Promise<Map<string, string | null>> {
    const minutes = await tx.manager.find(MINUTES_TABLE, {
      select: { meetingId: true, frozenBy: true },
      where: { meetingId: In(meetingIds) },
    });
    return new Map(minutes.map(({ meetingId, frozenBy }) => [meetingId, frozenBy]));
  }

  /** Who accepted, after an instant, an invitation to facilitate a committee. */
  async facilitatorsJoined(tx: Tx, committeeId: string, since: Date): Promise<{ by: string; at: Date }[]> {
    const where = { committeeId, role: 'facilitator', usedAt: MoreThan(since) } as const;
    const used = await tx.manager.find(INVITATION_TABLE, { select: { email: true, usedAt: true }, where });
    if (used.length === 0) return [];
    const accounts = await tx.manager.findBy(ACCOUNT_TABLE, { email: In(used.map(({ email }) => email)) });
    return used.flatMap(({ email, usedAt }) => {
      const account = accounts.find((one) => one.email === email);
      return account && usedAt ? [{ by: account.id, at: usedAt }] : [];
    });
  }

  /**
   * Who made some cases and meetings, and when, by their id: it is the id of the command that made them, which no
   * other member could use before.
   */
  async makers(tx: Tx, committeeId: string, ids: string[]): Promise<Map<string, CommandRow>> {
    if (ids.length === 0) return new Map();
    const commands = await tx.manager
      .createQueryBuilder(COMMAND_TABLE, 'command')
      .where('command.commandId in (:...ids)', { ids })
      .andWhere('command.accountId in (select account_id from membership where committee_id = :committeeId)', {
        committeeId,
      })
      .orderBy('command.at', 'DESC')
      .getMany();
    return new Map(commands.map((command) => [command.commandId, command]));
  }
}
