import { Injectable } from '@nestjs/common';
import type { PeopleView } from '@passerelle/contracts';
import { InvitationRepository } from '../../../model/invitations/invitation.repository.js';
import type { Tx } from '../../../platform/database/tx.js';
import { refuse } from '../../../platform/refused.js';
import { ShowPeople } from './show-people.js';

/** The people of the committee of an invitation. */
@Injectable()
export class ShowInvitationPeople {
  constructor(
    private readonly invitations: InvitationRepository,
    private readonly people: ShowPeople,
  ) {}

  async execute(tx: Tx, { invitationId }: { invitationId: string }): Promise<PeopleView> {
    const { committeeId } = await this.invitations.get(tx, invitationId);
    return this.people.execute(tx, { committeeId: committeeId ?? refuse('not-found') });
  }
}
