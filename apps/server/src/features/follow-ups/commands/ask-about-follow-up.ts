import { Injectable } from '@nestjs/common';
import type { askAboutFollowUpCommand, BodyOf } from '@passerelle/contracts';
import { askAboutFollowUp, mayAnswerFollowUp } from '@passerelle/domain';
import { announceFollowUps } from '../../../model/follow-ups/announce-follow-ups.js';
import { FollowUpAccess } from '../../../model/follow-ups/follow-up-access.js';
import { FollowUpRepository } from '../../../model/follow-ups/follow-up.repository.js';
import type { Tx } from '../../../platform/database/tx.js';
import { accepted, refuse, requireVersion } from '../../../platform/refused.js';

type Body = BodyOf<typeof askAboutFollowUpCommand>;

/** The organisation that owes a follow-up asks the facilitator a question. */
@Injectable()
export class AskAboutFollowUp {
  constructor(
    private readonly access: FollowUpAccess,
    private readonly followUps: FollowUpRepository,
  ) {}

  async execute(tx: Tx, { followUpId }: { followUpId: string }, body: Body): Promise<void> {
    const { viewer, followUp } = await this.access.lock(tx, followUpId);
    const { caseFileId: subjectId, committeeId } = followUp;

    if (!mayAnswerFollowUp(viewer, followUp)) refuse('not-allowed');
    requireVersion(followUp, body.expectedVersion);

    const asked = accepted(askAboutFollowUp(followUp, body.question, viewer.accountId, tx.now));

    await this.followUps.save(tx, asked);

    await tx.audit({ action: 'follow-ups.ask', subjectId, committeeId });
    announceFollowUps(tx, asked);
  }
}
