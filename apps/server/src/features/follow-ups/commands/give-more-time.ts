import { Injectable } from '@nestjs/common';
import type { BodyOf, giveMoreTimeCommand } from '@passerelle/contracts';
import { giveMoreTime, mayKeepFollowUps } from '@passerelle/domain';
import { CommitteeChecks } from '../../../model/committees/committee-checks.js';
import { announceFollowUps } from '../../../model/follow-ups/announce-follow-ups.js';
import { FollowUpAccess } from '../../../model/follow-ups/follow-up-access.js';
import { FollowUpRepository } from '../../../model/follow-ups/follow-up.repository.js';
import type { Tx } from '../../../platform/database/tx.js';
import { accepted, refuse, requireVersion } from '../../../platform/refused.js';

type Body = BodyOf<typeof giveMoreTimeCommand>;

/** A facilitator gives another date to a follow-up. */
@Injectable()
export class GiveMoreTime {
  constructor(
    private readonly access: FollowUpAccess,
    private readonly committee: CommitteeChecks,
    private readonly followUps: FollowUpRepository,
  ) {}

  async execute(tx: Tx, { followUpId }: { followUpId: string }, body: Body): Promise<void> {
    const { viewer, followUp } = await this.access.lock(tx, followUpId);
    const { caseFileId: subjectId, committeeId } = followUp;

    if (!mayKeepFollowUps(viewer, committeeId)) refuse('not-allowed');
    requireVersion(followUp, body.expectedVersion);
    const today = await this.committee.requireDate(tx, committeeId, body.dueDate);

    const postponed = accepted(giveMoreTime(followUp, body.dueDate, today));

    await this.followUps.save(tx, postponed);

    await tx.audit({ action: 'follow-ups.give-time', subjectId, committeeId });
    announceFollowUps(tx, postponed);
  }
}
