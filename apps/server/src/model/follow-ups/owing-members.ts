import { Injectable } from '@nestjs/common';
import { mayAnswerFollowUp, type FollowUp } from '@passerelle/domain';
import { MemberRepository, type Member } from '../memberships/member.repository.js';
import type { Tx } from '../../platform/database/tx.js';

type Owed = Pick<FollowUp, 'committeeId' | 'organisationId'>;

/** To whom a follow-up can be assigned: the members who answer now for the organisation that owes it. */
@Injectable()
export class OwingMembers {
  constructor(private readonly members: MemberRepository) {}

  async of(tx: Tx, followUp: Owed): Promise<Member[]> {
    return owing(await this.members.ofCommittee(tx, followUp.committeeId), followUp);
  }
}

/** Those of the members who answer for it, each once, whatever the number of their memberships. */
export function owing(members: readonly Member[], followUp: Owed): Member[] {
  const answering = members.filter((member) => answersFor(member, followUp));
  return [...new Map(answering.map((member) => [member.accountId, member])).values()];
}

function answersFor({ accountId, name, organisationId, role }: Member, followUp: Owed): boolean {
  const membership = { id: '', accountId, committeeId: followUp.committeeId, organisationId, role, endedAt: null };
  return mayAnswerFollowUp({ accountId, name, administrator: false, memberships: [membership] }, followUp);
}
