import { Injectable } from '@nestjs/common';
import type { BodyOf, remindOrganisationCommand } from '@passerelle/contracts';
import { mayKeepFollowUps, maySeeCommittee } from '@passerelle/domain';
import { ViewerRepository } from '../../../model/memberships/viewer.repository.js';
import { CommitteeGround } from '../../../model/committees/committee-checks.js';
import type { MemberActor } from '../../../platform/database/actor.js';
import { asked, Transaction, type Work } from '../../../platform/database/transaction.js';
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
    private readonly ground: CommitteeGround,
    private readonly late: LateFollowUps,
    private readonly reminder: SendReminder,
  ) {}

  /** Answers how many follow-ups the organisation was reminded of today; 0 when nothing is late, or nobody could read it. */
  async execute(actor: MemberActor, committeeId: string, request: Request): Promise<number> {
    const { organisationId } = request;
    await this.transaction.command(actor, asked('follow-ups.remind', committeeId, request), async (work) => {
      const viewer = await this.viewers.get(work);
      if (!mayKeepFollowUps(viewer, committeeId)) {
        refuse(maySeeCommittee(viewer, committeeId) ? 'not-allowed' : 'not-found');
      }
      await this.ground.requireOrganisation(work, committeeId, organisationId);
      await this.remind(work, { committeeId, organisationId });
    });
    return this.transaction.run(actor, (work) => this.late.countRemindedToday(work, { committeeId, organisationId }));
  }

  private async remind(work: Work, owing: { committeeId: string; organisationId: string }): Promise<void> {
    const recipients = await this.reminder.recipients(work, owing);
    const reminded = recipients.length > 0 ? await this.late.remind(work, owing) : [];
    await work.audit({ action: 'follow-ups.remind', subjectId: owing.organisationId, committeeId: owing.committeeId });
    const [first] = reminded;
    if (!first) return;
    const day = await this.ground.today(work, owing.committeeId);
    for (const { accountId } of recipients) await this.reminder.later(work, { ...owing, accountId, day });
    announceFollowUps(work, first);
  }
}
