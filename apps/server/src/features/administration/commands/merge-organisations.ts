import { Injectable } from '@nestjs/common';
import type { BodyOf, mergeOrganisations } from '@passerelle/contracts';
import { mayRunInstance, mergeOrganisation, servesOrganisation } from '@passerelle/domain';
import { ViewerRepository } from '../../../model/memberships/viewer.repository.js';
import { OrganisationReferencesRepository } from '../../../model/organisations/organisation-references.repository.js';
import { OrganisationRepository } from '../../../model/organisations/organisation.repository.js';
import type { Tx } from '../../../platform/database/tx.js';
import { accepted, refuse } from '../../../platform/refused.js';
import { MergeLocks } from '../merge-locks.js';

type Body = BodyOf<typeof mergeOrganisations>;

/** Two entries of the same organisation become one, in every committee, even while a meeting is open. */
@Injectable()
export class MergeOrganisations {
  constructor(
    private readonly viewers: ViewerRepository,
    private readonly locks: MergeLocks,
    private readonly organisations: OrganisationRepository,
    private readonly references: OrganisationReferencesRepository,
  ) {}

  async execute(tx: Tx, { organisationId: fromId }: { organisationId: string }, { intoId }: Body): Promise<void> {
    const viewer = await this.viewers.get(tx);
    if (!mayRunInstance(viewer)) refuse('not-allowed');
    // Locks many committees: only for those who may.
    const committeeIds = await this.locks.take(tx, [fromId, intoId]);
    // Loaded again under the locks: a membership may have been accepted while this transaction waited for them.
    if (servesOrganisation(await this.viewers.get(tx), [fromId, intoId])) refuse('serves-organisation');
    const from = await this.organisations.get(tx, fromId);
    const into = await this.organisations.get(tx, intoId);

    const merged = accepted(mergeOrganisation(from, into));

    await this.references.move(tx, fromId, intoId);
    await this.organisations.save(tx, merged);

    await tx.audit({ action: 'administration.merge', subjectId: fromId });
    for (const committeeId of committeeIds) await this.locks.announce(tx, committeeId);
  }
}
