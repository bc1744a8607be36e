import type { OwnSignInView } from '@passerelle/contracts';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { Component } from '../../../features/sign-in/own-sign-ins-page';
import { draw, serve, ServerRefusal, startWeb } from '../../test-web';

const HERE = '11111111-1111-4111-8111-111111111111';
const TELEPHONE = '22222222-2222-4222-8222-222222222222';
const LOST = '33333333-3333-4333-8333-333333333333';
const signIn = (id: string, some: Partial<OwnSignInView>): OwnSignInView => ({
  ...{ id, browser: 'firefox', system: 'windows', current: false },
  ...{ startedAt: '2026-11-24T08:00:00.000Z', lastUsedAt: '2026-11-24T09:12:00.000Z', ...some },
});
const here = signIn(HERE, { current: true });
const telephone = signIn(TELEPHONE, { browser: 'safari', system: 'ios' });
const lost = signIn(LOST, { browser: null, system: null });

let sent: string[];
beforeAll(startWeb);
beforeEach(() => (sent = []));

async function show(list: OwnSignInView[], answer: unknown = [here]): Promise<void> {
  serve(({ method, path }) => {
    if (method === 'GET') return list;
    sent.push(path);
    return answer;
  });
  draw(
    <MemoryRouter>
      <Component />
    </MemoryRouter>,
  );
  await screen.findByText('Cette connexion');
}

test('each is named by its browser, and this one is marked and is not closed here', async () => {
  await show([here, telephone, lost]);
  expect(screen.getByText('Firefox sur Windows')).toBeTruthy();
  expect(screen.getByText('Navigateur inconnu')).toBeTruthy();
  const commands = screen
    .getAllByRole('button')
    .map((button) => button.getAttribute('aria-label') ?? button.textContent);
  expect(commands).toEqual([
    'Fermer toutes les autres',
    'Fermer la connexion Safari sur iPhone ou iPad',
    'Fermer la connexion Navigateur inconnu',
  ]);
});

test('one is closed with one click, and the focus goes to what was done', async () => {
  await show([here, telephone]);
  await userEvent.click(screen.getByRole('button', { name: 'Fermer la connexion Safari sur iPhone ou iPad' }));
  const said = await screen.findByText('La connexion Safari sur iPhone ou iPad est fermée.');
  expect(sent).toEqual([`/api/me/sign-ins/${TELEPHONE}/close`]);
  expect(document.activeElement?.contains(said)).toBe(true);
  expect(screen.queryByRole('button')).toBeNull();
  expect(screen.getByText(/Aucune autre connexion n’est ouverte/)).toBeTruthy();
});

test('all the others are closed with one click', async () => {
  await show([here, telephone, lost]);
  await userEvent.click(screen.getByRole('button', { name: 'Fermer toutes les autres' }));
  expect(await screen.findByText('Les autres connexions sont fermées. Il reste celle-ci.')).toBeTruthy();
  expect(sent).toEqual(['/api/me/sign-ins/close-others']);
});

test('a refusal is said, and the list stays', async () => {
  await show([here, telephone], new ServerRefusal({ refused: 'unavailable' }));
  await userEvent.click(screen.getByRole('button', { name: 'Fermer toutes les autres' }));
  expect((await screen.findByRole('alert')).textContent).toContain('ne répond pas');
  expect(screen.getByText('Safari sur iPhone ou iPad')).toBeTruthy();
});
