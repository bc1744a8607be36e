import {
  addGuestCommand,
  correctAttendanceCommand,
  markAttendanceCommand,
  type AttendanceLine,
  type AttendanceView,
} from '@passerelle/contracts';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AttendancePanel } from '../../../features/meetings/attendance/attendance-panel';
import { draw, serve, ServerRefusal, startWeb } from '../../test-web';

const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const MEETING = id(1);
const NOW = '2026-11-24T08:32:10.000Z';

const line = (number: number, fields: Partial<AttendanceLine> = {}): AttendanceLine => ({
  entryId: null,
  accountId: id(number),
  name: `Membre ${number}`,
  organisationName: number % 2 === 0 ? 'Mission locale (démo)' : 'CCAS (démo)',
  presence: null,
  arrivedAt: null,
  leftAt: null,
  online: true,
  seenOnly: false,
  admission: null,
  abilities: { admit: false, sendOut: false },
  ...fields,
});
const twelve = Array.from({ length: 12 }, (_, index) => line(index + 10));

/** A list as the server keeps it, and each command that it received, in order. */
class ListOnServer {
  readonly received: { path: string; body: unknown }[] = [];
  refuseHours = false;
  /** Holds the next answers until it is called. */
  letGo: (() => void) | null = null;
  private held: Promise<void> = Promise.resolve();

  constructor(
    private lines: AttendanceLine[],
    private readonly take = true,
  ) {
    serve(async ({ method, path, body }) => {
      if (method === 'GET') return this.view();
      this.received.push({ path, body });
      await this.held;
      return this.apply(path, body);
    });
  }

  hold(): void {
    this.held = new Promise((resolve) => (this.letGo = resolve));
  }

  private view(): AttendanceView {
    return { meetingId: MEETING, timeZone: 'Europe/Paris', lines: this.lines, abilities: { take: this.take } };
  }

  private apply(path: string, body: unknown): unknown {
    if (path.endsWith('/admissions') || path.endsWith('/sent-out')) return [];
    if (path.endsWith('/guests')) {
      const { name, organisationName, presence } = addGuestCommand.body.parse(body);
      this.lines = [
        ...this.lines,
        line(99, { accountId: null, entryId: id(99), name, organisationName, presence, arrivedAt: NOW, online: false }),
      ];
    } else if (path.startsWith('/api/meetings/')) {
      const { accountIds, presence } = markAttendanceCommand.body.parse(body);
      this.lines = this.lines.map((one) =>
        accountIds.includes(one.accountId ?? '')
          ? { ...one, entryId: one.accountId, presence, arrivedAt: NOW, seenOnly: false }
          : one,
      );
    } else {
      correctAttendanceCommand.body.parse(body);
      if (this.refuseHours) return new ServerRefusal({ refused: 'leaves-before-arriving', field: 'leftAt' });
    }
    return this.view();
  }
}

beforeAll(startWeb);

const show = () => draw(<AttendancePanel meetingId={MEETING} blocked={false} onClose={() => undefined} />);
const row = async (name: string): Promise<HTMLElement> => {
  const words = await screen.findByText(
    (_, element) => element?.tagName === 'P' && element.textContent.startsWith(name),
  );
  const found = words.closest('li');
  if (!found) throw new Error(`no line for ${name}`);
  return found;
};

test('twelve people connected are in the room in one command, and the other choice is one click away', async () => {
  const list = new ListOnServer(twelve);
  show();
  const many = await screen.findByRole('group', { name: /Les 12 personnes connectées/ });
  await userEvent.click(within(many).getByRole('button', { name: 'en salle' }));
  await screen.findByText('12 en salle');
  expect(list.received).toHaveLength(1);
  expect(list.received[0]?.body).toMatchObject({
    accountIds: twelve.map(({ accountId }) => accountId),
    presence: 'room',
  });
  await waitFor(() => expect(screen.queryByRole('group', { name: /personnes connectées/ })).toBeNull());
  expect(screen.getByRole('status').textContent).toMatch(/12 personnes notées en salle/);
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Plutôt à distance' }));
  await userEvent.click(screen.getByRole('button', { name: 'Plutôt à distance' }));
  await screen.findByText('12 à distance');
  expect(list.received).toHaveLength(2);
});

test('the command for many leaves alone what has been written of somebody', async () => {
  const list = new ListOnServer([
    line(10, { entryId: id(10), presence: 'excused' }),
    line(11, { entryId: id(11), presence: 'remote', seenOnly: true, arrivedAt: NOW }),
    line(12, { online: false }),
  ]);
  show();
  expect((await row('Membre 11')).textContent).toMatch(/présence relevée par Passerelle/);
  const many = screen.getByRole('group', { name: /La personne connectée/ });
  await userEvent.click(within(many).getByRole('button', { name: 'en salle' }));
  await waitFor(() => expect(list.received[0]?.body).toMatchObject({ accountIds: [id(11)] }));
});

test('a presence shows immediately, and two changes of one line reach the server one after the other', async () => {
  const list = new ListOnServer([line(10)]);
  show();
  const choice = within(await row('Membre 10'));
  list.hold();
  await userEvent.click(choice.getByRole('radio', { name: 'En salle' }));
  expect(choice.getByRole('radio', { name: 'En salle', checked: true })).toBeTruthy();
  await userEvent.click(choice.getByRole('radio', { name: /Absence excusée/ }));
  expect(list.received).toHaveLength(1);
  list.letGo?.();
  await waitFor(() => expect(list.received).toHaveLength(2));
  await screen.findByText('1 absence excusée');
  expect(list.received.map(({ body }) => body)).toMatchObject([{ presence: 'room' }, { presence: 'excused' }]);
});

test('a whole organisation in one command; none is offered where it has one member', async () => {
  const list = new ListOnServer([line(10), line(12), line(11)]);
  show();
  const whole = await screen.findByRole('group', { name: /Toute l’organisation Mission locale/ });
  expect(screen.queryByRole('group', { name: /Toute l’organisation CCAS/ })).toBeNull();
  await userEvent.click(within(whole).getByRole('button', { name: 'à distance' }));
  await waitFor(() =>
    expect(list.received[0]?.body).toMatchObject({ accountIds: [id(10), id(12)], presence: 'remote' }),
  );
});

describe('hours', () => {
  const present = line(10, { entryId: id(50), presence: 'room', arrivedAt: NOW });

  test('are corrected in place as people write them, and the other one stays as it is', async () => {
    const list = new ListOnServer([present]);
    show();
    const left = await screen.findByRole('textbox', { name: 'Départ de Membre 10' });
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Arrivée de Membre 10' }).value).toMatch(/^9\sh\s32$/);
    await userEvent.type(left, '11h5{Enter}');
    expect(screen.getByRole('alert').textContent).toMatch(/n’a pas été comprise/);
    expect(list.received).toEqual([]);
    await userEvent.clear(left);
    await userEvent.type(left, '1105{Enter}');
    await waitFor(() => expect(list.received).toHaveLength(1));
    expect(list.received[0]).toMatchObject({
      path: `/api/attendance/${id(50)}`,
      body: { presence: 'room', arrivedAt: null, leftAt: '11:05' },
    });
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('an arrival that is emptied sends nothing; Escape gives up what is typed', async () => {
    const list = new ListOnServer([present]);
    show();
    const arrived = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Arrivée de Membre 10' });
    await userEvent.clear(arrived);
    await userEvent.tab();
    expect(arrived.value).toMatch(/^9\sh\s32$/);
    await userEvent.type(arrived, '8h{Escape}');
    await userEvent.tab();
    expect(arrived.value).toMatch(/^9\sh\s32$/);
    expect(list.received).toEqual([]);
  });

  test('a refusal of the server is said', async () => {
    const list = new ListOnServer([present]);
    list.refuseHours = true;
    show();
    await userEvent.type(await screen.findByRole('textbox', { name: 'Départ de Membre 10' }), '7h{Enter}');
    expect((await screen.findByRole('alert')).textContent).toMatch(/L’heure de départ précède/);
  });
});

test('somebody without an account is a name, an organisation and a presence; the form waits for the next one', async () => {
  const list = new ListOnServer([line(10)]);
  show();
  await userEvent.click(await screen.findByRole('button', { name: /Ajouter une personne/ }));
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Prénom et nom' }));
  await userEvent.keyboard('Aude F.');
  await userEvent.tab();
  await userEvent.keyboard('Adoma (démo){Enter}');
  expect((await row('Aude F.')).textContent).toMatch(/sans compte/);
  expect(list.received[0]?.body).toMatchObject({ name: 'Aude F.', organisationName: 'Adoma (démo)', presence: 'room' });
  const name = screen.getByRole<HTMLInputElement>('textbox', { name: 'Prénom et nom' });
  expect([name.value, document.activeElement]).toEqual(['', name]);
  // What is typed is not added by leaving: the way out says that it gives up.
  expect(screen.queryByRole('button', { name: 'Annuler' })).toBeNull();
  await userEvent.type(name, 'Bruno K.');
  await userEvent.click(screen.getByRole('button', { name: 'Annuler' }));
  expect(list.received).toHaveLength(1);
  expect(screen.queryByRole('textbox', { name: 'Prénom et nom' })).toBeNull();
});

test('a member reads the list and changes nothing', async () => {
  new ListOnServer([line(10, { entryId: id(50), presence: 'room', arrivedAt: NOW })], false);
  show();
  expect((await row('Membre 10')).textContent).toMatch(/en salle, 9\sh\s32/);
  expect(screen.queryByRole('radio')).toBeNull();
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(screen.queryByRole('button', { name: /Ajouter/ })).toBeNull();
});

test('each member is let in, kept out or sent out in one command, by what the server allows', async () => {
  const may = (admit: boolean, sendOut: boolean) => ({ abilities: { admit, sendOut } });
  const list = new ListOnServer([
    line(10, { admission: 'waiting', ...may(true, true) }),
    line(11, { admission: 'admitted', ...may(false, true) }),
    line(12, { admission: 'sent-out', ...may(true, false) }),
    line(13, { admission: 'admitted' }),
  ]);
  show();
  expect((await row('Membre 10')).textContent).toContain('attend d’entrer');
  expect((await row('Membre 12')).textContent).toContain('hors de la salle');
  const names = screen.getAllByRole('button', { name: /Membre/ }).map((button) => button.getAttribute('aria-label'));
  expect(names.filter((name) => name?.match(/entrer|sortir/)).sort()).toEqual([
    'Faire entrer Membre 10',
    'Faire entrer Membre 12',
    'Faire sortir Membre 11',
    'Ne pas faire entrer Membre 10',
  ]);
  for (const name of ['Faire entrer Membre 12', 'Faire sortir Membre 11', 'Ne pas faire entrer Membre 10']) {
    await userEvent.click(screen.getByRole('button', { name }));
  }
  await waitFor(() => expect(list.received).toHaveLength(3));
  expect(list.received.map(({ path }) => path.split('/').at(-1))).toEqual(['admissions', 'sent-out', 'sent-out']);
  expect(list.received.map(({ body }) => body)).toMatchObject([12, 11, 10].map((one) => ({ accountIds: [id(one)] })));
});
