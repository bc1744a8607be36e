import { Injectable } from '@nestjs/common';
import type { BodyOf, mergeOrganisations } from '@passerelle/contracts';
import { mergeOrganisation } from '@passerelle/domain';
import { OrganisationRepository } from '../../../model/organisations/organisation.repository.js';
import type { MemberActor } from '../../../platform/database/actor.js';
import { toCommand } from '../../../platform/database/commands.js';
import { Transaction } from '../../../platform/database/transaction.js';
import { accepted } from '../../../platform/refused.js';
import { InstanceKeeping } from '../instance-admin.js';
import { MergeLocks } from '../merge-locks.js';
import { OrganisationTiesRepository } from '../../../model/organisations/organisation-references.repository.js';

/** Two entries of the same organisation become one, in every committee at once, were a meeting open or not. */
@Injectable()
export class MergeOrganisations {
  constructor(
    private readonly transaction: Transaction,
    private readonly keeping: InstanceKeeping,
    private readonly organisations: OrganisationRepository,
    private readonly locks: MergeLocks,
    private readonly ties: OrganisationTiesRepository,
  ) {}

  async execute(actor: MemberActor, fromId: string, request: BodyOf<typeof mergeOrganisations>): Promise<void> {
    const { intoId } = request;
    await this.transaction.command(actor, toCommand('administration.merge', fromId, request), async (tx) => {
      await this.keeping.viewer(tx);
      const committeeIds = await this.locks.take(tx, [fromId, intoId]);
      const merged = accepted(
        mergeOrganisation(await this.organisations.get(tx, fromId), await this.organisations.get(tx, intoId)),
      );
      await this.ties.move(tx, fromId, intoId);
      await this.organisations.save(tx, merged);
      await tx.audit({ action: 'administration.merge', subjectId: fromId });
      for (const committeeId of committeeIds) await this.locks.announce(tx, committeeId);
    });
  }
}
