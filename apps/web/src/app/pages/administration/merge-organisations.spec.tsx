import type { InstanceOrganisation, MeView } from '@passerelle/contracts';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { Component } from '../../../features/administration/instance-organisations-page';
import { Me } from '../../../shared/account/me';
import { draw, serve, startWeb } from '../../test-web';

const organisation = (id: string, name: string, members: number): InstanceOrganisation => ({
  id,
  name,
  kind: 'housing',
  siret: null,
  siretDoubt: null,
  committees: ['COPASS Foix (démo)'],
  members,
});
const twice = organisation('11111111-1111-4111-8111-111111111111', 'Point Logement (démo)', 2);
const stays = organisation('22222222-2222-4222-8222-222222222222', 'Point Accueil Logement (démo)', 3);

const administrator: MeView = {
  accountId: '33333333-3333-4333-8333-333333333333',
  name: 'Odile M.',
  number: 1,
  administrator: true,
  demo: false,
  deviceKey: 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=',
  seats: [],
};

beforeAll(startWeb);

test('a merge says what moves and what keeps its name before it is done', async () => {
  const sent: unknown[] = [];
  serve(({ method, path, body }) => {
    if (method === 'GET') return [twice, stays];
    sent.push({ path, body });
    return [{ ...stays, members: 5 }];
  });
  draw(
    <Me value={administrator}>
      <MemoryRouter>
        <Component />
      </MemoryRouter>
    </Me>,
  );
  await userEvent.click(
    await screen.findByRole('button', { name: 'Réunir Point Logement (démo) à une autre organisation' }),
  );
  const submit = screen.getByRole('button', { name: 'Choisissez l’organisation qui reste' });
  expect(submit).toHaveProperty('disabled', true);
  await userEvent.click(screen.getByRole('combobox'));
  expect(screen.queryByRole('option', { name: twice.name })).toBeNull();
  await userEvent.click(await screen.findByRole('option', { name: stays.name }));
  expect(screen.getByText(/Passent à Point Accueil Logement \(démo\).*2 membres, 1 comité/)).toBeTruthy();
  expect(screen.getByText('Les relevés déjà figés gardent le nom Point Logement (démo).')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Réunir à Point Accueil Logement (démo)' }));
  expect(await screen.findByText(/ne font plus qu’une organisation/)).toBeTruthy();
  expect(sent).toMatchObject([{ path: `/api/organisations/${twice.id}/merge`, body: { intoId: stays.id } }]);
  expect(screen.queryByRole('row', { name: /Point Logement/ })).toBeNull();
});

test('who does not run the instance finds nothing at its address', () => {
  const asked: string[] = [];
  serve(({ path }) => {
    asked.push(path);
    return [];
  });
  draw(
    <Me value={{ ...administrator, administrator: false }}>
      <MemoryRouter>
        <Component />
      </MemoryRouter>
    </Me>,
  );
  expect(screen.getByRole('heading', { level: 1, name: 'Rien à cette adresse' })).toBeTruthy();
  expect(asked).toEqual([]);
});
