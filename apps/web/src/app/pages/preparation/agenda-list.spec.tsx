import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { AgendaItem, PointItem } from '../../../shared/agenda/agenda-item';
import { pageDrafts } from '../../../platform/drafts/page-drafts';
import { MEETING } from '../../test-room';
import { draw, startWeb } from '../../test-web';
import { AgendaList } from '../../../features/meetings/agenda/agenda-list';
import { caseItem, pointItem, reservedItem } from '../../../shared/agenda/agenda-items.fixture';

beforeAll(startWeb);

let removed: PointItem[];
function show(agenda: AgendaItem[], ordered = true): void {
  removed = [];
  draw(
    <AgendaList
      meetingId={MEETING}
      agenda={agenda}
      starts={agenda.map((_, index) => index * 600_000)}
      ordered={ordered}
      moverOf={new Map()}
      announcement=""
      organisations={[]}
      onMove={() => undefined}
      onReturn={() => undefined}
      onRemove={(agendaItem) => removed.push(agendaItem)}
    />,
  );
}
const handle = (name: RegExp): HTMLElement => screen.getByRole('button', { name });
const hints = (): HTMLElement | null => screen.queryByText(/annuler/);

const points3 = [pointItem('p'), caseItem('DEMO-014'), reservedItem(3)];

test('a general point is an item like the others: its sort, its title and its minutes are read', () => {
  show([pointItem('p', { point: 'news', title: 'Bus supprimé', organisationName: 'CCAS (démo)' }), reservedItem()]);
  const [agendaItem] = within(screen.getByRole('list')).getAllByRole('listitem');
  expect(agendaItem?.textContent).toContain('Point général, Bus supprimé');
  expect(agendaItem?.textContent).toContain('Actualités, par CCAS (démo)');
  expect(agendaItem?.textContent).toContain('10 min');
});

test('the title alone is enough when it is the kind itself', () => {
  show([pointItem('p')]);
  expect(screen.getAllByText(/Places disponibles/)).toHaveLength(1);
});

test.each([
  [{ carriedOver: true }, 'Pas abordé la dernière fois', null],
  [{ carriedOver: true, missing: 'les chiffres' }, 'Reporté la dernière fois', 'Il manquait : les chiffres'],
  [{ point: 'review' as const, title: '' }, 'Suite des séances passées', null],
  [{ status: 'discussed' as const }, 'Abordé', null],
  [{ status: 'postponed' as const, carriedOver: true, missing: 'x' }, 'Reporté', null],
])('%j says why the point is there', (fields, chip, under) => {
  show([pointItem('p', fields)]);
  expect(screen.getByText(chip)).toBeTruthy();
  expect(screen.queryByText(/Il manquait/)?.textContent?.replace('\u00a0', ' ') ?? null).toBe(under);
});

test('[AGE-8] a case that comes back says what it lacked', () => {
  show([caseItem('DEMO-014', { carriedOver: true, missing: 'l’attestation' })]);
  expect(screen.getByText('Reportée la dernière fois')).toBeTruthy();
  expect(screen.getByText('Il manquait : l’attestation')).toBeTruthy();
});

test('keys are shown for an item held by keys', async () => {
  show(points3);
  handle(/^Déplacer Places disponibles/).focus();
  expect(hints()).toBeNull();
  await userEvent.keyboard(' ');
  expect(await screen.findByText(/annuler/)).toBeTruthy();
  expect(screen.getByText(/^Places disponibles.*, position 1 sur 3$/)).toBeTruthy();
});

test('a point is changed and taken off by a member who may', async () => {
  const agendaItem = pointItem('p');
  show([agendaItem]);
  await userEvent.click(screen.getByRole('button', { name: 'Autres possibilités pour Places disponibles' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Modifier' }));
  expect(document.activeElement).toBe(screen.getByLabelText('Titre'));
  await userEvent.click(screen.getByRole('button', { name: 'Autres possibilités pour Places disponibles' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Retirer de l’ordre du jour' }));
  expect(removed).toEqual([agendaItem]);
});

test('a change of a point begun before another member’s shows what it would replace', () => {
  const draft = { title: 'Places du mois', organisationId: null, begunOn: 'Places' };
  pageDrafts.box().write(`edit-point/${MEETING}/p`, draft);
  show([pointItem('p', { organisationName: 'CCAS (démo)' })]);
  expect(screen.getByLabelText('Titre')).toHaveProperty('value', 'Places du mois');
  expect(screen.getByRole('alert').textContent).toContain('Places disponibles, CCAS (démo)');
});

test('a point that was opened can no longer be taken off', async () => {
  show([pointItem('p', { secondsSpent: 40, abilities: { edit: true, remove: false } })]);
  await userEvent.click(screen.getByRole('button', { name: 'Autres possibilités pour Places disponibles' }));
  expect(await screen.findByRole('menuitem', { name: 'Modifier' })).toBeTruthy();
  expect(screen.queryByRole('menuitem', { name: /Retirer/ })).toBeNull();
});

// Last: after a drag, dnd-kit swallows the click that follows.
test('no keys are shown for an item dragged with the mouse', () => {
  show(points3);
  const dragged = handle(/^Déplacer DEMO-014/);
  fireEvent(dragged, pointer('pointerdown', 0));
  act(() => void fireEvent(document, pointer('pointermove', 20)));
  expect(dragged.closest('li')?.dataset['held']).toBe('pointer');
  expect(hints()).toBeNull();
});

/** jsdom has no PointerEvent. */
function pointer(type: string, clientY: number): Event {
  return Object.assign(new MouseEvent(type, { bubbles: true, cancelable: true, clientY, button: 0 }), {
    isPrimary: true,
  });
}
