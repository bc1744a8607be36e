import type { AttendanceLine } from '@passerelle/contracts';
import { attendanceCounts, byOrganisation, connectedToMark, withMarks } from './attendance-lines';

const line = (accountId: string | null, fields: Partial<AttendanceLine> = {}): AttendanceLine => ({
  entryId: null,
  accountId,
  name: accountId ?? 'Invité',
  organisationName: 'CCAS (démo)',
  presence: null,
  arrivedAt: null,
  leftAt: null,
  online: false,
  seenOnly: false,
  admission: null,
  abilities: { admit: false, sendOut: false },
  ...fields,
});

test('counts each presence, and those of whom nothing is known', () => {
  const lines = [
    line('a', { presence: 'room' }),
    line('b', { presence: 'room' }),
    line('c', { presence: 'excused' }),
    line('d'),
  ];
  expect(attendanceCounts(lines)).toEqual({ room: 2, remote: 0, excused: 1, unknown: 1 });
});

test('a guest joins the members of the same organisation, in the order of the list', () => {
  const groups = byOrganisation([
    line('a'),
    line('b', { organisationName: 'Mission locale (démo)' }),
    line(null, { organisationName: 'CCAS (démo)' }),
  ]);
  expect(groups.map(({ name, lines }) => [name, lines.length])).toEqual([
    ['CCAS (démo)', 2],
    ['Mission locale (démo)', 1],
  ]);
});

test('the command for many takes those connected without a line, and never overwrites', () => {
  const lines = [
    line('new', { online: true }),
    line('seen', { online: true, presence: 'remote', seenOnly: true }),
    line('written', { online: true, presence: 'excused' }),
    line('away'),
    line(null, { online: true, entryId: 'g' }),
  ];
  expect(connectedToMark(lines)).toEqual(['new', 'seen']);
});

test('a mark on its way shows immediately, and is no longer only what was seen', () => {
  const seen = line('a', { presence: 'remote', seenOnly: true });
  const [after] = withMarks([seen], new Map([['a', 'room']]));
  expect(after).toMatchObject({ presence: 'room', seenOnly: false });
});
