import { Injectable } from '@nestjs/common';
import { mayBeReferent, PRESCRIBER_KINDS, type CaseFile, type Organisation, type Role } from '@passerelle/domain';
import { MemberRepository } from '../memberships/member.repository.js';
import { OrganisationRepository } from '../organisations/organisation.repository.js';
import type { Work } from '../../platform/database/transaction.js';
import { refuse } from '../../platform/refused.js';

/** The organisations of a committee that may follow a case. */
@Injectable()
export class CaseOrganisations {
  constructor(
    private readonly organisations: OrganisationRepository,
    private readonly members: MemberRepository,
  ) {}

  /** The organisations that follow a case besides those that the case names: they facilitate, or its referent is theirs. */
  async following(work: Work, { committeeId, pathReferentId }: CaseFile): Promise<string[]> {
    const members = await this.members.ofCommittee(work, committeeId);
    const follows = members.filter(
      (one) => one.role === 'facilitator' || (one.accountId === pathReferentId && canFollow(one)),
    );
    return follows.map(({ organisationId }) => organisationId);
  }

  async prescribers(work: Work, committeeId: string): Promise<Organisation[]> {
    const sitting = await this.organisations.ofCommittee(work, committeeId);
    return sitting.filter(({ kind }) => PRESCRIBER_KINDS.includes(kind));
  }

  async providers(work: Work, committeeId: string): Promise<Organisation[]> {
    const sitting = await this.organisations.ofCommittee(work, committeeId);
    return sitting.filter(({ kind }) => kind === 'training-provider');
  }

  async requirePrescriber(work: Work, committeeId: string, id: string, field: string): Promise<void> {
    const found = await this.prescribers(work, committeeId);
    if (!found.some((one) => one.id === id)) refuse('organisation-not-in-committee', { field });
  }

  async requireProvider(work: Work, committeeId: string, id: string, field: string): Promise<void> {
    const found = await this.providers(work, committeeId);
    if (!found.some((one) => one.id === id)) refuse('not-a-provider', { field });
  }
}

/** [DO-19] Those who hold a seat now. */
function canFollow({ role }: { role: Role }): boolean {
  return mayBeReferent({ role, endedAt: null });
}
