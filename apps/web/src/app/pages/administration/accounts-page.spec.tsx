import type { AccountView, MeView } from '@passerelle/contracts';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { Component } from '../../../features/administration/accounts-page';
import { Me } from '../../../shared/account/me';
import { draw, serve, ServerRefusal, startWeb } from '../../test-web';

const ALINE = '11111111-1111-4111-8111-111111111111';
const YANIS = '22222222-2222-4222-8222-222222222222';
const REMI = '33333333-3333-4333-8333-333333333333';
const NONE = { deactivate: false, reactivate: false, closeSignIns: false, removeAdministration: false };
const account = (id: string, name: string, some: Partial<AccountView>): AccountView => ({
  ...{ id, name, email: `${name.split(' ')[0]?.toLowerCase()}@exemple.fr`, administrator: false, deactivatedAt: null },
  ...{ committees: [], signIns: 0, abilities: NONE, ...some },
});
const aline = account(ALINE, 'Aline R.', { administrator: true, signIns: 1 });
const yanis = account(YANIS, 'Yanis B.', {
  ...{ committees: ['COPASS Foix'], signIns: 2 },
  abilities: { ...NONE, deactivate: true, closeSignIns: true },
});
const remi = account(REMI, 'Rémi T.', {
  administrator: true,
  abilities: { ...NONE, deactivate: true, removeAdministration: true },
});
const since = '2026-11-24T08:00:00.000Z';
const deactivated = { ...yanis, deactivatedAt: since, signIns: 0, abilities: { ...NONE, reactivate: true } };
const me: MeView = {
  ...{ accountId: ALINE, name: 'Aline R.', number: 1, administrator: true, demo: false },
  ...{ deviceKey: 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=', seats: [] },
};

let sent: string[];
beforeAll(startWeb);
beforeEach(() => (sent = []));

async function show(list: AccountView[], answer: unknown = list, viewer = me): Promise<void> {
  serve(({ method, path }) => {
    if (method === 'GET') return list;
    sent.push(path);
    return answer;
  });
  draw(
    <Me value={viewer}>
      <MemoryRouter>
        <Component />
      </MemoryRouter>
    </Me>,
  );
  if (viewer.administrator) await screen.findByRole('region', { name: 'Comptes' });
}
const button = (name: string) => screen.getByRole('button', { name });

test('a member who runs nothing finds nothing here', async () => {
  await show([aline], [], { ...me, administrator: false });
  expect(screen.queryByRole('region', { name: 'Comptes' })).toBeNull();
});

test('one’s own account has no command, and says whom to ask', async () => {
  await show([aline, yanis]);
  const row = within(screen.getByRole('row', { name: /Aline R\./ }));
  expect(row.queryByRole('button')).toBeNull();
  expect(row.getByText(/une autre personne qui administre/)).toBeTruthy();
});

test('deactivating says what it does first, then what is done; the account can be activated again', async () => {
  await show([aline, yanis], [aline, deactivated]);
  await userEvent.click(button('Désactiver le compte de Yanis B.'));
  expect(document.activeElement?.textContent).toBe('Désactiver le compte de Yanis B.');
  expect(screen.getByText(/places dans les comités sont gardées mais n’ouvrent rien/)).toBeTruthy();
  expect(sent).toEqual([]);
  await userEvent.click(button('Désactiver ce compte'));
  const said = await screen.findByText('Le compte de Yanis B. est désactivé.');
  expect(document.activeElement?.contains(said)).toBe(true);
  expect(screen.getByText(/^Désactivé depuis le/)).toBeTruthy();
  await userEvent.click(button('Réactiver le compte de Yanis B.'));
  await screen.findByText(/Le compte de Yanis B. est réactivé/);
  expect(sent).toEqual([`/api/accounts/${YANIS}/deactivate`, `/api/accounts/${YANIS}/reactivate`]);
});

test('given up, nothing is sent, and the focus goes back', async () => {
  await show([aline, remi]);
  await userEvent.click(button('Retirer l’administration à Rémi T.'));
  expect(screen.getByText(/reçoit un courriel qui le dit/)).toBeTruthy();
  await userEvent.keyboard('{Escape}');
  expect(document.activeElement).toBe(button('Retirer l’administration à Rémi T.'));
  expect(sent).toEqual([]);
});

test('an administration is ended; a refusal is said where it was asked', async () => {
  await show([aline, remi], new ServerRefusal({ refused: 'not-an-administrator' }));
  await userEvent.click(button('Retirer l’administration à Rémi T.'));
  await userEvent.click(button('Retirer l’administration'));
  expect((await screen.findByRole('alert')).textContent).toContain('n’administre déjà plus');
  expect(sent).toEqual([`/api/accounts/${REMI}/remove-administration`]);
});

test('sign-ins are counted, and closed with one click', async () => {
  await show([aline, yanis], [aline, { ...yanis, signIns: 0, abilities: { ...NONE, deactivate: true } }]);
  expect(within(screen.getByRole('row', { name: /Yanis B\./ })).getByText('2')).toBeTruthy();
  await userEvent.click(button('Fermer les connexions de Yanis B.'));
  expect(await screen.findByText(/Les connexions de Yanis B. sont fermées/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Fermer les connexions de Yanis B.' })).toBeNull();
});

test('a search finds by name, address or committee', async () => {
  await show([aline, yanis, remi]);
  await userEvent.type(screen.getByRole('searchbox'), 'foix');
  expect(screen.getAllByRole('rowheader').map(({ textContent }) => textContent)).toEqual(['Yanis B.yanis@exemple.fr']);
  await userEvent.type(screen.getByRole('searchbox'), ' zzz');
  expect(screen.getByText('Aucun compte ne correspond')).toBeTruthy();
});
