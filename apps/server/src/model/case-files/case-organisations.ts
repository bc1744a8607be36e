import { Injectable } from '@nestjs/common';
import {
  followsUnnamed,
  mayPrescribe,
  mayProvide,
  requirePassingOn,
  type CaseFile,
  type Organisation,
} from '@passerelle/domain';
import { CommitteeChecks } from '../committees/committee-checks.js';
import { MemberRepository } from '../memberships/member.repository.js';
import { OrganisationRepository } from '../organisations/organisation.repository.js';
import type { Tx } from '../../platform/database/tx.js';
import { refuse } from '../../platform/refused.js';

/** The organisations of a committee that may follow a case. */
@Injectable()
export class CaseOrganisations {
  constructor(
    private readonly organisations: OrganisationRepository,
    private readonly members: MemberRepository,
    private readonly committee: CommitteeChecks,
  ) {}

  /**
   * The organisations that follow a case besides those that the case names: they facilitate, or its referent is theirs.
   */
  async following(tx: Tx, { committeeId, pathReferentId }: CaseFile): Promise<string[]> {
    const members = await this.members.ofCommittee(tx, committeeId);
    return members
      .filter((member) => followsUnnamed(member, { pathReferentId }))
      .map(({ organisationId }) => organisationId);
  }

  /** [FOL-8] Only an organisation of the committee carries or owes anything, and only as far as the person agreed. */
  async requireCovered(tx: Tx, caseFile: CaseFile, organisationId: string, field?: string): Promise<void> {
    await this.committee.requireOrganisation(tx, caseFile.committeeId, organisationId);
    const uncovered = requirePassingOn(caseFile, organisationId, await this.following(tx, caseFile));
    if (uncovered) refuse(uncovered.refused, field === undefined ? {} : { field });
  }

  async prescribers(tx: Tx, committeeId: string): Promise<Organisation[]> {
    const inCommittee = await this.organisations.ofCommittee(tx, committeeId);
    return inCommittee.filter(mayPrescribe);
  }

  async providers(tx: Tx, committeeId: string): Promise<Organisation[]> {
    const inCommittee = await this.organisations.ofCommittee(tx, committeeId);
    return inCommittee.filter(mayProvide);
  }

  async requirePrescriber(tx: Tx, committeeId: string, id: string, field: string): Promise<void> {
    const found = await this.prescribers(tx, committeeId);
    if (!found.some((one) => one.id === id)) refuse('organisation-not-in-committee', { field });
  }

  async requireProvider(tx: Tx, committeeId: string, id: string, field: string): Promise<void> {
    const found = await this.providers(tx, committeeId);
    if (!found.some((one) => one.id === id)) refuse('not-a-provider', { field });
  }
}
