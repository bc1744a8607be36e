import { setTimeout as pause } from 'node:timers/promises';
import { ENTER_MEETING } from '@passerelle/contracts';
import type { Socket } from 'socket.io-client';
import type { SignedIn } from './member.js';
import { Member } from './member.js';
import { openSocket } from './socket-channel.js';

/** What one attacker does, in a process of its own, until told to stop. */
export type Attack =
  | { kind: 'links'; address: string; perSecond: number; mailbox: string }
  | { kind: 'arrivals'; as: SignedIn; perSecond: number; meetingId: string }
  | { kind: 'connections'; as: SignedIn; count: number }
  | { kind: 'requests'; as: SignedIn; atOnce: number; method: 'GET' | 'POST'; path: string; body: object | null };

/** How often each answer came. */
export type Answers = Record<string, number>;

/** What slows the others down: many requests, messages or connections of one. */
export class Flood {
  private readonly answers: Answers = {};
  private readonly sockets: Socket[] = [];
  private readonly running: Promise<unknown>[] = [];
  private isOn = false;

  async start(attack: Attack): Promise<void> {
    this.isOn = true;
    if (attack.kind === 'links') this.running.push(this.askLinks(attack));
    else if (attack.kind === 'arrivals') this.running.push(this.enter(attack));
    else if (attack.kind === 'connections') this.connect(attack);
    else {
      const { headers } = Member.met(attack.as);
      const request = { method: attack.method, headers, body: attack.body };
      const one = () => this.requestAgain(attack.as.address + attack.path, request);
      this.running.push(...Array.from({ length: attack.atOnce }, one));
    }
    return Promise.resolve();
  }

  async stop(): Promise<Answers> {
    this.isOn = false;
    this.note('connected at the end', this.sockets.filter(({ connected }) => connected).length);
    for (const socket of this.sockets.splice(0)) socket.disconnect();
    await Promise.race([Promise.all(this.running.splice(0)), pause(20_000)]);
    const answers = { ...this.answers };
    for (const name of Object.keys(this.answers)) delete this.answers[name];
    return answers;
  }

  private note(answer: string, times = 1): void {
    if (times > 0) this.answers[answer] = (this.answers[answer] ?? 0) + times;
  }

  /** Every fourth for one mailbox, the others for mailboxes that are made up. */
  private async askLinks({ address, perSecond, mailbox }: Attack & { kind: 'links' }): Promise<void> {
    const asked: Promise<void>[] = [];
    for (let number = 0; this.isOn; number += 1) {
      const email = number % 4 === 0 ? mailbox : `nobody.${Math.random()}@example.org`;
      asked.push(
        this.request(`${address}/api/sign-in/links`, { method: 'POST', headers: { origin: address }, body: { email } }),
      );
      await pause(1_000 / perSecond);
    }
    await Promise.all(asked);
  }

  private async enter({ as, perSecond, meetingId }: Attack & { kind: 'arrivals' }): Promise<void> {
    const socket = this.open(as);
    for (let number = 0; this.isOn; number += 1) {
      const state = { meetingId, following: true, unsaved: number % 2 === 0, itemId: null };
      if (socket.connected) socket.emit(ENTER_MEETING, state, () => this.note('answered'));
      await pause(1_000 / perSecond);
    }
  }

  private connect({ as, count }: Attack & { kind: 'connections' }): void {
    for (let number = 0; number < count; number += 1) this.open(as);
  }

  private open(as: SignedIn): Socket {
    const socket = openSocket({ address: as.address, headers: Member.met(as).headers });
    socket.on('connect_error', ({ message }) => this.note(message));
    socket.on('disconnect', (reason) => this.note(reason));
    this.sockets.push(socket);
    return socket;
  }

  private async requestAgain(url: string, request: Sent): Promise<void> {
    while (this.isOn) await this.request(url, request);
  }

  private async request(url: string, { method, headers, body }: Sent): Promise<void> {
    try {
      const response = await fetch(url, {
        method,
        headers: { ...headers, 'content-type': 'application/json' },
        body: body && JSON.stringify(body),
      });
      await response.arrayBuffer();
      this.note(String(response.status));
      // Refused, it asks again at once, and no quicker than a line can.
      if (response.status === 429) await pause(5);
    } catch {
      this.note('no answer');
    }
  }
}

interface Sent {
  method: string;
  headers: Record<string, string>;
  body: object | null;
}
