import { LEAVE_MEETING } from '@passerelle/contracts';
import { leaveMeeting, leaveWithPage, returnToMeeting } from '../../../features/meetings/room/leave-meeting';
import { pageAccount } from '../../../platform/page-account';
import { holdUnsentText, unsentText } from '../../../platform/unsent-text';
import { forgetMe } from '../../../shared/account/me';
import { TestLiveSocket } from '../../test-live-socket';
import { MEETING } from '../../test-room';

const mockSocket = new TestLiveSocket();
jest.mock('socket.io-client', () => ({ io: () => mockSocket }));

let unsaved = false;
let rejected = false;
let listeners: Set<() => void>;

beforeEach(() => {
  unsaved = false;
  rejected = false;
  mockSocket.connected = true;
  mockSocket.emitted.length = 0;
  listeners = new Set();
  holdUnsentText({
    get: () => ({ unsaved, awaited: unsaved && !rejected, kept: true }),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    discard: () => Promise.resolve(),
    suspend: () => undefined,
  });
});

function save(): void {
  unsaved = false;
  for (const listener of [...listeners]) listener();
}
const said = (): number => mockSocket.emitted.filter(({ name }) => name === LEAVE_MEETING).length;

describe('[MEET-6] a member who leaves the room', () => {
  it('says so once when everything is saved', () => {
    leaveMeeting(MEETING);
    save();
    expect(said()).toBe(1);
  });

  it('with text on its way, says so again when it has arrived', () => {
    unsaved = true;
    leaveMeeting(MEETING);
    expect(said()).toBe(1);
    save();
    expect(said()).toBe(2);
    save();
    expect(said()).toBe(2);
  });

  it('with text that the server has refused for good, is awaited no longer', () => {
    unsaved = true;
    leaveMeeting(MEETING);
    rejected = true;
    for (const listener of [...listeners]) listener();
    expect(said()).toBe(2);
  });

  it('without a connection, says nothing before the text has arrived', () => {
    unsaved = true;
    mockSocket.connected = false;
    leaveMeeting(MEETING);
    expect(said()).toBe(0);
    save();
    expect(said()).toBe(1);
  });

  it('who comes back before the text has arrived is not said to be gone', () => {
    unsaved = true;
    leaveMeeting(MEETING);
    returnToMeeting(MEETING);
    save();
    expect(said()).toBe(1);
  });
});

describe('[MEET-6] an account that leaves with text on its way', () => {
  const suspendSaves = (): void =>
    holdUnsentText({
      get: () => ({ unsaved, awaited: unsaved, kept: true }),
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      discard: () => Promise.resolve(),
      suspend: save,
    });

  it('is not said to have sent it: it waits on the device', () => {
    suspendSaves();
    pageAccount.take('claire');
    unsaved = true;
    leaveMeeting(MEETING);
    forgetMe();
    expect(said()).toBe(1);
  });

  it('nor when another member signs in beside the page', () => {
    suspendSaves();
    pageAccount.take('claire');
    unsaved = true;
    leaveMeeting(MEETING);
    pageAccount.refused('claire');
    unsentText.suspend();
    expect(said()).toBe(1);
    forgetMe();
  });
});

describe('[MEET-6] a page that closes', () => {
  it('says so with everything saved, and nothing with text on its way', () => {
    const stop = leaveWithPage(MEETING, () => undefined);
    unsaved = true;
    window.dispatchEvent(new Event('pagehide'));
    expect(said()).toBe(0);
    unsaved = false;
    window.dispatchEvent(new Event('pagehide'));
    expect(said()).toBe(1);
    stop();
    window.dispatchEvent(new Event('pagehide'));
    expect(said()).toBe(1);
  });

  it('comes back when the browser shows it again as it was', () => {
    let back = 0;
    const stop = leaveWithPage(MEETING, () => (back += 1));
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }));
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    stop();
    expect(back).toBe(1);
  });
});
