import { randomUUID } from 'node:crypto';
import { showMe } from '@passerelle/contracts';
import { anAccount } from '@passerelle/testing';
import { MemberClient } from '../../testing/member-client.js';
import { MeetingScene } from '../../testing/meeting-scene.js';
import { setScene } from '../../testing/scene.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';
import { AccountRepository } from '../accounts/account.repository.js';
import { AttendanceTracker } from '../attendance/attendance-tracker.js';
import { CurrentSignIn } from './current-sign-in.js';
import { StartSignIn } from './start-sign-in.js';

let app: TestApp;
let address: string;
const state = { following: true, unsaved: false, itemId: null };

beforeAll(async () => {
  app = await startTestApp();
  address = await app.listen();
});
afterAll(() => app.close());

async function aSignIn(): Promise<{ accountId: string; header: string }> {
  const account = anAccount();
  const secret = await app.run({ kind: 'visitor' }, async (tx) => {
    await app.get(AccountRepository).add(tx, [account]);
    return app.get(StartSignIn).execute(tx, account.id, null);
  });
  return { accountId: account.id, header: `other=1; passerelle=${secret}` };
}

it('says who a cookie is, among others', async () => {
  const { accountId, header } = await aSignIn();
  expect(await app.get(CurrentSignIn).fromCookieHeader(header)).toMatchObject({ accountId });
  expect(await app.get(CurrentSignIn).fromCookieHeader(undefined)).toBeNull();
});

it('[S8] a live connection makes the sign-in last, and learns when it has ended', async () => {
  const { header } = await aSignIn();
  const current = app.get(CurrentSignIn);
  const signInId = (await current.fromCookieHeader(header))?.signInId ?? '';
  for (let time = 0; time < 2; time += 1) {
    app.clock.pass(200);
    expect(await current.goesOn(signInId)).toBe(true);
  }
  app.clock.pass(240);
  expect(await current.goesOn(signInId)).toBe(false);
  expect(await current.fromCookieHeader(header)).toBeNull();
});

it('a sign-in that is no more does not go on', async () => {
  expect(await app.get(CurrentSignIn).goesOn(randomUUID())).toBe(false);
});

test('[SIGN-2] no sign-in ends under a member in the room of an open meeting, and it ends after they have gone', async () => {
  const meeting = await MeetingScene.prepare(app, address, await setScene(app, 1));
  const { id } = meeting.scene.people.adviser;
  const adviser = await meeting.as('adviser');
  const lives = async (): Promise<boolean> => (await adviser.ask(showMe, {})).status === 200;
  const current = app.get(CurrentSignIn);
  const signInId = (await current.fromCookieHeader(adviser.cookie))?.signInId ?? '';
  const elsewhere = await meeting.as('provider');
  await meeting.open();
  const tracker = app.get(AttendanceTracker);
  await tracker.enter(id, 'screen', meeting.meetingId, state);
  await meeting.admit('adviser');
  const waiting = await meeting.as('otherAdviser');
  await tracker.enter(meeting.scene.people.otherAdviser.id, 'screen', meeting.meetingId, state);

  app.clock.pass(11 * 60);
  // Waiting to be let in is not being in the room, and being let in brings nothing back to life.
  expect((await waiting.ask(showMe, {})).status).toBe(401);
  expect(await current.goesOn(signInId, false)).toBe(true);
  expect(await lives()).toBe(true);
  // A line that falls for some minutes does not end it either; whoever was elsewhere has to sign in again.
  await tracker.leave(id, 'screen', meeting.meetingId, true);
  app.clock.pass(14);
  await tracker.enter(id, 'screen', meeting.meetingId, state);
  expect(await lives()).toBe(true);
  await tracker.leave(id, 'screen', meeting.meetingId, true);
  app.clock.pass(14);
  expect(await lives()).toBe(true);
  expect((await elsewhere.ask(showMe, {})).status).toBe(401);
  app.clock.pass(1);
  expect(await lives()).toBe(false);
});

test('[SIGN-2] a sign-in that ended while its member was away does not come back to life with them', async () => {
  app.clock.set('2026-11-24T09:00:00Z');
  const meeting = await MeetingScene.prepare(app, address, await setScene(app, 1));
  const { id } = meeting.scene.people.adviser;
  const first = await meeting.as('adviser');
  const second = await MemberClient.signIn(app, address, id);
  const status = async (client: MemberClient): Promise<number> => (await client.ask(showMe, {})).status;
  await meeting.open();
  const tracker = app.get(AttendanceTracker);
  await tracker.enter(id, 'first', meeting.meetingId, state);
  await meeting.admit('adviser');
  await tracker.leave(id, 'first', meeting.meetingId);
  app.clock.pass(3 * 60);
  expect(await status(second)).toBe(200);
  app.clock.pass(2 * 60);
  expect([await status(first), await status(second)]).toEqual([401, 200]);
  await tracker.enter(id, 'second', meeting.meetingId, state);
  expect([await status(first), await status(second)]).toEqual([401, 200]);
});
