import { setTimeout as pause } from 'node:timers/promises';
import { showMe } from '@passerelle/contracts';
import { Browser } from './browser.js';
import { Others } from './beside-attacks.js';
import type { Check, FaultContext } from './fault-context.js';
import type { Figures } from './figures.js';
import type { Answers, Flood } from './flood.js';
import { RemoteObject } from './remote-object.js';

const [REST, FLOOD] = ['at rest', 'while links are asked for'];
/** The facilitator of the demo: her browser is known, and her mailbox is one of those that are flooded. */
const MAILBOX = 'claire-v.toulouse@demo.passerelle.example';
const PER_SECOND = 25;
/** Asked of a browser that is known, and of one that is not: eight seconds, and the queue. */
const ASKED = { known: 1_000, unknown: 15_000 };

/** Anonymous requests from the network address of all, for a member's mailbox and for others that do not exist. */
export async function signInFloodRound(
  context: FaultContext,
  { title, round, short }: { title: string; round: number; short: boolean },
  figures: Figures,
): Promise<Check> {
  const meetingCase = context.cases[round % context.cases.length];
  if (!meetingCase) throw new Error('the meeting has no case');
  const { address } = context.server;
  const milliseconds = short ? 8_000 : 30_000;
  const known = new Browser(address);
  const failures = await signIn(known, 'before the flood');
  const attacker = await RemoteObject.start<Flood>('flood.ts', 'Flood', 19);
  const others = await Others.start(context, meetingCase, round);
  try {
    await others.during(REST, milliseconds);
    await attacker.ask('start', { kind: 'links', address, perSecond: PER_SECOND, mailbox: MAILBOX });
    await others.during(FLOOD, milliseconds, async () => {
      const over = performance.now() + milliseconds;
      while (performance.now() < over) {
        failures.push(...(await signIn(known, 'in a known browser', figures, ASKED.known)));
        await pause(1_000);
      }
    });
    failures.push(...(await signIn(new Browser(address), 'in a browser that is not known', figures, ASKED.unknown)));
    const answers = await attacker.ask('stop', undefined);
    figures.notes.push(`the flood was answered: ${spoken(answers)}`);
    failures.push(...(await others.end(REST, figures)));
    if (!context.server.isAlive) failures.push('the server ended by itself');
    return { title, failures };
  } finally {
    others.leave();
    attacker.end();
  }
}

/** Asks for a link, opens it, and is signed in. */
async function signIn(browser: Browser, how: string, figures?: Figures, asked = 0): Promise<string[]> {
  const link = await browser.askLink(MAILBOX);
  const opened = await browser.openLink(MAILBOX);
  const shown = await browser.ask(showMe);
  figures?.measure(`a link asked for ${how}`, asked, link.ms);
  const statuses = [link, opened, shown].map(({ status }) => status);
  return statuses.every((status) => status === 200) ? [] : [`signing in ${how} was answered ${statuses.join(', ')}`];
}

export function spoken(answers: Answers): string {
  return Object.entries(answers)
    .map(([answer, times]) => `${answer}: ${times}`)
    .join(', ');
}
