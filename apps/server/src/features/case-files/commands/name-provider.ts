import { Injectable } from '@nestjs/common';
import type { BodyOf, nameProvider } from '@passerelle/contracts';
import { mayNameProvider } from '@passerelle/domain';
import { CaseOrganisations } from '../../../model/case-files/case-organisations.js';
import { ChangeCaseFile } from '../change-case-file.js';
import type { MemberActor } from '../../../platform/database/actor.js';
import { LockAgendas } from '../../../model/agenda/lock-agendas.js';
import { StopFollowUps } from '../../../model/follow-ups/stop-follow-ups.js';

type Request = BodyOf<typeof nameProvider> & { caseFileId: string };

/** Says which training provider follows the person: that organisation sees the case from now on. */
@Injectable()
export class NameProvider {
  constructor(
    private readonly change: ChangeCaseFile,
    private readonly organisations: CaseOrganisations,
    private readonly agendas: LockAgendas,
    private readonly followUps: StopFollowUps,
  ) {}

  execute(actor: MemberActor, request: Request): Promise<void> {
    return this.change.execute(actor, request, {
      action: 'case-file.name-provider',
      before: (tx, { committeeId }) => this.agendas.ofCommittee(tx, committeeId),
      allows: mayNameProvider,
      decide: async ({ tx, caseFile }) => {
        const { organisationId } = request;
        await this.organisations.requireProvider(tx, caseFile.committeeId, organisationId, 'organisationId');
        return { ...caseFile, providerOrganisationId: organisationId, version: caseFile.version + 1 };
      },
      then: (tx, changed) => this.followUps.execute(tx, changed),
    });
  }
}
