import { Injectable } from '@nestjs/common';
import type { BodyOf, remindOrganisationCommand } from '@passerelle/contracts';
import { mayKeepFollowUps, maySeeCommittee } from '@passerelle/domain';
import { ViewerRepository } from '../../../model/memberships/viewer.repository.js';
import { CommitteeChecks } from '../../../model/committees/committee-checks.js';
import type { MemberActor } from '../../../platform/database/actor.js';
import type { Tx } from '../../../platform/database/tx.js';
import { toCommand } from '../../../platform/database/commands.js';
import { Transaction } from '../../../platform/database/transaction.js';
import { refuse } from '../../../platform/refused.js';
import { announceFollowUps } from '../../../model/follow-ups/announce-follow-ups.js';
import { LateFollowUps } from '../late-follow-ups.js';
import { SendReminder } from '../send-reminder.js';

type Request = BodyOf<typeof remindOrganisationCommand>;

/** A facilitator reminds an organisation of all that it owes and that is late, at most once a day. */
@Injectable()
export class RemindOrganisation {
  constructor(
    private readonly transaction: Transaction,
    private readonly viewers: ViewerRepository,
    private readonly ground: CommitteeChecks,
    private readonly late: LateFollowUps,
    private readonly reminder: SendReminder,
  ) {}

  /** Answers how many follow-ups the organisation was reminded of today; 0 when nothing is late, or nobody could read it. */
  async execute(actor: MemberActor, committeeId: string, request: Request): Promise<number> {
    const { organisationId } = request;
    await this.transaction.command(actor, toCommand('follow-ups.remind', committeeId, request), async (tx) => {
      const viewer = await this.viewers.get(tx);
      if (!mayKeepFollowUps(viewer, committeeId)) {
        refuse(maySeeCommittee(viewer, committeeId) ? 'not-allowed' : 'not-found');
      }
      await this.ground.requireOrganisation(tx, committeeId, organisationId);
      await this.remind(tx, { committeeId, organisationId });
    });
    return this.transaction.run(actor, (tx) => this.late.countRemindedToday(tx, { committeeId, organisationId }));
  }

  private async remind(tx: Tx, owing: { committeeId: string; organisationId: string }): Promise<void> {
    const recipients = await this.reminder.recipients(tx, owing);
    const reminded = recipients.length > 0 ? await this.late.remind(tx, owing) : [];
    await tx.audit({ action: 'follow-ups.remind', subjectId: owing.organisationId, committeeId: owing.committeeId });
    const [first] = reminded;
    if (!first) return;
    const day = await this.ground.today(tx, owing.committeeId);
    for (const { accountId } of recipients) await this.reminder.later(tx, { ...owing, accountId, day });
    announceFollowUps(tx, first);
  }
}
