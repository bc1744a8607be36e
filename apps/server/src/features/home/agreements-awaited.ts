import { Injectable } from '@nestjs/common';
import type { AwaitedAgreementView } from '@passerelle/contracts';
import { mayAnswerInvitation, mayFacilitate, type Viewer } from '@passerelle/domain';
import { InvitationRepository } from '../../model/invitations/invitation.repository.js';
import { MemberRepository } from '../../model/memberships/member.repository.js';
import { OrganisationRepository } from '../../model/organisations/organisation.repository.js';
import type { Tx } from '../../platform/database/tx.js';

/** The invitations of a committee to which the viewer may agree, the oldest first. */
@Injectable()
export class AgreementsAwaited {
  constructor(
    private readonly invitations: InvitationRepository,
    private readonly organisations: OrganisationRepository,
    private readonly members: MemberRepository,
  ) {}

  async of(tx: Tx, viewer: Viewer, committeeId: string): Promise<AwaitedAgreementView[]> {
    if (!mayFacilitate(viewer, committeeId)) return [];
    const waiting = await this.invitations.waiting(tx, committeeId);
    const awaited = waiting.filter((invitation) => mayAnswerInvitation(viewer, invitation));
    const authors = awaited.flatMap(({ invitedBy }) => invitedBy ?? []);
    const names = await this.members.names(tx, authors);
    const organisationIds = awaited.flatMap(({ organisationId }) => organisationId ?? []);
    const organisationNames = await this.organisations.names(tx, organisationIds);
    return awaited.flatMap(({ id, role, organisationId, invitedBy }) => {
      if (role === null || organisationId === null) return [];
      const byName = invitedBy === null ? null : (names.get(invitedBy) ?? null);
      return [{ invitationId: id, role, organisationName: organisationNames.get(organisationId) ?? '', byName }];
    });
  }
}
