import { Injectable } from '@nestjs/common';
import { stopUncovered, type CaseFile } from '@passerelle/domain';
import { CaseOrganisations } from '../case-files/case-organisations.js';
import { announceFollowUps } from './announce-follow-ups.js';
import { FollowUpRepository } from './follow-up.repository.js';
import type { Tx } from '../../platform/database/tx.js';

/** [FOL-6] Stops what organisations that do not follow a case any more still owe, as far as the person agrees to less. */
@Injectable()
export class StopFollowUps {
  constructor(
    private readonly organisations: CaseOrganisations,
    private readonly followUps: FollowUpRepository,
  ) {}

  /** The case as it is now; the agendas of its committee are locked, so nothing is given meanwhile. */
  async execute(tx: Tx, caseFile: CaseFile): Promise<void> {
    const { id: subjectId, committeeId } = caseFile;
    const following = await this.organisations.following(tx, caseFile);
    for (const followUp of await this.followUps.lockOfCase(tx, subjectId)) {
      const stopped = stopUncovered(followUp, caseFile, following);
      if (!stopped) continue;
      await this.followUps.save(tx, stopped);
      await tx.audit({ action: 'follow-ups.stop', subjectId, committeeId });
      announceFollowUps(tx, stopped);
    }
  }
}
