import { Injectable } from '@nestjs/common';
import { confirmAgreement, mayConfirmAgreement, maySeeCommittee } from '@passerelle/domain';
import { ViewerRepository } from '../committees/viewer.repository.js';
import type { MemberActor } from '../platform/database/actor.js';
import { Transaction } from '../platform/database/transaction.js';
import { refuse } from '../platform/refused.js';
import { announceCaseFiles } from './announce-case-files.js';
import { CaseFileRepository } from './case-file.repository.js';

/**
 * The prescriber says, for many cases at once, that each person agreed. The cases of others are left out, without a
 * word. Confirming twice changes nothing, so a command sent again needs no memory and gives the same figure.
 */
@Injectable()
export class ConfirmAgreements {
  constructor(
    private readonly transaction: Transaction,
    private readonly viewers: ViewerRepository,
    private readonly caseFiles: CaseFileRepository,
  ) {}

  /** Gives the number of the viewer's cases among those asked, all confirmed now. */
  execute(actor: MemberActor, committeeId: string, caseFileIds: readonly string[]): Promise<number> {
    return this.transaction.run(actor, async (work) => {
      const viewer = await this.viewers.get(work);
      const asked = await this.caseFiles.lockMany(work, committeeId, caseFileIds);

      if (!maySeeCommittee(viewer, committeeId)) refuse('not-found');

      const own = asked.filter((caseFile) => mayConfirmAgreement(viewer, caseFile));
      for (const caseFile of own) {
        const confirmed = confirmAgreement(caseFile, viewer.accountId, work.now);
        if (confirmed === caseFile) continue;
        await this.caseFiles.save(work, confirmed, caseFile.version);
        await work.audit({ action: 'case-file.confirm-agreement', subjectId: caseFile.id, committeeId });
      }
      if (own.length > 0) announceCaseFiles(work, committeeId);
      return own.length;
    });
  }
}
