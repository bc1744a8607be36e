import { LEAVE_MEETING } from '@passerelle/contracts';
import { leaveMeeting, leaveWithPage, returnToMeeting } from '../../../features/meetings/room/leave-meeting';
import { pageAccount } from '../../../platform/page-account';
import { unsentText } from '../../../platform/unsent-text';
import { forgetMe } from '../../../shared/account/me';
import { TestLiveSocket } from '../../test-live-socket';
import { MEETING } from '../../test-room';
import { TestUnsentText } from '../../test-unsent-text';

const mockSocket = new TestLiveSocket();
jest.mock('socket.io-client', () => ({ io: () => mockSocket }));

let text: TestUnsentText;

beforeEach(() => {
  mockSocket.connected = true;
  mockSocket.emitted.length = 0;
  text = new TestUnsentText();
});

const said = (): number => mockSocket.emitted.filter(({ name }) => name === LEAVE_MEETING).length;

describe('[MEET-6] a member who leaves the room', () => {
  it('says so once when everything is saved', () => {
    leaveMeeting(MEETING);
    text.save();
    expect(said()).toBe(1);
  });

  it('with text on its way, says so again when it has arrived', () => {
    text.write();
    leaveMeeting(MEETING);
    expect(said()).toBe(1);
    text.save();
    expect(said()).toBe(2);
    text.save();
    expect(said()).toBe(2);
  });

  it('with text that the server has refused for good, is awaited no longer', () => {
    text.write();
    leaveMeeting(MEETING);
    text.giveBack('Trop tard');
    expect(said()).toBe(2);
  });

  it('without a connection, says nothing before the text has arrived', () => {
    text.write();
    mockSocket.connected = false;
    leaveMeeting(MEETING);
    expect(said()).toBe(0);
    text.save();
    expect(said()).toBe(1);
  });

  it('who comes back before the text has arrived is not said to be gone', () => {
    text.write();
    leaveMeeting(MEETING);
    returnToMeeting(MEETING);
    text.save();
    expect(said()).toBe(1);
  });
});

describe('[MEET-6] an account that leaves with text on its way', () => {
  beforeEach(() => {
    text.onSuspend = () => text.save();
  });

  it('is not said to have sent it: it waits on the device', () => {
    pageAccount.take('claire');
    text.write();
    leaveMeeting(MEETING);
    forgetMe();
    expect(said()).toBe(1);
  });

  it('nor when another member signs in beside the page', () => {
    pageAccount.take('claire');
    text.write();
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
    text.write();
    window.dispatchEvent(new Event('pagehide'));
    expect(said()).toBe(0);
    text.save();
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
