import { giveDirectionsCommand, type BodyOf } from '@passerelle/contracts';
import { newCommand } from '../../../testing/member-client.js';
import { MeetingScene } from '../../../testing/meeting-scene.js';
import { setScene, type Person } from '../../../testing/scene.js';
import { startTestApp, type TestApp } from '../../../testing/test-app.js';

const FLOOR = '2e étage, interphone 12';

let app: TestApp;
let address: string;
let meeting: MeetingScene;

beforeAll(async () => {
  app = await startTestApp();
  address = await app.listen();
});
afterAll(() => app.close());
beforeEach(async () => {
  meeting = await MeetingScene.prepare(app, address, await setScene(app, 0));
});

const request = (directions: string, expectedVersion = 1) => ({ commandId: newCommand(), expectedVersion, directions });
const give = async (body: BodyOf<typeof giveDirectionsCommand>, person: Person = 'facilitator') =>
  (await meeting.as(person)).ask(giveDirectionsCommand, { meetingId: meeting.meetingId }, body);

test('[MEET-8] [SEE-2] a facilitator says how to come, and every member reads it', async () => {
  expect((await give(request(` ${FLOOR} `))).view).toMatchObject({ directions: FLOOR, version: 2 });
  for (const person of ['adviser', 'partner', 'coordinator'] satisfies Person[]) {
    const { directions, abilities } = await meeting.view(person);
    expect([directions, abilities.giveDirections]).toEqual([FLOOR, false]);
  }
});

test('[MEET-8] said anew it is replaced, said with nothing it goes', async () => {
  await give(request(FLOOR));
  expect((await give(request('Parking derrière la gare', 2))).view?.directions).toBe('Parking derrière la gare');
  expect((await give(request(' ', 3))).view?.directions).toBeNull();
});

test('[DO-1] a member who does not facilitate is refused, and a stranger does not learn that the meeting exists', async () => {
  expect((await give(request(FLOOR), 'adviser')).refusal).toEqual({ refused: 'not-allowed' });
  expect((await give(request(FLOOR), 'stranger')).refusal).toEqual({ refused: 'not-found' });
  expect(await meeting.view('facilitator')).toMatchObject({ directions: null, version: 1 });
});

test('[MEET-8] it is said in an open meeting, and no longer in a closed one', async () => {
  await meeting.open();
  expect((await give(request(FLOOR, 2))).view?.directions).toBe(FLOOR);
  await meeting.close();
  const closed = await meeting.view('facilitator');
  expect(closed).toMatchObject({ directions: FLOOR, abilities: { giveDirections: false } });
  expect((await give(request('', closed.version))).refusal).toEqual({ refused: 'meeting-closed' });
});

test('[MEET-8] a text that is too long is refused', async () => {
  const refusal = { refused: 'text-too-long', field: 'directions' };
  expect((await give(request('x'.repeat(201)))).refusal).toEqual(refusal);
});

test('it is said on the version that was seen', async () => {
  await give(request(FLOOR));
  expect((await give(request('Parking'))).refusal).toEqual({ refused: 'stale-version', version: 2 });
  expect((await meeting.view('facilitator')).directions).toBe(FLOOR);
});

test('the same command sent again changes nothing, even after another', async () => {
  const first = request(FLOOR);
  await Promise.all([give(first), give(first)]);
  await give(request('Parking', 2));
  expect((await give(first)).view).toMatchObject({ directions: 'Parking', version: 3 });
});
