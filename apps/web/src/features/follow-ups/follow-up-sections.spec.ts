import type { FollowUpView } from '@passerelle/contracts';
import { followUpSections, isOwed } from './follow-up-sections';

const followUp = (change: Partial<FollowUpView>): FollowUpView => ({
  id: 'a',
  committeeId: 'c',
  organisationId: 'o',
  organisationName: 'CCAS (démo)',
  reference: 'DEMO-001',
  caseFileId: null,
  text: 'Appeler',
  dueDate: '2026-12-01',
  status: 'given',
  late: false,
  declineReason: null,
  givenBy: 'Claire V.',
  givenAt: '2026-11-20T09:00:00Z',
  version: 1,
  abilities: { accept: false, decline: false, finish: false },
  ...change,
});

test('late comes first whatever its status, then by date; empty sections are left out', () => {
  const sections = followUpSections([
    followUp({ id: 'declined', status: 'declined' }),
    followUp({ id: 'later', dueDate: '2026-12-09' }),
    followUp({ id: 'sooner', dueDate: '2026-12-02' }),
    followUp({ id: 'late', status: 'accepted', late: true }),
  ]);
  expect(sections.map(({ key, followUps }) => [key, followUps.map(({ id }) => id)])).toEqual([
    ['late', ['late']],
    ['toAnswer', ['sooner', 'later']],
    ['settled', ['declined']],
  ]);
});

test('owed by the viewer: by ability, or by organisation once it is settled', () => {
  expect(isOwed(followUp({ abilities: { accept: true, decline: true, finish: true } }), [])).toBe(true);
  expect(isOwed(followUp({ status: 'done' }), ['o'])).toBe(true);
  expect(isOwed(followUp({}), ['other'])).toBe(false);
});
