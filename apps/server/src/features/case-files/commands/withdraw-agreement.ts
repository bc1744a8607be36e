import { Injectable } from '@nestjs/common';
import type { BodyOf, withdrawAgreementCommand } from '@passerelle/contracts';
import { mayWithdrawAgreement, withdrawAgreement } from '@passerelle/domain';
import { ChangeCaseFile } from '../change-case-file.js';
import type { MemberActor } from '../../../platform/database/actor.js';
import { LockAgendas } from '../../../model/agenda/lock-agendas.js';
import { TakeCaseOff } from '../../../model/agenda/take-case-off.js';
import { StopFollowUps } from '../../../model/follow-ups/stop-follow-ups.js';

type Request = BodyOf<typeof withdrawAgreementCommand> & { caseFileId: string };

/** The person withdraws the agreement: agendas, sheets and what was asked of other partners stop in one transaction. */
@Injectable()
export class WithdrawAgreement {
  constructor(
    private readonly change: ChangeCaseFile,
    private readonly agendas: LockAgendas,
    private readonly off: TakeCaseOff,
    private readonly followUps: StopFollowUps,
  ) {}

  execute(actor: MemberActor, request: Request): Promise<void> {
    return this.change.execute(actor, request, {
      action: 'case-file.withdraw-agreement',
      before: (tx, { committeeId }) => this.agendas.ofCommittee(tx, committeeId),
      allows: mayWithdrawAgreement,
      decide: ({ tx, caseFile }) => withdrawAgreement(caseFile, actor.accountId, tx.now),
      then: async (tx, withdrawn) => {
        await this.off.everywhere(tx, withdrawn.id);
        await this.followUps.execute(tx, withdrawn);
      },
    });
  }
}
