import type { FollowUpView } from '@passerelle/contracts';
import { aFollowUp } from '../../../../shared/follow-ups/follow-up.fixture';
import { reviewByOrganisation } from './review-by-organisation';

const followUp = (id: string, organisation: string, fields: Partial<Omit<FollowUpView, 'abilities'>> = {}) =>
  aFollowUp({ id, organisationId: organisation, organisationName: organisation, status: 'accepted', ...fields });

test('each organisation once, those that are late first, the earliest date first', () => {
  const groups = reviewByOrganisation([
    followUp('1', 'Association'),
    followUp('2', 'Mission locale', { dueDate: '2026-12-10' }),
    followUp('3', 'Mission locale', { dueDate: '2026-11-30', late: true }),
    followUp('4', 'CCAS'),
  ]);
  expect(
    groups.map(({ organisationName, followUps, late }) => [organisationName, followUps.map(({ id }) => id), late]),
  ).toEqual([
    ['Mission locale', ['3', '2'], 1],
    ['Association', ['1'], 0],
    ['CCAS', ['4'], 0],
  ]);
});

test('two organisations of the same name are two', () => {
  const twin = followUp('2', 'b', { organisationName: 'CCAS' });
  expect(reviewByOrganisation([followUp('1', 'CCAS'), twin])).toHaveLength(2);
});
