import { Injectable } from '@nestjs/common';
import type { MemberActor } from '../../../platform/database/actor.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Announcer } from '../../../platform/live/announcer.js';
import { CaseFileRepository } from '../../../model/case-files/case-file.repository.js';
import { CaseImportRepository } from '../../../model/case-files/case-import.repository.js';
import type { ImportContext } from './import-context.js';
import type { JudgedList } from './judge-case-list.js';
import { newCaseFile } from '../new-case-file.js';

/** Cases written in one statement, after which the progress is sent to the author. */
const CASES_AT_ONCE = 50;

/** Writes the good lines of a list as cases, and sends to its author alone how many lines are settled meanwhile. */
@Injectable()
export class AddImportedCases {
  constructor(
    private readonly caseFiles: CaseFileRepository,
    private readonly imports: CaseImportRepository,
    private readonly announcer: Announcer,
  ) {}

  async execute(
    tx: Tx,
    actor: MemberActor,
    importId: string,
    { committee }: ImportContext,
    { ready, known, refused }: JudgedList,
  ): Promise<void> {
    const origin = { importId, importedBy: actor.accountId };
    await this.imports.add(tx, {
      id: importId,
      committeeId: committee.id,
      importedBy: actor.accountId,
      at: tx.now,
      added: ready.length,
      undoneAt: null,
    });
    for (let written = 0; written < ready.length; written += CASES_AT_ONCE) {
      const some = ready.slice(written, written + CASES_AT_ONCE);
      await this.caseFiles.add(
        tx,
        some.map((row) => newCaseFile(row, committee, tx.now, origin)),
      );
      // Before the commit: the event carries a number and no content, to the author who waits for it. After a conflict
      // with another transaction the list is written again, and the number starts again with it.
      const version = known + refused.length + written + some.length;
      this.announcer.announce({ accountId: actor.accountId }, { kind: 'import', id: importId, version });
    }
  }
}
