import { admitMembersCommand, ENTER_MEETING } from '@passerelle/contracts';
import type { Role } from '@passerelle/domain';
import { aMembership, anAccount } from '@passerelle/testing';
import type { Socket } from 'socket.io-client';
import { AccountRepository } from '../../model/accounts/account.repository.js';
import { MemberRepository } from '../../model/memberships/member.repository.js';
import { connectLive } from '../live-member.js';
import { MemberClient, newCommand } from '../member-client.js';
import type { MeetingScene } from '../meeting-scene.js';
import type { Person } from '../scene.js';

const JOB = { kind: 'job', purpose: 'test' } as const;

/** Every kind of actor: what each is to the committee and to the case that is under discussion. */
export const ACTORS = [
  'visitor',
  'facilitator elsewhere',
  'former member',
  'administrator',
  'observer',
  'coordinator',
  'partner, not come',
  'partner, at the door',
  'partner, in the room',
  'carrier of a follow-up',
  'other provider',
  'other prescriber',
  'provider of the case',
  'prescriber of the case',
  'facilitator',
] as const;
export type ActorKind = (typeof ACTORS)[number];
export type Actors = Record<ActorKind, MemberClient>;

export interface CastOfActors {
  clients: Actors;
  sockets: ReadonlyMap<ActorKind, Socket>;
}

/** Signs every kind of actor in; two partners come to the page of the open meeting, and one of them is let in. */
export async function castActors(meeting: MeetingScene, elsewhere: MeetingScene): Promise<CastOfActors> {
  const as = (person: Person) => meeting.as(person);
  const door = await join(meeting, 'support-partner');
  const room = await join(meeting, 'support-partner');
  const clients: Actors = {
    visitor: await MemberClient.signIn(meeting.app, meeting.address, null),
    'facilitator elsewhere': await elsewhere.as('facilitator'),
    'former member': (await join(meeting, 'prescriber', meeting.app.clock.now())).client,
    administrator: await as('administrator'),
    observer: (await join(meeting, 'observer')).client,
    coordinator: await as('coordinator'),
    'partner, not come': (await join(meeting, 'support-partner')).client,
    'partner, at the door': door.client,
    'partner, in the room': room.client,
    'carrier of a follow-up': await as('partner'),
    'other provider': await as('otherProvider'),
    'other prescriber': await as('otherAdviser'),
    'provider of the case': await as('provider'),
    'prescriber of the case': await as('adviser'),
    facilitator: await as('facilitator'),
  };
  const sockets = new Map<ActorKind, Socket>();
  for (const kind of ACTORS) {
    if (kind !== 'visitor') sockets.set(kind, await connectLive(meeting.address, clients[kind].cookie));
  }
  for (const kind of ['partner, at the door', 'partner, in the room'] as const) {
    const page = { meetingId: meeting.meetingId, following: true, unsaved: false, itemId: null };
    await sockets.get(kind)?.timeout(5000).emitWithAck(ENTER_MEETING, page);
  }
  const admitted = { commandId: newCommand(), accountIds: [room.accountId], waitingOnly: false };
  await clients.facilitator.get(admitMembersCommand, { meetingId: meeting.meetingId }, admitted);
  return { clients, sockets };
}

/** One more member of the committee, for an organisation that follows no case; a member of before when it has ended. */
async function join({ app, address, scene }: MeetingScene, role: Role, endedAt: Date | null = null) {
  const account = anAccount();
  const committeeId = scene.committee.id;
  const organisationId = role === 'prescriber' ? scene.organisations.adviser.id : scene.organisations.coordinator.id;
  await app.run(JOB, async (tx) => {
    await app.get(AccountRepository).add(tx, [account]);
    await app
      .get(MemberRepository)
      .add(tx, [aMembership({ accountId: account.id, committeeId, organisationId, role, endedAt })]);
  });
  return { accountId: account.id, client: await MemberClient.signIn(app, address, account.id) };
}
