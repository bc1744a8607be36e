import { MeetingPresence, type ScreenState } from './meeting-presence.js';

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
    presence.wait(`meeting-${meeting}`);
    presence.leave(`meeting-${meeting}`, 'claire', 'page', false);
  }
  presence.enter('evicted', 'claire', 'page', unsaved);
  presence.evict('evicted', 'claire');
  expect(presence.size).toBe(0);
});

it('awaits the text of a member whose connection was cut, until the text arrives or the meeting ends', () => {
  const presence = new MeetingPresence();
  presence.enter('meeting', 'claire', 'page', unsaved);
  presence.leave('meeting', 'claire', 'page', true);
  expect(presence.stateOf('meeting', 'claire')).toMatchObject({ online: false, unsaved: true });
  presence.enter('meeting', 'claire', 'page', saved);
  expect(presence.stateOf('meeting', 'claire')).toMatchObject({ online: true, unsaved: false });
  presence.leave('meeting', 'claire', 'page', true);
  presence.clear('meeting');
  expect(presence.size).toBe(0);
});
