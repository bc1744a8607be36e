import { findPeople } from './find-people';
import type { PeopleOrganisation } from './use-people-screen';

const organisation = (name: string, members: string[], invited: string[] = []): PeopleOrganisation => ({
  ...{ id: name, name, kind: 'association', siret: null, siretDoubt: null, followUps: 0 },
  whyNotDescribed: null,
  abilities: { describe: true },
  members: members.map((member) => ({
    ...{ membershipId: member, accountId: member, name: member, role: 'prescriber', email: `${member}@exemple.fr` },
    ...{ followUps: 0, referentOf: 0, deactivated: false, abilities: { end: false } },
  })),
  invitations: invited.map((email) => ({
    ...{
      id: email,
      email,
      role: 'prescriber',
      expiresAt: '2026-12-07T09:00:00.000Z',
      expired: false,
      replacesName: null,
      byName: null,
      agreement: 'not-needed' as const,
      agreementByName: null,
      mail: 'sent' as const,
      abilities: { answer: false, sendAgain: true },
    },
  })),
});
const ALL = [
  organisation('École du Geste', ['Inès M.', 'Paul G.']),
  organisation('Mission locale', ['Karim A.', 'Ines T.'], ['lea@exemple.fr']),
  organisation('CCAS', []),
];
const find = (search: string) =>
  findPeople(ALL, search).map(({ name, members, invitations }) => [
    name,
    ...members.map((member) => member.name),
    ...invitations.map(({ email }) => email),
  ]);

test('a name, an organisation or an address, without accents or capitals; all words are found', () => {
  expect(find('')).toHaveLength(3);
  expect(find('ines')).toEqual([
    ['École du Geste', 'Inès M.'],
    ['Mission locale', 'Ines T.'],
  ]);
  expect(find('ecole')).toEqual([['École du Geste', 'Inès M.', 'Paul G.']]);
  expect(find('mission INÈS')).toEqual([['Mission locale', 'Ines T.']]);
  expect(find('lea@')).toEqual([['Mission locale', 'lea@exemple.fr']]);
  expect(find('ccas')).toEqual([['CCAS']]);
  expect(find('xyz')).toEqual([]);
});
