import type { GeneralPointView, MeetingView } from '@passerelle/contracts';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { AgendaItem, PointItem } from '../../../shared/agenda/agenda-item';
import { PointPanel } from '../../../features/meetings/room/panel/point-panel';
import { AgendaRail } from '../../../features/meetings/room/rail/agenda-rail';
import { pageDrafts } from '../../../platform/drafts/page-drafts';
import { pointItem } from '../../../shared/agenda/agenda-items.fixture';
import { aMeetingView, roomAbilities } from '../../../shared/agenda/meeting.fixture';
import { id, MEETING } from '../../test-room';
import { draw, serve, ServerRefusal, startWeb } from '../../test-web';

const ITEM = id(10);

const agendaItem = (itemId: string, fields: Partial<PointItem> = {}): AgendaItem =>
  pointItem(itemId, { abilities: { edit: false, remove: false }, ...fields });
const meetingOf = (agenda: AgendaItem[], lead = true): MeetingView =>
  aMeetingView({ id: MEETING, agenda, leading: lead, abilities: roomAbilities(lead) });
const pointOf = (fields: Partial<GeneralPointView> = {}): GeneralPointView => ({
  id: ITEM,
  meetingId: MEETING,
  point: 'seats',
  title: 'Places disponibles',
  organisationName: null,
  status: 'accepted',
  missing: null,
  minutes: 10,
  version: 3,
  sheets: [],
  followUps: [],
  today: '2026-12-08',
  abilities: { postpone: true },
  ...fields,
});
const two = meetingOf([agendaItem(ITEM, { current: true }), agendaItem('next', { place: 2 })]);

beforeAll(startWeb);

function show(point: GeneralPointView, meeting = two, blocked = false): { done: string[]; nexts: () => number } {
  const done: string[] = [];
  let nexts = 0;
  draw(
    <PointPanel
      {...{ meeting, point, blocked }}
      onDone={(words) => void done.push(words)}
      onNext={() => (nexts += 1)}
    />,
  );
  return { done, nexts: () => nexts };
}

test('what another member said meanwhile is shown beside a draft that was begun before', async () => {
  pageDrafts.box().write(`postpone/${MEETING}/${ITEM}`, { missing: 'Les chiffres', begunOn: '' });
  show(pointOf({ status: 'postponed', missing: 'Le planning', version: 4 }));
  expect(screen.getByRole('alert').textContent).toContain('Le planning');
  expect(screen.getByLabelText('Ce qui manque')).toHaveProperty('value', 'Les chiffres');
});

test('[AGE-5] a point is postponed with what is missing, and the panel says so', async () => {
  const sent: unknown[] = [];
  serve(({ path, body }) => {
    sent.push([path, body]);
    return pointOf({ status: 'postponed', missing: 'Les chiffres', version: 4 });
  });
  const { done } = show(pointOf());
  await userEvent.click(screen.getByRole('button', { name: /^Reporter/ }));
  expect(document.activeElement).toBe(screen.getByLabelText('Ce qui manque'));
  await userEvent.paste('Les chiffres');
  await userEvent.click(screen.getByRole('button', { name: /^Reporter/ }));
  await waitFor(() => expect(done).toEqual(['Places disponibles\u00a0: reporté à la prochaine séance.']));
  const body = { commandId: expect.any(String), expectedVersion: 3, missing: 'Les chiffres' };
  expect(sent).toEqual([[`/api/agenda-items/${ITEM}/postpone-point`, body]]);
});

test('a refusal is said beside the words, which stay', async () => {
  serve(() => new ServerRefusal({ refused: 'text-empty', field: 'missing' }));
  const { done } = show(pointOf());
  await userEvent.click(screen.getByRole('button', { name: /^Reporter/ }));
  await userEvent.paste(' x');
  await userEvent.click(screen.getByRole('button', { name: /^Reporter/ }));
  expect(await screen.findByText(/Il manque un texte/)).toBeTruthy();
  expect(screen.getByLabelText('Ce qui manque')).toHaveProperty('value', ' x');
  expect(done).toEqual([]);
});

test('postponing is given up, and the focus is on its button again', async () => {
  Element.prototype.checkVisibility = function isThere() {
    return this.isConnected;
  };
  show(pointOf());
  await userEvent.click(screen.getByRole('button', { name: /^Reporter/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Annuler' }));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: /^Reporter/ })));
});

test('a member who leads goes on from the panel; the others have no such command', async () => {
  const { nexts } = show(pointOf());
  await userEvent.click(screen.getByRole('button', { name: /^Point suivant/ }));
  expect(nexts()).toBe(1);
});

test('a member reads what becomes of the point and changes nothing', () => {
  show(pointOf({ abilities: { postpone: false }, status: 'postponed', missing: 'Les chiffres' }), meetingOf([], false));
  expect(screen.getByText('Il manque : Les chiffres')).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});

test('while the connection is lost the commands wait and say why', () => {
  show(pointOf(), two, true);
  expect(screen.getByText('Les commandes de la séance attendent la connexion.')).toBeTruthy();
  for (const button of screen.getAllByRole('button')) expect(button).toHaveProperty('disabled', true);
});

test('the rail names a point by its sort, its title, its minutes and what became of it', async () => {
  const agenda = [
    agendaItem('1', { secondsSpent: 240 }),
    agendaItem('2', { place: 2, title: 'Bus supprimé', point: 'territorial', minutes: 1, current: true }),
    agendaItem('3', { place: 3, status: 'postponed', missing: 'x' }),
    agendaItem('4', { place: 4, point: 'review', title: '', minutes: 5 }),
  ];
  const opened: string[] = [];
  draw(
    <AgendaRail
      meeting={meetingOf(agenda)}
      shownItemId="2"
      onOpen={({ itemId }) => void opened.push(itemId)}
      onHelp={() => undefined}
    >
      {null}
    </AgendaRail>,
  );
  const lines = screen.getAllByRole('button', { name: /^Point général/ });
  expect(lines.map((button) => button.getAttribute('aria-label')?.replaceAll('\u00a0', ' '))).toEqual([
    'Point général, Places disponibles, 10 minutes, Abordé',
    'Point général, Bus supprimé, 1 minute, En cours',
    'Point général, Places disponibles, 10 minutes, Reporté',
    'Point général, Point sur les actions, 5 minutes',
  ]);
  expect(lines[1]?.getAttribute('aria-current')).toBe('step');
  await userEvent.click(lines[3] ?? document.body);
  expect(opened).toEqual(['4']);
});
