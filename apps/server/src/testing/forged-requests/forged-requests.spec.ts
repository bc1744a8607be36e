import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ENTER_MEETING, LEAVE_MEETING, type Endpoint } from '@passerelle/contracts';
import { CLIENT_EVENTS } from '@passerelle/document-sync';
import type { Socket } from 'socket.io-client';
import { newCommand } from '../member-client.js';
import { startTestApp, type TestApp } from '../test-app.js';
import { ACTORS, castActors, type ActorKind, type CastOfActors } from './test-actors.js';
import { heardMessages, sendMessage, UNANSWERED } from './test-messages.js';
import { CASE_WORDS, setCommittee, type CommitteeObjects } from './test-committee-objects.js';
import { keepNothing } from './test-keep-nothing.js';
import { runningEndpoints, withoutContract } from './test-running-endpoints.js';
import { sampleOf } from './test-sample.js';

// Thousands of requests: on a busy machine they take minutes. It bounds a run that hangs, and measures nothing.
jest.setTimeout(300_000);

const TABLE = join(__dirname, 'TABLE.md');
/** Absent, and not a version of anything. */
const NOWHERE = newCommand();

let app: TestApp;
let here: CommitteeObjects;
let elsewhere: CommitteeObjects;
let cast: CastOfActors;
let endpoints: Endpoint[];
/** Those for signed-in members, and those that are open to visitors. */
const signedIn: Endpoint[] = [];
const open: Endpoint[] = [];

beforeAll(async () => {
  app = await startTestApp();
  const address = await app.listen();
  here = await setCommittee(app, address);
  elsewhere = await setCommittee(app, address);
  cast = await castActors(here.meeting, elsewhere.meeting);
  endpoints = runningEndpoints(app);
  keepNothing(app);
  for (const endpoint of endpoints) {
    const { status } = await answerOf('visitor', endpoint);
    (status === 401 ? signedIn : open).push(endpoint);
  }
});
afterAll(async () => {
  cast.sockets.forEach((socket) => socket.disconnect());
  await app.close();
});

interface Forged {
  status: number;
  text: string;
}
const answers = new Map<string, Promise<Forged>>();

const MEMBERS = ACTORS.filter((actor) => actor !== 'visitor');
/** Nothing of the committee is theirs to see. */
const OUTSIDE: readonly ActorKind[] = ['facilitator elsewhere', 'former member'];
const IN_COMMITTEE: readonly ActorKind[] = ['facilitator', 'prescriber of the case', 'carrier of a follow-up'];
const FOLLOWERS: readonly ActorKind[] = ['provider of the case', 'prescriber of the case', 'facilitator'];

/** The organisations of the instance are known to whoever composes a committee: they are no object of another one. */
const OF_INSTANCE = ['POST /api/committees/:committeeId/organisations/known'];
/** [SEE-10] What the card of the room says to the members let in: a first name and an initial, and the person's own words. */
const ON_CARD = {
  actor: 'partner, in the room',
  endpoint: 'GET /api/agenda-items/:itemId',
  words: [CASE_WORDS.label, CASE_WORDS.words, CASE_WORDS.wish],
};

type Where = CommitteeObjects | null;

/** The object that a parameter names; null gives an id that names none. */
function idIn(where: Where, field: string, path: string): string | undefined {
  if (field === 'commandId' || !field.endsWith('Id')) return undefined;
  if (where === null) return NOWHERE;
  if (field === 'meetingId' && path.includes('/record')) return where.closedMeetingId;
  if (field === 'itemId' && /(point|describe|remove)$/.test(path)) return where.pointId;
  if (field === 'itemId' && /(accept|withdraw)$/.test(path)) return where.proposedItemId;
  const kind = Object.keys(where.ids).find((known) => field === known || field.endsWith(capital(known)));
  return kind === undefined ? undefined : where.ids[kind];
}
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** What an actor is answered: of the objects that the path names, and of those that the body names. */
async function forge(actor: ActorKind, endpoint: Endpoint, inPath: Where, inBody: Where): Promise<Forged> {
  const { path } = endpoint;
  const params = sampleOf(endpoint.params, (field) => idIn(inPath, field, path));
  const body = sampleOf(endpoint.body, (field) => idIn(inBody, field, path));
  const { status, text } = await cast.clients[actor].ask(endpoint, params, body);
  return { status, text };
}

/** Of the objects of the committee; asked once for all tests. */
function answerOf(actor: ActorKind, endpoint: Endpoint): Promise<Forged> {
  const key = `${actor} ${nameOf(endpoint)}`;
  const answer = answers.get(key) ?? forge(actor, endpoint, here, here);
  answers.set(key, answer);
  return answer;
}

async function statusesOf(endpoint: Endpoint): Promise<number[]> {
  const told = await Promise.all(MEMBERS.map((actor) => answerOf(actor, endpoint)));
  return told.map(({ status }) => status);
}

const nameOf = ({ method, path }: Endpoint): string => `${method} ${path}`;
const namesObject = ({ path }: Endpoint): boolean => path.includes(':');
const namesObjectInBody = ({ body, path }: Endpoint): boolean => {
  let named = false;
  sampleOf(body, (field) => {
    const found = idIn(here, field, path);
    named ||= found !== undefined;
    return found;
  });
  return named;
};

it('every running route is an endpoint of the contract, or one of a few that show nothing', () => {
  expect(endpoints.length).toBeGreaterThan(80);
  expect(withoutContract(app)).toEqual(['GET /health']);
});

it('every parameter of a path names an object of the scene', () => {
  const unknown = endpoints.flatMap((endpoint) => {
    const named = [...endpoint.path.matchAll(/:(\w+Id)\b/g)].map(([, field = '']) => field);
    return named.filter((field) => !idIn(here, field, endpoint.path)).map((field) => `${field} of ${endpoint.path}`);
  });
  expect(unknown).toEqual([]);
});

it('who may reach what is as the table says', async () => {
  const lines: string[] = [];
  for (const endpoint of endpoints) {
    const { status } = await answerOf('visitor', endpoint);
    const cells = open.includes(endpoint) ? MEMBERS.map(() => '') : await statusesOf(endpoint);
    lines.push(`| ${nameOf(endpoint)} | ${[status, ...cells].join(' | ')} |`);
  }
  const table = tableOf(lines);
  if (process.env.WRITE_TABLE) writeFileSync(TABLE, table);
  expect(table.split('\n')).toEqual(readFileSync(TABLE, 'utf8').split('\n'));
});

it('what an actor may not see is answered as what does not exist, byte for byte', async () => {
  const told: string[] = [];
  for (const endpoint of signedIn.filter(namesObject)) {
    for (const actor of MEMBERS) {
      const hidden = await answerOf(actor, endpoint);
      if (hidden.status !== 404 && !OUTSIDE.includes(actor)) continue;
      const absent = await forge(actor, endpoint, null, null);
      if (!same(hidden, absent)) told.push(`${actor}: ${nameOf(endpoint)} ${hidden.status} ${hidden.text}`);
    }
  }
  expect(told).toEqual([]);
});

it('what is of another committee does not exist, in the path or in the body, whatever one may do in one’s own', async () => {
  const told: string[] = [];
  for (const endpoint of signedIn.filter((one) => !OF_INSTANCE.includes(nameOf(one)))) {
    for (const actor of IN_COMMITTEE) {
      const pairs: [Where, Where, Where][] = [[elsewhere, elsewhere, null]];
      if (namesObjectInBody(endpoint)) pairs.push([here, elsewhere, here]);
      for (const [inPath, inBody, otherwise] of namesObject(endpoint) ? pairs : pairs.slice(1)) {
        const found = await forge(actor, endpoint, inPath, inBody);
        const absent = await forge(actor, endpoint, otherwise, null);
        if (!same(found, absent)) told.push(`${actor}: ${nameOf(endpoint)} ${found.text} / ${absent.text}`);
      }
    }
  }
  expect(told).toEqual([]);
});

it('no word of a case leaves for who follows none', async () => {
  const told: string[] = [];
  for (const endpoint of signedIn) {
    for (const actor of MEMBERS.filter((one) => !FOLLOWERS.includes(one))) {
      const { text } = await answerOf(actor, endpoint);
      const onCard = actor === ON_CARD.actor && nameOf(endpoint) === ON_CARD.endpoint;
      const hidden = Object.values(CASE_WORDS).filter((word) => !onCard || !ON_CARD.words.includes(word));
      const word = hidden.find((canary) => text.includes(canary));
      if (word) told.push(`${actor}: ${nameOf(endpoint)} ${word}`);
    }
  }
  expect(told).toEqual([]);
});

/** Who is answered of an object of their own committee otherwise than of one that does not exist. */
const WRITERS = MEMBERS.filter((one) => [...FOLLOWERS, 'facilitator elsewhere', 'partner, in the room'].includes(one));
const REACHED_BY: Readonly<Record<string, readonly ActorKind[]>> = {
  [ENTER_MEETING]: MEMBERS.filter((one) => one !== 'administrator' && one !== 'former member'),
  [LEAVE_MEETING]: [],
  [CLIENT_EVENTS.join]: WRITERS,
  [CLIENT_EVENTS.push]: WRITERS,
};

it('what a message names is judged as what a request names; every message that is heard is asked here', async () => {
  const heard = heardMessages(app, socketOf('facilitator'));
  expect(heard.filter((name) => !UNANSWERED.includes(name)).sort()).toEqual(Object.keys(REACHED_BY).sort());
  for (const [name, reached] of Object.entries(REACHED_BY)) {
    const reaching: ActorKind[] = [];
    for (const actor of MEMBERS) {
      const [own, foreign] = actor === 'facilitator elsewhere' ? [elsewhere, here] : [here, elsewhere];
      const absent = await sendMessage(socketOf(actor), name, { meetingId: NOWHERE, documentId: NOWHERE });
      expect([name, actor, await sendMessage(socketOf(actor), name, named(foreign))]).toEqual([name, actor, absent]);
      if ((await sendMessage(socketOf(actor), name, named(own))) !== absent) reaching.push(actor);
    }
    expect([name, reaching]).toEqual([name, reached]);
  }
});

const socketOf = (actor: ActorKind): Socket => {
  const socket = cast.sockets.get(actor);
  if (!socket) throw new Error(`${actor} has no connection`);
  return socket;
};
const named = ({ ids }: CommitteeObjects) => ({ meetingId: ids.meetingId ?? '', documentId: ids.documentId ?? '' });

function same(one: Forged, other: Forged): boolean {
  return one.status === other.status && one.text === other.text;
}

function tableOf(lines: string[]): string {
  return [
    '# Who may reach what',
    '',
    'What each kind of actor is answered by each running route, of the objects of one committee: the case under discussion',
    'in its open meeting, an earlier meeting that is closed, an invitation, a list. Written by the spec beside it, which',
    'fails when a route is missing or an answer changes. 404: it does not exist for them; 403: seen, and not theirs to do;',
    '409 and 422: reached, and refused for what the forged body says. Empty: open to visitors.',
    '',
    `| route | ${ACTORS.join(' | ')} |`,
    `|${' --- |'.repeat(ACTORS.length + 1)}`,
    ...lines,
    '',
  ].join('\n');
}
