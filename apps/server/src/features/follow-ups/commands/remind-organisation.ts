import { Injectable } from '@nestjs/common';
import type { BodyOf, remindOrganisationCommand, ViewOf } from '@passerelle/contracts';
import { mayKeepFollowUps, maySeeCommittee } from '@passerelle/domain';
import { CommitteeChecks } from '../../../model/committees/committee-checks.js';
import { announceFollowUps } from '../../../model/follow-ups/announce-follow-ups.js';
import { OwingMembers } from '../../../model/follow-ups/owing-members.js';
import { ViewerRepository } from '../../../model/memberships/viewer.repository.js';
import type { Tx } from '../../../platform/database/tx.js';
import { refuse } from '../../../platform/refused.js';
import { LateFollowUps } from '../late-follow-ups.js';
import { SendReminder } from '../send-reminder.js';

type Body = BodyOf<typeof remindOrganisationCommand>;
type Reminded = ViewOf<typeof remindOrganisationCommand>;

/** A facilitator reminds an organisation of all that it owes and that is late, at most once a day. */
@Injectable()
export class RemindOrganisation {
  constructor(
    private readonly viewers: ViewerRepository,
    private readonly committee: CommitteeChecks,
    private readonly owing: OwingMembers,
    private readonly late: LateFollowUps,
    private readonly reminder: SendReminder,
  ) {}

  async execute(tx: Tx, { committeeId }: { committeeId: string }, body: Body): Promise<Reminded> {
    const viewer = await this.viewers.get(tx);
    const { organisationId } = body;

    if (!mayKeepFollowUps(viewer, committeeId))
      refuse(maySeeCommittee(viewer, committeeId) ? 'not-allowed' : 'not-found');
    await this.committee.requireOrganisation(tx, committeeId, organisationId);

    // An organisation of which no member could read the mail is reminded of nothing.
    const recipients = await this.owing.of(tx, { committeeId, organisationId });
    const [first] = recipients.length > 0 ? await this.late.remind(tx, { committeeId, organisationId }) : [];

    if (first) await this.reminder.later(tx, { committeeId, organisationId }, recipients);

    await tx.audit({ action: 'follow-ups.remind', subjectId: organisationId, committeeId });
    if (first) announceFollowUps(tx, first);
    return this.replay(tx, { committeeId }, body);
  }

  /** How many follow-ups the organisation was reminded of today; 0 when nothing is late, or no member could read it. */
  async replay(tx: Tx, { committeeId }: { committeeId: string }, { organisationId }: Body): Promise<Reminded> {
    return { reminded: await this.late.countRemindedToday(tx, { committeeId, organisationId }) };
  }
}
