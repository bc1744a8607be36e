import { Injectable } from '@nestjs/common';
import type { BodyOf, writeCaseWords } from '@passerelle/contracts';
import { mayEditCase, writeWords } from '@passerelle/domain';
import type { MemberActor } from '../../../platform/database/actor.js';
import { ChangeCaseFile } from '../change-case-file.js';

type Request = BodyOf<typeof writeCaseWords> & { caseFileId: string };

/** Whoever follows a case writes down what the person said and wishes. */
@Injectable()
export class WriteCaseWords {
  constructor(private readonly change: ChangeCaseFile) {}

  execute(actor: MemberActor, request: Request): Promise<void> {
    return this.change.execute(actor, request, {
      action: 'case-file.write-words',
      allows: mayEditCase,
      decide: ({ tx, caseFile }) => writeWords(caseFile, request, actor.accountId, tx.now),
    });
  }
}
