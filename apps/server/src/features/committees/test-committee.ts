import type { Committee, Organisation, OrganisationKind, Role } from '@passerelle/domain';
import { aCommittee, aMembership, anAccount, anOrganisation } from '@passerelle/testing';
import type { MemberActor } from '../../platform/database/actor.js';
import type { Tx } from '../../platform/database/tx.js';
import { AccountRepository } from '../../model/accounts/account.repository.js';
import type { TestApp } from '../../testing/test-app.js';
import { CommitteeRepository } from '../../model/committees/committee.repository.js';
import { MemberRepository } from '../../model/memberships/member.repository.js';
import { OrganisationRepository } from '../../model/organisations/organisation.repository.js';

/** For tests: a committee of its own, to which organisations and members are added one by one. */
export class TestCommittee {
  private constructor(
    private readonly app: TestApp,
    readonly committee: Committee,
  ) {}

  get id(): string {
    return this.committee.id;
  }

  static async create(app: TestApp, some: Partial<Committee> = {}): Promise<TestCommittee> {
    const committee = aCommittee(some);
    await asJob(app, (tx) => app.get(CommitteeRepository).add(tx, [committee]));
    return new TestCommittee(app, committee);
  }

  async organisation(kind: OrganisationKind, name: string = kind): Promise<Organisation> {
    const organisation = anOrganisation({ kind, name });
    const joined = { committeeId: this.id, organisationId: organisation.id };
    await asJob(this.app, (tx) => this.app.get(OrganisationRepository).add(tx, [organisation], [joined]));
    return organisation;
  }

  /** A member. */
  async member(role: Role, organisation: Organisation): Promise<MemberActor> {
    const actor = await testAccount(this.app);
    const { accountId } = actor;
    const membership = aMembership({ accountId, committeeId: this.id, organisationId: organisation.id, role });
    await asJob(this.app, (tx) => this.app.get(MemberRepository).add(tx, [membership]));
    return actor;
  }
}

/** For tests: an account without any membership. */
export async function testAccount(app: TestApp, administrator = false): Promise<MemberActor> {
  const account = anAccount({ administrator });
  await asJob(app, (tx) => app.get(AccountRepository).add(tx, [account]));
  return { kind: 'member', accountId: account.id };
}

export function asJob<Result>(app: TestApp, task: (tx: Tx) => Promise<Result>): Promise<Result> {
  return app.run({ kind: 'job', purpose: 'test' }, task);
}
