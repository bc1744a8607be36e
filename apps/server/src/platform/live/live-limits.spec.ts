import { ENTER_MEETING } from '@passerelle/contracts';
import type { Socket } from 'socket.io-client';
import { connectLive } from '../../testing/live-member.js';
import { MeetingScene } from '../../testing/meeting-scene.js';
import { MemberClient } from '../../testing/member-client.js';
import { setScene, type Scene } from '../../testing/scene.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';

let app: TestApp;
let address: string;
let scene: Scene;
const open: Socket[] = [];

beforeAll(async () => {
  app = await startTestApp();
  address = await app.listen();
  scene = await setScene(app, 1);
});
afterEach(async () => {
  for (const socket of open.splice(0)) socket.disconnect();
  await new Promise((resolve) => setTimeout(resolve, 100));
});
afterAll(() => app.close());

async function connect(person: 'facilitator' | 'adviser' | 'partner'): Promise<Socket> {
  const { cookie } = await MemberClient.signIn(app, address, scene.people[person].id);
  const socket = await connectLive(address, cookie);
  open.push(socket);
  return socket;
}

describe('the connections of one member', () => {
  it('are twenty at most, in whichever browsers; the next one is refused with a code, and others come in', async () => {
    for (let page = 0; page < 20; page += 1) await connect('facilitator');
    await expect(connect('facilitator')).rejects.toThrow('too-many-attempts');
    expect((await connect('adviser')).connected).toBe(true);
    open.shift()?.disconnect();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await connect('facilitator')).connected).toBe(true);
  });

  it('are no more when three hundred are opened at the same time', async () => {
    const { cookie } = await MemberClient.signIn(app, address, scene.people.facilitator.id);
    const opening = Array.from({ length: 300 }, () =>
      connectLive(address, cookie).then((socket) => open.push(socket)).catch(() => null),
    );
    await Promise.all(opening);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(open.filter(({ connected }) => connected).length).toBeLessThanOrEqual(20);
    expect((await connect('adviser')).connected).toBe(true);
  }, 30_000);
});

describe('the messages of one member', () => {
  it('beyond their rate are dropped, and a connection that insists is closed; those of others are answered', async () => {
    const [flooding, calm] = [await connect('partner'), await connect('adviser')];
    const closed = new Promise((resolve) => flooding.once('disconnect', resolve));
    for (let message = 0; message < 6_000; message += 1) flooding.emit('nothing', message);
    expect(await closed).toBe('io server disconnect');
    expect(await calm.timeout(5_000).emitWithAck(ENTER_MEETING, {})).toEqual({ refused: 'invalid' });
  }, 30_000);

  it('a thousand arrivals are handled as one after the other, and the last state counts', async () => {
    const meeting = await MeetingScene.prepare(app, address, scene);
    const flooding = await connect('facilitator');
    const other = await connect('adviser');
    let heard = 0;
    other.on('live', () => (heard += 1));
    const state = { meetingId: meeting.meetingId, following: true, itemId: null };
    const answers = Array.from({ length: 1_000 }, (_, message) =>
      flooding.timeout(9_000).emitWithAck(ENTER_MEETING, { ...state, unsaved: message % 2 === 0 }),
    );
    expect(await answers.at(-1)).toEqual({ done: true });
    expect(heard).toBeLessThan(60);
  }, 30_000);
});
