import { IconArrowRight } from '@tabler/icons-react';
import type { PaletteCommand, PaletteGroup } from '../../shared/palette-command';
import { folded, grouped, searchCommands } from './palette-search';

const command = (group: PaletteGroup, label: string, detail?: string): PaletteCommand => ({
  id: label,
  group,
  label,
  detail,
  icon: IconArrowRight,
  run: () => undefined,
});
const WORDS: Record<PaletteGroup, string> = {
  commands: 'Gestes',
  'agenda-items': 'Ordre du jour',
  pages: 'Pages',
  meetings: 'Séances',
  cases: 'Situations',
};
const commands = [
  command('commands', 'Reporter DEMO-021'),
  command('commands', 'Prendre les présences'),
  command('pages', 'Situations'),
  command('cases', 'DEMO-021, Lina B.', 'Cœur d’Ariège'),
  command('cases', 'DEMO-022, Éric V.', 'Pamiers'),
];
const found = (query: string, limit = 20) =>
  searchCommands(commands, query, ({ group }) => WORDS[group], limit).map(({ label }) => label);

test('accents, capitals, ligatures and signs do not count', () => {
  expect(folded('  Cœur d’Ariège, ÉRIC-V. ')).toBe('coeur d ariege eric v');
  expect(found('eric')).toEqual(['DEMO-022, Éric V.']);
  expect(found('coeur ariege')).toEqual(['DEMO-021, Lina B.']);
  expect(found('presences')).toEqual(['Prendre les présences']);
});

test('every word must be there, the name of the group included', () => {
  expect(found('situation 021')).toEqual(['DEMO-021, Lina B.']);
  expect(found('situation 099')).toEqual([]);
});

test('a reference is found however it is typed', () => {
  expect(found('demo022')).toEqual(['DEMO-022, Éric V.']);
  expect(found('Demo 022')).toEqual(['DEMO-022, Éric V.']);
});

test('what starts with the words comes before what only holds them', () => {
  expect(found('demo 021')).toEqual(['DEMO-021, Lina B.', 'Reporter DEMO-021']);
});

test('with nothing typed the cases stay out, they are too many', () => {
  expect(found('')).toEqual(['Reporter DEMO-021', 'Prendre les présences', 'Situations']);
  expect(found('e', 2)).toHaveLength(2);
});

test('groups follow the best of what was found: the item before the command on it', () => {
  const lines = [...commands, { ...command('agenda-items', 'Aller à DEMO-021'), name: 'DEMO-021' }];
  const best = searchCommands(lines, 'demo 021', ({ group }) => WORDS[group], 20);
  expect(grouped(best).map(({ group, listed }) => [group, listed.length])).toEqual([
    ['cases', 1],
    ['agenda-items', 1],
    ['commands', 1],
  ]);
});
