import { Injectable } from '@nestjs/common';
import type { BodyOf, confirmAgreements } from '@passerelle/contracts';
import {
  agreesTo,
  confirmAgreement,
  mayConfirmAgreement,
  maySeeCommittee,
  type CaseFile,
  type Viewer,
} from '@passerelle/domain';
import { announceCaseFiles } from '../../../model/case-files/announce-case-files.js';
import { CaseFileRepository } from '../../../model/case-files/case-file.repository.js';
import { ViewerRepository } from '../../../model/memberships/viewer.repository.js';
import type { MemberActor } from '../../../platform/database/actor.js';
import type { Tx } from '../../../platform/database/tx.js';
import { toCommand } from '../../../platform/database/commands.js';
import { Transaction } from '../../../platform/database/transaction.js';
import { refuse } from '../../../platform/refused.js';
import { LockAgendas } from '../../../model/agenda/lock-agendas.js';
import { StopFollowUps } from '../../../model/follow-ups/stop-follow-ups.js';

type Request = BodyOf<typeof confirmAgreements>;

/**
 * The prescriber says, for many cases at once, that each person agreed, and to what. The cases of others are left out,
 * without a word. An agreement that is narrowed stops what it covers no more. The same command sent again, after a
 * withdrawal say, confirms nothing: it gives the same figure.
 */
@Injectable()
export class ConfirmAgreements {
  constructor(
    private readonly transaction: Transaction,
    private readonly viewers: ViewerRepository,
    private readonly caseFiles: CaseFileRepository,
    private readonly agendas: LockAgendas,
    private readonly followUps: StopFollowUps,
  ) {}

  /** Gives the number of the viewer's cases among those asked. */
  async execute(actor: MemberActor, committeeId: string, request: Request): Promise<number> {
    const confirmed: number[] = [];
    await this.transaction.command(
      actor,
      toCommand('case-files.confirm-agreements', committeeId, request),
      async (tx) => {
        const viewer = await this.viewers.get(tx);
        if (!maySeeCommittee(viewer, committeeId)) refuse('not-found');
        // Nothing is asked of anybody meanwhile: what would be given now is either seen, or refused.
        if (request.purposes) await this.agendas.ofCommittee(tx, committeeId);
        const cases = await this.caseFiles.lockMany(tx, committeeId, request.caseFileIds);

        const own = cases.filter((caseFile) => mayConfirmAgreement(viewer, caseFile));
        for (const caseFile of own) await this.confirm(tx, viewer, caseFile, request.purposes);
        if (own.length > 0) announceCaseFiles(tx, committeeId);
        confirmed.push(own.length);
      },
    );
    return confirmed[0] ?? this.tellAgain(actor, request.caseFileIds);
  }

  private async confirm(tx: Tx, viewer: Viewer, caseFile: CaseFile, purposes: Request['purposes']): Promise<void> {
    // Without a word on purposes, what a person agreed to is not widened behind their back.
    if (purposes === undefined && agreesTo(caseFile, 'discussion')) return;
    const confirmed = confirmAgreement(caseFile, viewer.accountId, tx.now, purposes);
    if (confirmed === caseFile) return;
    await this.caseFiles.save(tx, confirmed, caseFile.version);
    await this.followUps.execute(tx, confirmed);
    await tx.audit({
      action: 'case-file.confirm-agreement',
      subjectId: caseFile.id,
      committeeId: caseFile.committeeId,
    });
  }

  private tellAgain(actor: MemberActor, caseFileIds: readonly string[]): Promise<number> {
    return this.transaction.run(actor, async (tx) => {
      const viewer = await this.viewers.get(tx);
      const cases = await this.caseFiles.getMany(tx, caseFileIds);
      return [...cases.values()].filter((caseFile) => mayConfirmAgreement(viewer, caseFile)).length;
    });
  }
}
