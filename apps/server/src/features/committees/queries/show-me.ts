import { Inject, Injectable } from '@nestjs/common';
import type { MeView } from '@passerelle/contracts';
import { KeyRingStore } from '../../../platform/sealing/key-ring-store.js';
import { CommitteeRepository } from '../../../model/committees/committee.repository.js';
import { ViewerRepository } from '../../../model/memberships/viewer.repository.js';
import { OrganisationRepository } from '../../../model/organisations/organisation.repository.js';
import { CONFIG, type Config } from '../../../platform/config.js';
import type { Tx } from '../../../platform/database/tx.js';
import { presentMe } from '../committee.view.js';

/** The member who is signed in, with the memberships held now. */
@Injectable()
export class ShowMe {
  constructor(
    private readonly viewers: ViewerRepository,
    private readonly committees: CommitteeRepository,
    private readonly organisations: OrganisationRepository,
    private readonly keyRing: KeyRingStore,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async execute(tx: Tx): Promise<MeView> {
    const viewer = await this.viewers.get(tx);
    const { memberships } = viewer;
    const committeeIds = memberships.map(({ committeeId }) => committeeId);
    const committees = await this.committees.ofIds(tx, committeeIds);
    const organisationIds = memberships.map(({ organisationId }) => organisationId);
    const organisationNames = await this.organisations.names(tx, organisationIds);

    await tx.audit({ action: 'me.show', subjectId: viewer.accountId });
    const deviceKey = this.keyRing.derive(`device-drafts/${viewer.accountId}`);
    return presentMe(viewer, { committees, organisationNames, demo: this.config.demo, deviceKey });
  }
}
