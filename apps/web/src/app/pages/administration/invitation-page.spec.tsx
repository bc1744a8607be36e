import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes } from 'react-router';
import { Component } from '../../../features/sign-in/invitation-page';
import { draw, serve, ServerRefusal, startWeb } from '../../test-web';

const TOKEN = 'un-jeton-assez-long-pour-ouvrir';
const membership = {
  committeeName: 'COPASS Foix (démo)',
  organisationName: 'CCAS (démo)',
  role: 'support-partner',
  administrator: false,
  knownName: null as string | null,
};
let sent: { path: string; body: unknown }[];

beforeAll(startWeb);
beforeEach(() => (sent = []));

function open(looked: unknown, accepted: unknown = { done: true }, hash = `#${TOKEN}`): void {
  serve(({ method, path, body }) => {
    if (method === 'GET') return new ServerRefusal({ refused: 'sign-in-required' });
    sent.push({ path, body });
    return path.endsWith('/look') ? looked : accepted;
  });
  draw(
    <MemoryRouter initialEntries={[`/invitation${hash}`]}>
      <Routes>
        <Route path="/invitation" Component={Component} />
        <Route path="/" element={<p>accueil</p>} />
        <Route path="/administration" element={<p>administration</p>} />
      </Routes>
    </MemoryRouter>,
  );
}
const accept = (name: RegExp): Promise<HTMLElement> => screen.findByRole('button', { name });

test('says where one is invited, and asks for a name before anything is sent', async () => {
  open(membership);
  await userEvent.click(await accept(/^Accepter/));
  expect(screen.getByText('CCAS (démo), Acteur social')).toBeTruthy();
  expect(screen.getByText('Donnez votre prénom et une initiale.')).toBeTruthy();
  expect(sent.map(({ path }) => path)).toEqual(['/api/invitations/look']);
  await userEvent.type(screen.getByLabelText(/^Votre prénom/), 'Samia K.');
  await userEvent.click(await accept(/^Accepter/));
  expect(await screen.findByText('accueil')).toBeTruthy();
  expect(sent.at(-1)).toEqual({ path: '/api/invitations/accept', body: { token: TOKEN, name: 'Samia K.' } });
});

test('a known account keeps its name', async () => {
  open({ ...membership, knownName: 'Samia K.' });
  await userEvent.click(await accept(/^Accepter/));
  await waitFor(() => expect(sent.at(-1)).toMatchObject({ body: { name: 'Samia K.' } }));
});

test('an administrator lands in the administration', async () => {
  open({ ...membership, committeeName: null, organisationName: null, role: null, administrator: true });
  await userEvent.type(await screen.findByLabelText(/^Votre prénom/), 'Odile R.');
  await userEvent.click(await accept(/^Accepter/));
  expect(await screen.findByText('administration')).toBeTruthy();
});

test.each([
  ['used or expired', `#${TOKEN}`, /a déjà servi, a expiré/],
  ['incomplete', '#court', /incomplet/],
])('a link that is %s says a way out', async (_what, hash, words) => {
  open(new ServerRefusal({ refused: 'link-expired' }), null, hash);
  expect(await screen.findByText(words)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Me connecter' }).getAttribute('href')).toBe('/connexion');
});

test('a name that is refused is corrected in its field', async () => {
  open(membership, new ServerRefusal({ refused: 'looks-like-social-security-number', field: 'name' }));
  await userEvent.type(await screen.findByLabelText(/^Votre prénom/), '2 85 05');
  await userEvent.click(await accept(/^Accepter/));
  expect(await screen.findByText(/ressemble à un numéro de sécurité sociale/)).toBeTruthy();
  expect(screen.getByLabelText(/^Votre prénom/).getAttribute('aria-invalid')).toBe('true');
});
