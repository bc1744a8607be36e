import {
  finishFollowUp,
  giveFollowUpCommand,
  recordDecisionCommand,
  showAgendaItem,
  showGeneralPoint,
} from '@passerelle/contracts';
import { newCommand } from '../../../testing/member-client.js';
import { MeetingScene } from '../../../testing/meeting-scene.js';
import { setScene, type Person } from '../../../testing/scene.js';
import { startTestApp, type TestApp } from '../../../testing/test-app.js';

let app: TestApp;
let first: MeetingScene;
let second: MeetingScene;
const given = new Map<string, string>();

async function decide(meeting: MeetingScene, itemId: string): Promise<void> {
  const facilitator = await meeting.as('facilitator');
  const { version: expectedVersion } = await facilitator.get(showAgendaItem, { itemId });
  const wordingDigest = await meeting.write(itemId, 'Prêt d’un ordinateur');
  const carrierOrganisationId = meeting.scene.organisations.provider.id;
  const decision = {
    outcome: 'REFER_SOCIAL' as const,
    wordingDigest,
    carrierOrganisationId,
    plannedDate: '2027-03-01',
  };
  await facilitator.get(recordDecisionCommand, { itemId }, { commandId: newCommand(), expectedVersion, ...decision });
}

async function give(meeting: MeetingScene, itemId: string, text: string, dueDate: string): Promise<void> {
  const commandId = newCommand();
  const organisationId = meeting.scene.organisations.partner.id;
  const body = { commandId, organisationId, text, dueDate };
  await (await meeting.as('facilitator')).get(giveFollowUpCommand, { itemId }, body);
  given.set(text, commandId);
}

beforeAll(async () => {
  app = await startTestApp();
  first = await MeetingScene.prepare(app, await app.listen(), await setScene(app, 2));
  await first.open();
  const [itemId = '', postponed = ''] = await first.items();
  await decide(first, itemId);
  await give(first, itemId, 'Accompagner', '2027-02-01');
  await give(first, itemId, 'Prêter l’ordinateur', '2026-12-01');
  await give(first, itemId, 'Appeler', '2026-12-05');
  await first.postpone(postponed);
  await first.close();
  second = await first.planNext('2027-01-12');
  const done = { commandId: newCommand(), expectedVersion: 1, word: '' };
  await (await first.as('partner')).get(finishFollowUp, { followUpId: given.get('Appeler') ?? '' }, done);
  app.clock.set('2027-01-12T09:00:00Z');
});
afterAll(() => app.close());

async function toReview(person: Person) {
  const [review] = await second.points(person);
  return (await second.as(person)).get(showGeneralPoint, { itemId: review?.itemId ?? '' });
}

test.each<[Person, string[]]>([
  ['facilitator', ['Prêter l’ordinateur', 'Accompagner']],
  ['adviser', ['Prêter l’ordinateur', 'Accompagner']],
  ['partner', ['Prêter l’ordinateur', 'Accompagner']],
  ['otherAdviser', []],
  ['coordinator', []],
])('[SEE-6] the review shows %s what is undone and theirs to see, the first due first', async (person, texts) => {
  const { followUps, today } = await toReview(person);
  expect(followUps.map(({ text }) => text)).toEqual(texts);
  expect(followUps.map(({ late }) => late)).toEqual(texts.map((_, index) => index === 0));
  expect(today).toBe('2027-01-12');
});

test('what the meeting itself gives to do is not of its review, and another point has none', async () => {
  const news = await second.addPoint({ title: 'Actualités', point: 'news' });
  await second.open();
  app.clock.pass(10);
  const [itemId = ''] = await second.items();
  await decide(second, itemId);
  await give(second, itemId, 'Donné aujourd’hui', '2027-02-10');
  expect((await toReview('facilitator')).followUps.map(({ text }) => text)).toEqual([
    'Prêter l’ordinateur',
    'Accompagner',
  ]);
  expect((await (await second.as('facilitator')).get(showGeneralPoint, { itemId: news })).followUps).toEqual([]);
});

test('[DO-21] in the review, a facilitator writes down the answer said aloud, with its word', async () => {
  const facilitator = await second.as('facilitator');
  const followUpId = given.get('Prêter l’ordinateur') ?? '';
  const { followUps } = await toReview('facilitator');
  const { abilities, version } = followUps.find(({ id }) => id === followUpId) ?? {};
  expect(abilities).toMatchObject({ finish: true, decline: true, hand: false });
  const answer = { commandId: newCommand(), expectedVersion: version ?? 0, word: 'Prêté ce matin' };
  expect(await facilitator.get(finishFollowUp, { followUpId }, answer)).toMatchObject({ doneWord: 'Prêté ce matin' });
  expect((await toReview('facilitator')).followUps.map(({ text }) => text)).toEqual(['Accompagner']);
});
