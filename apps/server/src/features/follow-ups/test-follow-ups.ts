import { giveFollowUpCommand, listFollowUps, recordDecisionCommand, type FollowUpView } from '@passerelle/contracts';
import type { Membership } from '@passerelle/domain';
import { aMembership, anAccount } from '@passerelle/testing';
import { MemberRepository } from '../../model/memberships/member.repository.js';
import { AccountRepository } from '../../model/accounts/account.repository.js';
import { MemberClient, newCommand, type Answer } from '../../testing/member-client.js';
import { MeetingScene } from '../../testing/meeting-scene.js';
import { setScene, type Person } from '../../testing/scene.js';
import type { TestApp } from '../../testing/test-app.js';

const JOB = { kind: 'job', purpose: 'test' } as const;

/** An open meeting that decided on its case; the partner's organisation is given follow-ups. */
export class FollowUpScene {
  private constructor(
    readonly app: TestApp,
    readonly address: string,
    public meeting: MeetingScene,
    readonly itemId: string,
    readonly decisionId: string,
  ) {}

  static async prepare(app: TestApp, address: string): Promise<FollowUpScene> {
    const meeting = await MeetingScene.prepare(app, address, await setScene(app, 1));
    await meeting.open();
    const [itemId = ''] = await meeting.items();
    const decisionId = newCommand();
    const decision = {
      commandId: decisionId,
      expectedVersion: 2,
      outcome: 'REFER_SOCIAL' as const,
      wordingDigest: await meeting.write(itemId, 'Prêt d’un ordinateur'),
      carrierOrganisationId: meeting.scene.organisations.provider.id,
      plannedDate: '2026-11-30',
    };
    await (await meeting.as('facilitator')).get(recordDecisionCommand, { itemId }, decision);
    return new FollowUpScene(app, address, meeting, itemId, decisionId);
  }

  get committeeId(): string {
    return this.meeting.scene.committee.id;
  }

  get organisationId(): string {
    return this.meeting.scene.organisations.partner.id;
  }

  /** Moves the clock to another day, and signs every member in again. */
  goOn(instant: string): void {
    this.app.clock.set(instant);
    this.meeting = MeetingScene.of(this.meeting, this.meeting.meetingId);
  }

  as(person: Person): Promise<MemberClient> {
    return this.meeting.as(person);
  }

  async tryToGive(organisationId = this.organisationId, dueDate = '2026-12-04'): Promise<Answer<unknown>> {
    const body = { commandId: newCommand(), organisationId, text: 'Prêter l’ordinateur', dueDate };
    return (await this.as('facilitator')).ask(giveFollowUpCommand, { itemId: this.itemId }, body);
  }

  /** Something that the partner's organisation owes; answers its id. */
  async give(text = 'Prêter l’ordinateur', dueDate = '2026-12-04'): Promise<string> {
    const commandId = newCommand();
    const body = { commandId, organisationId: this.organisationId, text, dueDate };
    await (await this.as('facilitator')).get(giveFollowUpCommand, { itemId: this.itemId }, body);
    return commandId;
  }

  /** A follow-up as a client reads it in the list of the committee; undefined when it is not there. */
  async read(client: MemberClient, followUpId: string): Promise<FollowUpView | undefined> {
    const list = await client.get(listFollowUps, { committeeId: this.committeeId });
    return list.find(({ id }) => id === followUpId);
  }

  /** One more member of an organisation, signed in. */
  async join(name: string, membership: Partial<Membership> = {}): Promise<{ accountId: string; client: MemberClient }> {
    const account = anAccount({ name });
    const { committeeId, organisationId } = this;
    const fields = { accountId: account.id, committeeId, organisationId, role: 'support-partner' as const };
    await this.app.run(JOB, async (tx) => {
      await this.app.get(AccountRepository).add(tx, [account]);
      await this.app.get(MemberRepository).add(tx, [aMembership({ ...fields, ...membership })]);
    });
    return { accountId: account.id, client: await MemberClient.signIn(this.app, this.address, account.id) };
  }
}
