import { Injectable } from '@nestjs/common';
import type { BodyOf, namePathReferent } from '@passerelle/contracts';
import { mayBeReferent, mayNameReferent, nameReferent } from '@passerelle/domain';
import { ChangeCaseFile } from '../change-case-file.js';
import { MemberRepository } from '../../../model/memberships/member.repository.js';
import type { MemberActor } from '../../../platform/database/actor.js';
import type { Tx } from '../../../platform/database/tx.js';
import { refuse } from '../../../platform/refused.js';
import { LockAgendas } from '../../../model/agenda/lock-agendas.js';
import { StopFollowUps } from '../../../model/follow-ups/stop-follow-ups.js';

type Request = BodyOf<typeof namePathReferent> & { caseFileId: string };

/** The prescriber or a facilitator says who follows the whole path: that member sees the case from now on. */
@Injectable()
export class NamePathReferent {
  constructor(
    private readonly change: ChangeCaseFile,
    private readonly members: MemberRepository,
    private readonly agendas: LockAgendas,
    private readonly followUps: StopFollowUps,
  ) {}

  execute(actor: MemberActor, request: Request): Promise<void> {
    return this.change.execute(actor, request, {
      action: 'case-file.name-referent',
      before: (tx, { committeeId }) => this.agendas.ofCommittee(tx, committeeId),
      allows: mayNameReferent,
      decide: async ({ tx, caseFile }) => {
        if (request.accountId !== null) await this.requireSeat(tx, caseFile.committeeId, request.accountId);
        return nameReferent(caseFile, request.accountId);
      },
      then: (tx, changed) => this.followUps.execute(tx, changed),
    });
  }

  private async requireSeat(tx: Tx, committeeId: string, accountId: string): Promise<void> {
    const seats = (await this.members.ofCommittee(tx, committeeId)).filter((one) => one.accountId === accountId);
    if (!seats.some(({ role }) => mayBeReferent({ role, endedAt: null }))) {
      refuse('not-a-member', { field: 'accountId' });
    }
  }
}
