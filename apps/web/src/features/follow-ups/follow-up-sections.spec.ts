import { aFollowUp } from '../../shared/follow-ups/follow-up.fixture';
import { endOfWeek, followUpSections } from './follow-up-sections';
import { offeredCommands } from './offered-commands';
import { partnersOf } from './partners';

/** A Tuesday. */
const TODAY = '2026-12-01';

test('late first, then this week, later, settled; empty sections are left out', () => {
  const sections = followUpSections(
    [
      aFollowUp({ id: 'declined', status: 'declined', dueDate: '2026-11-20' }),
      aFollowUp({ id: 'next-week', dueDate: '2026-12-07' }),
      aFollowUp({ id: 'sunday', dueDate: '2026-12-06' }),
      aFollowUp({ id: 'tomorrow', dueDate: '2026-12-02', status: 'accepted' }),
      aFollowUp({ id: 'late', status: 'accepted', late: true, dueDate: '2026-11-27' }),
    ],
    TODAY,
  );
  expect(sections.map(({ key, followUps }) => [key, followUps.map(({ id }) => id)])).toEqual([
    ['late', ['late']],
    ['thisWeek', ['tomorrow', 'sunday']],
    ['later', ['next-week']],
    ['settled', ['declined']],
  ]);
});

test('what was answered stays in the section where it was, until the page is left', () => {
  const done = aFollowUp({ id: 'done', status: 'done' });
  expect(followUpSections([done], TODAY, new Map([['done', 'late']])).map(({ key }) => key)).toEqual(['late']);
});

test.each([
  ['2026-11-30', '2026-12-06'],
  ['2026-12-05', '2026-12-06'],
  ['2026-12-06', '2026-12-06'],
  ['1999-12-31', '2000-01-02'],
])('the week of %s ends on %s', (day, sunday) => expect(endOfWeek(day)).toBe(sunday));

test('a new one is accepted or declined first; an accepted one is done first; the rest is behind one button', () => {
  const answers = { accept: true, decline: true, finish: true, hand: true, ask: true };
  expect(offeredCommands(aFollowUp({ abilities: answers }))).toEqual({
    direct: ['accept', 'decline'],
    others: ['finish', 'hand', 'ask'],
  });
  expect(offeredCommands(aFollowUp({ status: 'accepted', abilities: { ...answers, accept: false } }))).toEqual({
    direct: ['finish'],
    others: ['hand', 'ask', 'decline'],
  });
});

test('a facilitator replies first; a command alone needs no other button; nothing allowed shows nothing', () => {
  expect(offeredCommands(aFollowUp({ abilities: { reply: true, giveMoreTime: true } }))).toEqual({
    direct: ['reply', 'giveMoreTime'],
    others: [],
  });
  expect(offeredCommands(aFollowUp())).toEqual({ direct: [], others: [] });
});

test('the latest organisation comes first, then by name; what is settled counts for nothing', () => {
  const of = (id: string, name: string, change: Parameters<typeof aFollowUp>[0] = {}) =>
    aFollowUp({ id: `${id}-${change.dueDate ?? ''}`, organisationId: id, organisationName: name, ...change });
  const partners = partnersOf([
    of('b', 'CCAS'),
    of('a', 'Adoma', { status: 'done' }),
    of('c', 'Cap emploi', { late: true, workingDaysLate: 1, dueDate: '2026-11-30', abilities: { remind: true } }),
    of('c', 'Cap emploi', { dueDate: '2026-11-29', remindedAt: '2026-11-30T08:00:00Z' }),
    of('d', 'Zone verte', { late: true, workingDaysLate: 4 }),
  ]);
  expect(partners.map(({ organisationName, running, late }) => [organisationName, running.length, late])).toEqual([
    ['Zone verte', 1, 1],
    ['Cap emploi', 2, 1],
    ['CCAS', 1, 0],
  ]);
  expect(partners[1]).toMatchObject({ mayRemind: true, remindedAt: '2026-11-30T08:00:00Z' });
  expect(partners[1]?.running.map(({ dueDate }) => dueDate)).toEqual(['2026-11-29', '2026-11-30']);
});
