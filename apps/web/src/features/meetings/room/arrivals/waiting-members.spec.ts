import type { ParticipantView } from '@passerelle/contracts';
import { admittedOf, waitingMembers } from './waiting-members';

const who = (name: string, fields: Partial<ParticipantView> = {}): ParticipantView => ({
  ...{ accountId: name, name, organisationName: 'CCAS (démo)', number: 1, online: true, unsaved: false },
  ...{ following: true, consults: null, admission: 'waiting', expected: true },
  ...fields,
});

it('are those whose page is open and whom nobody let in, the excused ones apart', () => {
  const { expected, others } = waitingMembers([
    who('Claire', { admission: 'admitted' }),
    who('Marc'),
    who('Samia', { expected: false }),
    who('Rémi', { online: false }),
    who('Léa', { admission: 'sent-out' }),
    who('Yanis'),
  ]);
  expect(expected.map(({ name }) => name)).toEqual(['Marc', 'Yanis']);
  expect(others.map(({ name }) => name)).toEqual(['Samia']);
});

it('are let in but those of whom a colleague decided otherwise meanwhile', () => {
  const after = [
    who('Claire', { admission: 'admitted' }),
    who('Marc', { admission: 'admitted' }),
    who('Léa', { admission: 'sent-out' }),
    who('Samia', { expected: false }),
  ];
  expect(admittedOf(after, ['Marc', 'Léa', 'Samia']).map(({ name }) => name)).toEqual(['Marc']);
});
