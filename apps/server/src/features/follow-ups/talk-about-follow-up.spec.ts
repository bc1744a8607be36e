import {
  acceptFollowUp,
  askAboutFollowUpCommand,
  declineFollowUp,
  finishFollowUp,
  giveMoreTimeCommand,
  assignFollowUpCommand,
  LIVE_EVENT,
  replyToQuestionCommand,
  type LiveEvent,
} from '@passerelle/contracts';
import { MEMBERSHIP_TABLE } from '../../model/memberships/membership.table.js';
import { connectLive } from '../../testing/live-member.js';
import { newCommand } from '../../testing/member-client.js';
import type { Person } from '../../testing/scene.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';
import { FOLLOW_UP_TABLE } from '../../model/follow-ups/follow-up.table.js';
import { FollowUpScene } from './test-follow-ups.js';

const JOB = { kind: 'job', purpose: 'test' } as const;
const OTHERS: readonly Person[] = ['otherAdviser', 'otherProvider', 'coordinator', 'administrator', 'stranger'];

let app: TestApp;
let scene: FollowUpScene;
let followUpId: string;

beforeAll(async () => {
  app = await startTestApp();
  const address = await app.listen();
  scene = await FollowUpScene.prepare(app, address);
});
beforeEach(async () => {
  followUpId = await scene.give();
});
afterAll(() => app.close());

const at = (expectedVersion: number) => ({ commandId: newCommand(), expectedVersion });
const stored = () => app.run(JOB, (tx) => tx.manager.findOneByOrFail(FOLLOW_UP_TABLE, { id: followUpId }));

test('[FOL-13] it is assigned to the member who accepts it', async () => {
  const accepted = await (await scene.as('partner')).get(acceptFollowUp, { followUpId }, at(1));
  expect(accepted).toMatchObject({ assigneeName: 'partner (démo)', mine: true, handTo: [] });
  expect(await scene.read(await scene.as('facilitator'), followUpId)).toMatchObject({ mine: false, handTo: [] });
});

describe('[FOL-7] handing', () => {
  test('[FOL-7] to another member of the organisation, then back to all of it', async () => {
    const { accountId, client } = await scene.join('Lina B.');
    const partner = await scene.as('partner');
    expect((await scene.read(partner, followUpId))?.handTo).toContainEqual({ accountId, name: 'Lina B.' });
    const assigned = await partner.get(assignFollowUpCommand, { followUpId }, { ...at(1), accountId });
    expect(assigned).toMatchObject({ assigneeName: 'Lina B.', mine: false, version: 2 });
    expect((await scene.read(client, followUpId))?.mine).toBe(true);
    const back = await client.get(assignFollowUpCommand, { followUpId }, { ...at(2), accountId: null });
    expect(back).toMatchObject({ assigneeName: null, mine: false, status: 'given' });
  });

  test('[FOL-7] to no member who could not answer for it', async () => {
    const partner = await scene.as('partner');
    const { accountId: observer } = await scene.join('Nadia T.', { role: 'observer' });
    const adviser = scene.meeting.scene.people.adviser.id;
    for (const accountId of [observer, adviser, newCommand()]) {
      const { refusal } = await partner.ask(assignFollowUpCommand, { followUpId }, { ...at(1), accountId });
      expect(refusal).toEqual({ refused: 'not-a-member' });
    }
  });

  test('[FOL-7] a member whose membership has ended has nothing assigned any more', async () => {
    const { accountId } = await scene.join('Rémi L.');
    const partner = await scene.as('partner');
    await partner.get(assignFollowUpCommand, { followUpId }, { ...at(1), accountId });
    await app.run(JOB, (tx) => tx.manager.update(MEMBERSHIP_TABLE, { accountId }, { endedAt: tx.now }));
    const view = await scene.read(partner, followUpId);
    expect(view).toMatchObject({ assigneeName: null, abilities: { hand: true, finish: true } });
    expect(view?.handTo.map((member) => member.accountId)).not.toContain(accountId);
  });
});

describe('a question', () => {
  test('[FOL-9] [FOL-10] is asked by the organisation, and the facilitator replies once', async () => {
    const partner = await scene.as('partner');
    const question = 'À quelle adresse le livrer ?';
    const asked = await partner.get(askAboutFollowUpCommand, { followUpId }, { ...at(1), question });
    expect(asked).toMatchObject({
      question: { text: question, byName: 'partner (démo)' },
      reply: null,
      status: 'given',
    });
    const facilitator = await scene.as('facilitator');
    expect((await scene.read(facilitator, followUpId))?.abilities).toMatchObject({ reply: true, ask: false });
    const reply = { ...at(2), reply: 'À l’organisme, le matin.' };
    const replied = await facilitator.get(replyToQuestionCommand, { followUpId }, reply);
    expect(replied).toMatchObject({ reply: 'À l’organisme, le matin.', abilities: { reply: false } });
    const again = await facilitator.ask(replyToQuestionCommand, { followUpId }, { ...reply, ...at(3) });
    expect(again.refusal).toEqual({ refused: 'no-question' });
  });

  test('what is asked, replied and added is sealed with the key of the case', async () => {
    const partner = await scene.as('partner');
    await partner.get(askAboutFollowUpCommand, { followUpId }, { ...at(1), question: 'secret-question' });
    const reply = { ...at(2), reply: 'secret-reply' };
    await (await scene.as('facilitator')).get(replyToQuestionCommand, { followUpId }, reply);
    const done = await partner.get(finishFollowUp, { followUpId }, { ...at(3), word: 'secret-word' });
    expect(done).toMatchObject({ doneWord: 'secret-word', reply: 'secret-reply', answeredAt: expect.any(String) });
    const { question, reply: replied, doneWord } = await stored();
    for (const sealed of [question, replied, doneWord]) {
      expect(sealed?.length).toBeGreaterThan(20);
      expect(sealed?.toString('utf8')).not.toContain('secret');
    }
  });
});

test('[FOL-11] a facilitator gives more time, for a day that exists and is not past', async () => {
  const facilitator = await scene.as('facilitator');
  const ask = async (dueDate: string) =>
    (await facilitator.ask(giveMoreTimeCommand, { followUpId }, { ...at(1), dueDate })).refusal;
  expect(await ask('2026-11-23')).toEqual({ refused: 'date-past', field: 'dueDate' });
  expect(await ask('2027-02-30')).toEqual({ refused: 'date-invalid' });
  const moved = await facilitator.get(giveMoreTimeCommand, { followUpId }, { ...at(1), dueDate: '2027-01-15' });
  expect(moved).toMatchObject({ dueDate: '2027-01-15', version: 2, abilities: { giveMoreTime: true } });
});

test('[DO-6] [DO-21] each endpoint refuses a member who sees the follow-up without the right, and one who does not see it', async () => {
  const endpoints = {
    accept: [acceptFollowUp, {}],
    decline: [declineFollowUp, { reason: 'Non' }],
    finish: [finishFollowUp, { word: '' }],
    hand: [assignFollowUpCommand, { accountId: null }],
    ask: [askAboutFollowUpCommand, { question: 'Quand ?' }],
    reply: [replyToQuestionCommand, { reply: 'Demain' }],
    time: [giveMoreTimeCommand, { dueDate: '2027-01-15' }],
  } as const;
  const tryAll = async (person: Person) => {
    const client = await scene.as(person);
    const answers: Record<string, number> = {};
    for (const [name, [endpoint, more]] of Object.entries(endpoints)) {
      answers[name] = (await client.ask(endpoint, { followUpId }, { ...at(1), ...more })).status;
    }
    return answers;
  };
  const of = (status: number, names: readonly string[] = Object.keys(endpoints)) =>
    Object.fromEntries(names.map((name) => [name, status]));
  for (const person of OTHERS) expect([person, await tryAll(person)]).toEqual([person, of(404)]);
  for (const person of ['adviser', 'provider'] as const) {
    expect([person, await tryAll(person)]).toEqual([person, of(403)]);
  }
  expect((await stored()).version).toBe(1);
  const partner = await scene.as('partner');
  const kept = [
    await partner.ask(replyToQuestionCommand, { followUpId }, { ...at(1), reply: 'Demain' }),
    await partner.ask(giveMoreTimeCommand, { followUpId }, { ...at(1), dueDate: '2027-01-15' }),
  ];
  expect(kept.map(({ status }) => status)).toEqual([403, 403]);
});

test('a stale version is refused, and a double click acts once', async () => {
  const partner = await scene.as('partner');
  const question = { ...at(1), question: 'Quand ?' };
  const answers = await Promise.all(
    [1, 2, 3].map(() => partner.ask(askAboutFollowUpCommand, { followUpId }, question)),
  );
  expect(answers.map(({ status, view }) => [status, view?.version])).toEqual([1, 2, 3].map(() => [200, 2]));
  const stale = await partner.ask(assignFollowUpCommand, { followUpId }, { ...at(1), accountId: null });
  expect(stale.refusal).toEqual({ refused: 'stale-version', version: 2 });
});

test('events are sent after the commit, and none for a refusal', async () => {
  const socket = await connectLive(scene.address, (await scene.as('adviser')).cookie);
  const events: LiveEvent[] = [];
  socket.on(LIVE_EVENT, (event: LiveEvent) => void events.push(event));
  const partner = await scene.as('partner');
  await partner.ask(askAboutFollowUpCommand, { followUpId }, { ...at(1), question: ' ' });
  const announced = new Promise((resolve) => socket.once(LIVE_EVENT, resolve));
  const asked = { ...at(1), question: 'Quand ?' };
  const { liveVersion } = await partner.ask(askAboutFollowUpCommand, { followUpId }, asked);
  await announced;
  expect(events).toEqual([{ kind: 'follow-ups', id: scene.committeeId, version: liveVersion }]);
  socket.disconnect();
});
