import {
  acceptInvitationCommand,
  endMembershipCommand,
  inviteMember,
  showPeople,
  type BodyOf,
  type PeopleView,
} from '@passerelle/contracts';
import type { Membership } from '@passerelle/domain';
import { aMembership } from '@passerelle/testing';
import { InvitationRepository } from '../../model/invitations/invitation.repository.js';
import { MemberRepository } from '../../model/memberships/member.repository.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { DemoMailStore } from '../../platform/mail/demo-mail-store.js';
import { MemberClient, newCommand, type Answer } from '../../testing/member-client.js';
import { setScene, type Person, type Scene } from '../../testing/scene.js';
import type { TestApp } from '../../testing/test-app.js';
import { InvitationLinks } from './invitation-link.js';

type Invited = Partial<BodyOf<typeof inviteMember>>;

const JOB = { kind: 'job', purpose: 'test' } as const;

/** The committee of a scene, as those who administer it see it. */
export class MembershipScene {
  private constructor(
    readonly app: TestApp,
    readonly address: string,
    readonly scene: Scene,
  ) {}

  static async set(app: TestApp, address: string, cases = 1): Promise<MembershipScene> {
    return new MembershipScene(app, address, await setScene(app, cases));
  }

  /** The same, of a scene that is there already. */
  static of(app: TestApp, address: string, scene: Scene): MembershipScene {
    return new MembershipScene(app, address, scene);
  }

  get params(): { committeeId: string } {
    return { committeeId: this.scene.committee.id };
  }

  as(person: Person | null): Promise<MemberClient> {
    return MemberClient.signIn(this.app, this.address, person && this.scene.people[person].id);
  }

  async people(person: Person = 'facilitator'): Promise<PeopleView> {
    return (await this.as(person)).get(showPeople, this.params);
  }

  /** An invitation of the adviser's organisation, unless said otherwise. */
  invitation(fields: Invited = {}): BodyOf<typeof inviteMember> {
    const organisationId = this.scene.organisations.adviser.id;
    const commandId = newCommand();
    const membership = { organisationId, role: 'prescriber' as const, replacesMembershipId: null };
    return { commandId, email: `invite-${commandId}@example.org`, ...membership, ...fields };
  }

  /** The token of an invitation that the facilitator sent. */
  async invited(fields: Invited = {}): Promise<string> {
    const invitation = this.invitation(fields);
    await (await this.as('facilitator')).get(inviteMember, this.params, invitation);
    const stored = await this.app.run(JOB, (tx) => this.app.get(InvitationRepository).get(tx, invitation.commandId));
    return this.app.get(InvitationLinks).tokenOf(stored);
  }

  /** The token that a sending of an invitation mails: the first one, unless said otherwise. */
  tokenOf(invitationId: string, time = 1): string {
    return this.app.get(InvitationLinks).tokenOf({ id: invitationId, sentAt: Array<Date>(time).fill(new Date(0)) });
  }

  /** Mails what is to leave; the tokens mailed to an address, the last first. */
  async mailedTokens(address: string): Promise<string[]> {
    await this.app.get(Jobs).runDue();
    const mails = await this.app.run(JOB, (tx) => this.app.get(DemoMailStore).list(tx));
    return mails
      .filter(({ recipient }) => recipient === address)
      .flatMap(({ text }) => /#([A-Za-z0-9_-]+)/.exec(text)?.[1] ?? []);
  }

  /** A visitor uses a token; the cookie that they got, if any. */
  async accept(token: string, name = 'Yanis B.') {
    const response = await fetch(`${this.address}${acceptInvitationCommand.path}`, {
      method: 'POST',
      headers: { origin: this.address, 'content-type': 'application/json' },
      body: JSON.stringify({ token, name }),
    });
    const json: unknown = await response.json();
    return { status: response.status, json, cookie: response.headers.get('set-cookie')?.split(';')[0] ?? null };
  }

  /** One more membership of the committee, without any invitation. */
  async add(fields: Pick<Membership, 'accountId' | 'organisationId' | 'role'>): Promise<void> {
    const membership = aMembership({ ...fields, ...this.params });
    await this.app.run(JOB, (tx) => this.app.get(MemberRepository).add(tx, [membership]));
  }

  async members(): Promise<PeopleView['organisations'][number]['members']> {
    return (await this.people('administrator')).organisations.flatMap(({ members }) => members);
  }

  membershipOf(person: Person): Promise<string> {
    return this.membershipOfAccount(this.scene.people[person].id);
  }

  async membershipOfAccount(accountId: string): Promise<string> {
    return (await this.members()).find((member) => member.accountId === accountId)?.membershipId ?? '';
  }

  /** Ends a membership, as the facilitator unless said otherwise. */
  async end(membershipId: string, handOverTo: string | null = null, by?: MemberClient): Promise<Answer<PeopleView>> {
    const client = by ?? (await this.as('facilitator'));
    return client.ask(endMembershipCommand, { membershipId }, { commandId: newCommand(), handOverTo });
  }
}
