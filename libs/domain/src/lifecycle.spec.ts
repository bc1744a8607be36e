import { AGENDA_ITEM_LIFECYCLE } from './agenda-item.js';
import { FOLLOW_UP_LIFECYCLE } from './follow-up.js';
import { canMove, nextStates, type Lifecycle } from './lifecycle.js';
import { MEETING_LIFECYCLE } from './meeting.js';

/** The states that one can come to from the first one. */
function reachable(lifecycle: Lifecycle<string>, first: string): string[] {
  const found = new Set([first]);
  for (const state of found) for (const next of lifecycle[state] ?? []) found.add(next);
  return [...found].sort();
}

it('[AGE-1] a decided item stays decided: it is neither postponed nor taken off', () => {
  expect(nextStates(AGENDA_ITEM_LIFECYCLE, 'decided')).toEqual(['decided']);
});

describe.each<{ name: string; lifecycle: Lifecycle<string>; first: string; final: string[]; back: string[] }>([
  {
    name: '[MEET-1] a meeting',
    lifecycle: MEETING_LIFECYCLE,
    first: 'planned',
    final: ['closed', 'cancelled'],
    back: ['open'],
  },
  {
    name: '[AGE-1] an agenda item',
    lifecycle: AGENDA_ITEM_LIFECYCLE,
    first: 'proposed',
    final: ['discussed', 'withdrawn'],
    back: ['accepted'],
  },
  {
    name: '[FOL-1] a follow-up',
    lifecycle: FOLLOW_UP_LIFECYCLE,
    first: 'given',
    final: ['declined', 'done', 'cancelled'],
    back: [],
  },
])('$name', ({ lifecycle, first, final, back }) => {
  it('can come to every state of its table', () => {
    expect(reachable(lifecycle, first)).toEqual(Object.keys(lifecycle).sort());
  });

  it('names only states of its table', () => {
    expect(Object.keys(lifecycle)).toEqual(expect.arrayContaining(Object.values(lifecycle).flat()));
  });

  it('goes nowhere from its final states, and somewhere from all the others', () => {
    const ended = Object.keys(lifecycle).filter((state) => nextStates(lifecycle, state).length === 0);
    expect(ended.sort()).toEqual([...final].sort());
  });

  it('never comes back to its first state, unless its table says so', () => {
    expect(Object.keys(lifecycle).filter((state) => canMove(lifecycle, state, first))).toEqual(back);
  });
});
