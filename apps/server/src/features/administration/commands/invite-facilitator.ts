import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { newInvitation } from '@passerelle/domain';
import { CommitteeRepository } from '../../../model/committees/committee.repository.js';
import { InvitationRepository } from '../../../model/invitations/invitation.repository.js';
import { MembershipRepository } from '../../../model/memberships/membership.repository.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Transaction } from '../../../platform/database/transaction.js';
import { refuse } from '../../../platform/refused.js';
import { InvitationLinks } from '../invitation-link.js';
import { InvitedMemberships } from '../invited-memberships.js';

const OPERATOR = { kind: 'job', purpose: 'administration.invite-facilitator' } as const;

/**
 * The operator names a facilitator of a committee whose facilitators answer no more: no administrator may do so without
 * their agreement [DO-24], and an operator who can run this already holds the database and the keys. The facilitators
 * are told when it is accepted.
 */
@Injectable()
export class InviteFacilitator {
  constructor(
    private readonly transaction: Transaction,
    private readonly committees: CommitteeRepository,
    private readonly memberships: MembershipRepository,
    private readonly invited: InvitedMemberships,
    private readonly invitations: InvitationRepository,
    private readonly links: InvitationLinks,
  ) {}

  /** Gives the link, which opens once, for the organisation of a facilitator of the committee of this name. */
  execute(email: string, committeeName: string): Promise<string> {
    return this.transaction.run(OPERATOR, (tx) => this.invite(tx, email, committeeName));
  }

  private async invite(tx: Tx, email: string, committeeName: string): Promise<string> {
    const named = (await this.committees.all(tx)).filter(({ name }) => name === committeeName.trim());
    const [committee] = named.length === 1 ? named : [];
    const { id: committeeId } = await this.committees.lock(tx, committee?.id ?? refuse('not-found'));
    const held = await this.memberships.ofCommittee(tx, committeeId);
    // A committee that never had one: an administrator names the first.
    const { organisationId } = held.find(({ role }) => role === 'facilitator') ?? refuse('no-facilitator');
    const membership = { committeeId, organisationId, role: 'facilitator' as const, replacesMembershipId: null };
    await this.invited.refuseHeld(tx, membership, email);

    const id = randomUUID();
    const invitation = newInvitation({ id, tokenDigest: '', email, invitedBy: null }, membership, tx.now);
    await this.invitations.add(tx, this.links.renew(invitation));

    await tx.audit({ action: 'administration.invite-facilitator', subjectId: id, committeeId });
    return this.links.of(invitation);
  }
}
