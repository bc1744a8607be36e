import { exportCaseFiles, showCommittee } from '@passerelle/contracts';
import { MemberClient } from '../../testing/member-client.js';
import { setScene, type Person, type Scene } from '../../testing/scene.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';

let app: TestApp;
let address: string;
let scene: Scene;

beforeAll(async () => {
  app = await startTestApp();
  address = await app.listen();
  scene = await setScene(app, 1);
});
afterAll(() => app.close());

const as = (person: Person): Promise<MemberClient> => MemberClient.signIn(app, address, scene.people[person].id);
const committee = () => ({ committeeId: scene.committee.id });

it('of many lists that one member takes out at the same time a few are given, the others refused; others get theirs', async () => {
  const [taking, other] = [await as('facilitator'), await as('adviser')];
  const take = (client: MemberClient) => client.ask(exportCaseFiles, { ...committee(), format: 'xlsx' });
  const many = Array.from({ length: 60 }, () => take(taking));
  const [own] = await Promise.all([take(other)]);
  const answers = await Promise.all(many);
  const refused = answers.filter(({ status }) => status === 429);
  expect(own.status).toBe(200);
  expect(refused.length).toBeGreaterThan(20);
  expect(refused.every(({ refusal }) => refusal?.refused === 'too-many-attempts')).toBe(true);
  expect(answers.length - refused.length).toBeGreaterThanOrEqual(4);
  expect((await take(taking)).status).toBe(200);
});

it('a page that asks for forty views at the same time gets them all', async () => {
  const client = await as('facilitator');
  const answers = await Promise.all(Array.from({ length: 40 }, () => client.ask(showCommittee, committee())));
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
});

it('five hundred requests of one member do not stand before those of another', async () => {
  const [many, one] = [await as('provider'), await as('adviser')];
  const flood = Array.from({ length: 500 }, () => many.ask(showCommittee, committee()));
  const first = await Promise.race([
    one.ask(showCommittee, committee()).then(({ status }) => `the other: ${status}`),
    Promise.all(flood).then(() => 'the flood'),
  ]);
  expect(first).toBe('the other: 200');
  const statuses = new Set((await Promise.all(flood)).map(({ status }) => status));
  expect(statuses).toEqual(new Set([200, 429]));
});
