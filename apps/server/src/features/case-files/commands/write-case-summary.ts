import { Injectable } from '@nestjs/common';
import type { BodyOf, writeCaseSummary } from '@passerelle/contracts';
import { mayEditCase, writeSummary } from '@passerelle/domain';
import type { MemberActor } from '../../../platform/database/actor.js';
import { ChangeCaseFile } from '../change-case-file.js';

type Request = BodyOf<typeof writeCaseSummary> & { caseFileId: string };

/** Whoever follows a case tells the path so far, once for everybody. */
@Injectable()
export class WriteCaseSummary {
  constructor(private readonly change: ChangeCaseFile) {}

  execute(actor: MemberActor, request: Request): Promise<void> {
    return this.change.execute(actor, request, {
      action: 'case-file.write-summary',
      allows: mayEditCase,
      decide: ({ tx, caseFile }) => writeSummary(caseFile, request.summary, actor.accountId, tx.now),
    });
  }
}
