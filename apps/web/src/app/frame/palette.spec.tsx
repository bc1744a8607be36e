import { IconArrowRight } from '@tabler/icons-react';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Palette } from '../../features/palette/palette';
import type { PaletteCommand, PaletteGroup } from '../../shared/palette-command';
import { draw, startWeb } from '../test-web';

const command = (group: PaletteGroup, label: string): PaletteCommand => ({
  id: label.replaceAll(' ', '-'),
  group,
  label,
  icon: IconArrowRight,
  run: () => undefined,
});
const commands = [
  command('commands', 'Prendre les présences'),
  command('pages', 'Séances'),
  command('cases', 'DEMO-021, Éric V.'),
  command('cases', 'DEMO-022, Lina B.'),
];

beforeAll(startWeb);

async function open() {
  const chosen: string[] = [];
  let closed = 0;
  draw(<Palette commands={commands} onClose={() => (closed += 1)} onChoose={({ label }) => chosen.push(label)} />);
  const field = await screen.findByRole('combobox', { name: 'Recherche' });
  return { field, chosen, closed: () => closed };
}
/** What a screen reader is on. */
const active = (field: HTMLElement) =>
  document.getElementById(field.getAttribute('aria-activedescendant') ?? '')?.textContent;

test('the first one found is the one that Enter chooses, typed without accents', async () => {
  const { field, chosen } = await open();
  await userEvent.type(field, 'presences');
  await waitFor(() => expect(active(field)).toBe('Prendre les présences'));
  await userEvent.keyboard('{Enter}');
  expect(chosen).toEqual(['Prendre les présences']);
});

test('the arrows walk what is on the screen, and the one they are on is said', async () => {
  const { field, chosen } = await open();
  await userEvent.type(field, 'demo');
  await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(2));
  await userEvent.keyboard('{ArrowDown}');
  expect(active(field)).toBe('DEMO-022, Lina B.');
  expect(screen.getAllByRole('option', { selected: true }).map(({ textContent }) => textContent)).toEqual([
    'DEMO-022, Lina B.',
  ]);
  await userEvent.keyboard('{Enter}');
  expect(chosen).toEqual(['DEMO-022, Lina B.']);
});

test('what is found again after other letters is chosen from the top', async () => {
  const { field, chosen } = await open();
  await userEvent.type(field, 'demo');
  await userEvent.keyboard('{ArrowDown}');
  await userEvent.type(field, ' 021{Enter}');
  expect(chosen).toEqual(['DEMO-021, Éric V.']);
});

test('nothing found is one sentence, and Escape closes', async () => {
  const { field, chosen, closed } = await open();
  await userEvent.type(field, 'zzz{Enter}');
  expect(screen.getByRole('status').textContent).toMatch(/^Rien ne porte ce nom/);
  expect(chosen).toEqual([]);
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(closed()).toBe(1));
});
