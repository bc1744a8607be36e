import { Injectable } from '@nestjs/common';
import type { inviteMember, ViewOf } from '@passerelle/contracts';
import type { Tx } from '../../../platform/database/tx.js';
import { InvitationLinks } from '../invitation-link.js';
import { ShowPeople } from './show-people.js';

/** What the author of an invitation is shown: its link, the same when the command is sent again, and the people. */
@Injectable()
export class ShowInvited {
  constructor(
    private readonly links: InvitationLinks,
    private readonly people: ShowPeople,
  ) {}

  async execute(
    tx: Tx,
    { committeeId, invitationId }: { committeeId: string; invitationId: string },
  ): Promise<ViewOf<typeof inviteMember>> {
    return { link: this.links.of(invitationId), people: await this.people.execute(tx, { committeeId }) };
  }
}
