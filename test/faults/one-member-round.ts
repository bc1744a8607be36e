import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { exportCaseFiles, previewCaseImport, showMe, showMeeting, type Endpoint } from '@passerelle/contracts';
import { Others } from './beside-attacks.js';
import type { Check, FaultContext } from './fault-context.js';
import type { Figures } from './figures.js';
import type { Attack, Flood } from './flood.js';
import type { MeetingCase } from './meeting-cases.js';
import { RemoteObject } from './remote-object.js';
import { spoken } from './sign-in-flood-round.js';

const REST = 'at rest';
/** As on a real instance. */
const BOUNDS = { PASSERELLE_CONNECTIONS_PER_MEMBER: '20', PASSERELLE_PUSHES_PER_SECOND: '100' };

/** What one member does to all, one thing after the other, while others type and look at pages. */
export async function oneMemberRound(
  context: FaultContext,
  { title, round, short }: { title: string; round: number; short: boolean },
  figures: Figures,
): Promise<Check> {
  const meetingCase = context.cases[round % context.cases.length];
  if (!meetingCase) throw new Error('the meeting has no case');
  const milliseconds = short ? 5_000 : 15_000;
  await context.server.end('SIGTERM');
  context.server.withEnvironment(BOUNDS);
  await context.server.start();
  const attacks = await attacksOf(meetingCase);
  const attacker = await RemoteObject.start<Flood>('flood.ts', 'Flood', 19);
  const others = await Others.start(context, meetingCase, round);
  try {
    for (const [what, attack] of attacks) {
      // Again and again: other programs on the machine come and go.
      await others.during(REST, milliseconds / 2);
      await attacker.ask('start', attack);
      await others.during(what, milliseconds);
      figures.notes.push(`${what}, answered: ${spoken(await attacker.ask('stop', undefined))}`);
      await pause(2_000);
    }
    const failures = await others.end(REST, figures);
    if (!context.server.isAlive) failures.push('the server ended by itself');
    return { title, failures };
  } finally {
    others.leave();
    attacker.end();
    context.server.withEnvironment({});
  }
}

/** The attacker is a facilitator: of all members, the one to whom most is open. */
async function attacksOf({ reader, meetingId }: MeetingCase): Promise<[string, Attack][]> {
  const as = reader.signedIn;
  const { seats } = await reader.ask(showMe, {});
  const [{ committeeId } = { committeeId: '' }] = seats;
  const request = (endpoint: Endpoint, atOnce: number, values: Record<string, string>, body: object | null = null) => {
    const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => values[name] ?? '');
    return { kind: 'requests' as const, as, atOnce, method: endpoint.method, path, body };
  };
  return [
    ['300 arrivals a second', { kind: 'arrivals', as, perSecond: 300, meetingId }],
    ['300 connections', { kind: 'connections', as, count: 300 }],
    ['20 lists taken out at the same time', request(exportCaseFiles, 20, { committeeId, format: 'xlsx' })],
    ['100 pages asked for at the same time', request(showMeeting, 100, { meetingId })],
    ['10 spreadsheets with a far cell', request(previewCaseImport, 10, { committeeId }, spreadsheet('far-cell'))],
    ['10 that hide it', request(previewCaseImport, 10, { committeeId }, spreadsheet('far-cell-hidden'))],
  ];
}

/** A list of one line, and a cell a million lines below; hidden, its address is written so that only a reader finds it. */
function spreadsheet(name: 'far-cell' | 'far-cell-hidden'): { content: string } {
  const file = resolve(import.meta.dirname, '../fixtures', `${name}.xlsx`);
  return { content: readFileSync(file).toString('base64') };
}
