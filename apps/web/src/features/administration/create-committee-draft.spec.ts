import { createCommittee } from '@passerelle/contracts';
import { committeeCommand, EMPTY_COMMITTEE, wrongFields } from './create-committee-draft';

const complete = { ...EMPTY_COMMITTEE, name: ' COPASS Foix ', territory: 'Foix', email: ' claire@exemple.fr ' };

test('a complete draft becomes a command that the contract takes', () => {
  expect(wrongFields(complete)).toEqual([]);
  const leader = { name: 'Ville de Foix (démo)', kind: 'departement', siret: '' } as const;
  const command = committeeCommand(complete, leader, '00000000-0000-4000-8000-000000000001');
  expect(createCommittee.body.parse(command)).toMatchObject({
    name: 'COPASS Foix',
    timeZone: 'Europe/Paris',
    facilitator: { email: 'claire@exemple.fr', name: 'Ville de Foix (démo)' },
  });
});

test.each([
  [{ name: '  ' }, 'name'],
  [{ territory: '' }, 'territory'],
  [{ email: 'claire' }, 'email'],
])('%j is said beside its field', (typed, field) => {
  expect(wrongFields({ ...complete, ...typed })).toEqual([field]);
});
