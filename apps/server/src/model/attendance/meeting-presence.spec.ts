import { presenceNumber } from '@passerelle/domain';
import { MeetingPresence, type ScreenState } from './meeting-presence.js';

/** Another member whose own number is the same. */
function twin(accountId: string): string {
  const others = Array.from({ length: 100 }, (_, index) => `twin-${index}`);
  return others.find((other) => presenceNumber(other) === presenceNumber(accountId)) ?? '';
}

const saved: ScreenState = { following: true, unsaved: false, itemId: null };
const unsaved: ScreenState = { ...saved, unsaved: true };

it('counts a member once, however many pages are open', () => {
  const presence = new MeetingPresence();
  expect(presence.enter('meeting', 'claire', 'first', saved)).toBe(true);
  expect(presence.enter('meeting', 'claire', 'second', saved)).toBe(false);
  expect(presence.leave('meeting', 'claire', 'first', false)).toBe(false);
  expect(presence.leave('meeting', 'claire', 'second', false)).toBe(true);
  expect(presence.online('meeting')).toEqual([]);
});

it('keeps nothing of a meeting once its last page is closed', () => {
  const presence = new MeetingPresence();
  for (let meeting = 0; meeting < 1_000; meeting += 1) {
    presence.enter(`meeting-${meeting}`, 'claire', 'page', saved);
    presence.opened(`meeting-${meeting}`);
    presence.wait(`meeting-${meeting}`);
    presence.leave(`meeting-${meeting}`, 'claire', 'page', false);
  }
  expect(presence.size).toBe(0);
});

describe('nothing is kept for a connection that was cut', () => {
  it('in a meeting that was never open', () => {
    const presence = new MeetingPresence();
    presence.enter('planned', 'claire', 'page', unsaved);
    presence.wait('planned');
    presence.leave('planned', 'claire', 'page', true);
    expect(presence.size).toBe(0);
  });

  it('in a meeting that is over', () => {
    const presence = new MeetingPresence();
    presence.opened('closed');
    presence.enter('closed', 'claire', 'page', unsaved);
    presence.clear('closed');
    presence.leave('closed', 'claire', 'page', true);
    expect(presence.size).toBe(0);
  });

  it.each(['before', 'after'])('of a member who is evicted %s it', (order) => {
    const presence = new MeetingPresence();
    presence.opened('open');
    presence.enter('open', 'claire', 'page', unsaved);
    if (order === 'before') presence.evict('open', 'claire');
    presence.leave('open', 'claire', 'page', true);
    if (order === 'after') presence.evict('open', 'claire');
    expect(presence.size).toBe(0);
  });
});

it('awaits the text of a member whose connection was cut, until the text arrives or the meeting ends', () => {
  const presence = new MeetingPresence();
  presence.opened('meeting');
  presence.enter('meeting', 'claire', 'page', unsaved);
  presence.leave('meeting', 'claire', 'page', true);
  expect(presence.stateOf('meeting', 'claire')).toMatchObject({ online: false, unsaved: true });
  presence.enter('meeting', 'claire', 'page', saved);
  expect(presence.stateOf('meeting', 'claire')).toMatchObject({ online: true, unsaved: false });
  presence.leave('meeting', 'claire', 'page', true);
  presence.clear('meeting');
  expect(presence.size).toBe(0);
});

it('awaits nothing of an opening that is taken back; whoever is there waits for the next one', () => {
  const presence = new MeetingPresence();
  presence.opened('meeting');
  presence.enter('meeting', 'claire', 'page', unsaved);
  presence.enter('meeting', 'leader', 'page', saved);
  presence.leave('meeting', 'claire', 'page', true);
  presence.openingTakenBack('meeting');
  expect(presence.stateOf('meeting', 'claire').unsaved).toBe(false);
  expect(presence.waitsToBeCounted('meeting')).toBe(true);
  presence.leave('meeting', 'leader', 'page', false);
  presence.openingTakenBack('meeting');
  expect(presence.size).toBe(0);
});

describe('[MEET-6] the text of a member who left', () => {
  const left = (state: ScreenState, cut: boolean): MeetingPresence => {
    const presence = new MeetingPresence();
    presence.opened('meeting');
    presence.enter('meeting', 'leader', 'page', saved);
    presence.enter('meeting', 'claire', 'page', state);
    presence.leave('meeting', 'claire', 'page', cut);
    return presence;
  };
  const isAwaited = (presence: MeetingPresence): boolean => presence.stateOf('meeting', 'claire').unsaved;

  it.each([
    ['everything saved', saved, false, false],
    ['something on its way', unsaved, false, true],
    ['a lost connection', saved, true, true],
  ])('with %s', (_what, state, cut, awaited) => {
    expect(isAwaited(left(state, cut))).toBe(awaited);
  });

  it('is awaited until they say that it arrived, from any page', () => {
    const presence = left(unsaved, false);
    expect(presence.arrived('meeting', 'claire')).toBe(true);
    expect(isAwaited(presence)).toBe(false);
    expect(presence.arrived('meeting', 'claire')).toBe(false);
    presence.leave('meeting', 'leader', 'page', false);
    expect(presence.size).toBe(0);
  });

  it('is not known from elsewhere while a page of theirs is here', () => {
    const presence = left(unsaved, false);
    presence.enter('meeting', 'claire', 'other', unsaved);
    expect(presence.arrived('meeting', 'claire')).toBe(false);
    expect(isAwaited(presence)).toBe(true);
  });
});

it('[ATT-5] gives eight members eight numbers, each the same in every list as long as they are there', () => {
  const presence = new MeetingPresence();
  const members = Array.from({ length: 8 }, (_, index) => `member-${index}`);
  for (const member of members) presence.enter('meeting', member, member, saved);
  const numbers = () => members.map((member) => presence.numberIn('meeting', member));
  const first = numbers();
  expect(new Set(first).size).toBe(8);
  expect(members.map((member) => presence.numberOf(member))).toEqual(first);
  presence.leave('meeting', 'member-3', 'member-3', false);
  presence.enter('meeting', 'member-3', 'another page', saved);
  expect(numbers()).toEqual(first);
});

it('[ATT-5] a member in two rooms has the number of the one to which they came last, until they leave it', () => {
  const presence = new MeetingPresence();
  // Somebody else opened the second room first; in the first, the own number of the member is taken.
  presence.enter('first', 'member-3', 'page', saved);
  presence.enter('second', 'somebody', 'page', saved);
  const taken = twin('member-3');
  presence.enter('first', taken, 'one', saved);
  expect(presence.numberOf(taken)).toBe(presence.numberIn('first', taken));
  presence.enter('second', taken, 'two', saved);
  const [first, second] = [presence.numberIn('first', taken), presence.numberIn('second', taken)];
  expect(second).not.toBe(first);
  expect(presence.numberOf(taken)).toBe(second);
  presence.enter('first', taken, 'three', saved);
  expect(presence.numberOf(taken)).toBe(first);
  presence.leave('first', taken, 'one', false);
  presence.leave('first', taken, 'three', false);
  expect(presence.numberOf(taken)).toBe(second);
});
