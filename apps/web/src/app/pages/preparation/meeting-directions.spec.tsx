import type { MeetingView } from '@passerelle/contracts';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { anOpenMeeting } from '../../test-room';
import { draw, serve, ServerRefusal, startWeb } from '../../test-web';
import { MeetingDirections } from '../../../features/meetings/agenda/meeting-directions';

const FLOOR = '2e étage, interphone 12';

let sent: unknown[];
beforeAll(startWeb);
beforeEach(() => {
  sent = [];
});

function answer(view: MeetingView | ServerRefusal): void {
  serve(({ method, body }) => {
    if (method === 'POST') sent.push(body);
    return view;
  });
}
const show = (meeting: MeetingView) => draw(<MeetingDirections meeting={meeting} />);
const field = (): HTMLElement => screen.getByRole('textbox', { name: 'Pour venir' });
const commandId: unknown = expect.any(String);

test('a member reads it without a way to change it, and nothing is there as long as nothing is said', () => {
  const abilities = { ...anOpenMeeting().abilities, giveDirections: false };
  const { container, again } = show(anOpenMeeting({ directions: FLOOR, abilities }));
  expect(container.textContent).toContain(`Pour venir\u00a0: ${FLOOR}`);
  expect(screen.queryByRole('button')).toBeNull();
  again(<MeetingDirections meeting={anOpenMeeting({ directions: null, abilities })} />);
  expect(container.textContent).not.toContain('venir');
});

test('a facilitator says it with the keyboard alone, and the focus comes back', async () => {
  answer(anOpenMeeting({ directions: FLOOR }));
  show(anOpenMeeting({ directions: null }));
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  expect(document.activeElement).toBe(field());
  await userEvent.paste(` ${FLOOR} `);
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Dire comment venir' })));
  expect(sent).toEqual([{ commandId, expectedVersion: 1, directions: FLOOR }]);
});

test('Escape closes: what is said stays, and what was written is there on opening again', async () => {
  show(anOpenMeeting({ directions: FLOOR }));
  await userEvent.click(screen.getByRole('button', { name: 'Modifier, Pour venir' }));
  await userEvent.clear(field());
  await userEvent.paste('Par la cour');
  await userEvent.keyboard('{Escape}');
  await userEvent.click(screen.getByRole('button', { name: 'Modifier, Pour venir', description: /interphone 12/ }));
  expect(field()).toHaveProperty('value', 'Par la cour');
  await userEvent.click(screen.getByRole('button', { name: 'Annuler' }));
  await userEvent.click(screen.getByRole('button', { name: 'Modifier, Pour venir' }));
  expect(field()).toHaveProperty('value', FLOOR);
});

test('what another facilitator wrote meanwhile is shown, and replaced knowingly', async () => {
  answer(new ServerRefusal({ refused: 'stale-version', version: 2 }));
  const { again } = show(anOpenMeeting({ directions: null }));
  await userEvent.click(screen.getByRole('button', { name: 'Dire comment venir' }));
  await userEvent.paste(FLOOR);
  again(<MeetingDirections meeting={anOpenMeeting({ directions: 'Parking', version: 2 })} />);
  expect(screen.getByText('Texte actuel : Parking')).toBeTruthy();
  await userEvent.keyboard('{Enter}');
  expect(await screen.findByText(/vient de changer/)).toBeTruthy();
  expect(field()).toHaveProperty('value', FLOOR);
  expect(field().getAttribute('aria-invalid')).toBe('true');
  answer(anOpenMeeting({ directions: FLOOR, version: 3 }));
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(screen.queryByRole('textbox')).toBeNull());
  expect(sent).toMatchObject([{ expectedVersion: 1 }, { expectedVersion: 2, directions: FLOOR }]);
});
