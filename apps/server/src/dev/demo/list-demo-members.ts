import { Injectable } from '@nestjs/common';
import type { DemoMemberView } from '@passerelle/contracts';
import { ROLES } from '@passerelle/domain';
import { Transaction } from '../../platform/database/transaction.js';
import { DemoMemberRepository } from './demo-member.repository.js';

/** Whom a visitor of the demo may be. */
@Injectable()
export class ListDemoMembers {
  constructor(
    private readonly transaction: Transaction,
    private readonly members: DemoMemberRepository,
  ) {}

  execute(): Promise<DemoMemberView[]> {
    return this.transaction.run({ kind: 'visitor' }, async (tx) => {
      const members = await this.members.all(tx);
      await tx.audit({ action: 'demo.list-members' });
      return members.sort((left, right) => rank(left) - rank(right));
    });
  }
}

/** Who leads comes first; the order of names is kept within a role. */
function rank({ role }: DemoMemberView): number {
  return role ? ROLES.indexOf(role) : ROLES.length;
}
