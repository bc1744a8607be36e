import {
  askAboutFollowUpCommand,
  declineFollowUp,
  showAgendaItem,
  showMeeting,
  type AgendaItemView,
} from '@passerelle/contracts';
import { newCommand } from '../../../testing/member-client.js';
import { MeetingScene } from '../../../testing/meeting-scene.js';
import { setScene, type Person } from '../../../testing/scene.js';
import { startTestApp, type TestApp } from '../../../testing/test-app.js';
import { TestAttendance } from '../attendance/test-attendance.js';
import { decide } from '../close/test-closing.js';
import { owe, WORDS } from '../digest/test-digests.js';

const QUESTION = 'Pour combien de jours ?';
const REASON = 'Sa grand-mère est malade';

let app: TestApp;
let meeting: MeetingScene;
let itemId: string;
let caseFileId: string;

beforeAll(async () => {
  app = await startTestApp();
  meeting = await MeetingScene.prepare(app, await app.listen(), await setScene(app, 1));
  await meeting.open();
  [itemId = ''] = await meeting.items();
  caseFileId = meeting.scene.cases[0]?.id ?? '';
  await meeting.goTo(itemId);
  await decide(meeting, itemId);
  const followUpId = await owe(meeting, itemId, 'otherProvider');
  const owing = await meeting.as('otherProvider');
  const asked = { commandId: newCommand(), expectedVersion: 1, question: QUESTION };
  const { version: expectedVersion } = await owing.get(askAboutFollowUpCommand, { followUpId }, asked);
  await owing.get(declineFollowUp, { followUpId }, { commandId: newCommand(), expectedVersion, reason: REASON });
  for (const person of ['partner', 'otherProvider'] as const) await TestAttendance.in(app, meeting).enters(person);
});
afterAll(() => app.close());

const card = async (person: Person): Promise<AgendaItemView> =>
  (await meeting.as(person)).get(showAgendaItem, { itemId });
const line = async (person: Person): Promise<unknown> =>
  (await (await meeting.as(person)).get(showMeeting, { meetingId: meeting.meetingId })).agenda[0];

test.each<[Person, boolean]>([
  ['facilitator', true],
  ['adviser', true],
  ['provider', true],
  ['partner', false],
  ['otherProvider', false],
])('[SEE-10] the card names the file to %s: %s', async (person, names) => {
  const named = names ? caseFileId : null;
  const view = await card(person);
  expect([view.caseFileId, view.followUps[0]?.caseFileId]).toEqual([named, named]);
  expect(await line(person)).toMatchObject({ kind: 'case', caseFileId: named });
});

test('[SEE-10] to a member who is only in the room, the card says what is asked and where it stands, not the answer', async () => {
  const { followUps } = await card('partner');
  const [followUp] = followUps;
  expect(followUp).toMatchObject({ text: WORDS, status: 'declined', organisationName: 'Structure de otherProvider' });
  expect(followUp).toMatchObject({ declineReason: null, question: null, doneWord: null, reply: null });
  const answer = await (await meeting.as('partner')).ask(showAgendaItem, { itemId });
  for (const words of [QUESTION, REASON]) expect(answer.text).not.toContain(words);
});

test.each<Person>(['facilitator', 'adviser', 'otherProvider'])(
  '[SEE-6] what was answered is read by %s, who follows the case or owes it',
  async (person) => {
    expect((await card(person)).followUps).toMatchObject([{ declineReason: REASON, question: { text: QUESTION } }]);
  },
);
