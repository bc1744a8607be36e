import { Injectable } from '@nestjs/common';
import type { BodyOf, describeCaseFile } from '@passerelle/contracts';
import { dateIn, describeCase, isSensitiveBarrier, mayEditCase } from '@passerelle/domain';
import { CommitteeRepository } from '../../../model/committees/committee.repository.js';
import type { MemberActor } from '../../../platform/database/actor.js';
import { ChangeCaseFile } from '../change-case-file.js';

type Request = BodyOf<typeof describeCaseFile> & { caseFileId: string };

/** Whoever follows a case corrects its facts. */
@Injectable()
export class DescribeCaseFile {
  constructor(
    private readonly change: ChangeCaseFile,
    private readonly committees: CommitteeRepository,
  ) {}

  execute(actor: MemberActor, request: Request): Promise<void> {
    return this.change.execute(actor, request, {
      action: 'case-file.describe',
      allows: mayEditCase,
      decide: async ({ tx, caseFile }) => {
        if (request.barriers.some(isSensitiveBarrier)) return { refused: 'invalid', field: 'barriers' };
        const { timeZone } = await this.committees.get(tx, caseFile.committeeId);
        return describeCase(caseFile, request, dateIn(timeZone, tx.now));
      },
    });
  }
}
