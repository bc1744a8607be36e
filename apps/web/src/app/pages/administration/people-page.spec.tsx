import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { pageDrafts } from '../../../platform/drafts/page-drafts';
import { ServerRefusal, startWeb } from '../../test-web';
import { button, CCAS, ccas, ECOLE, INES, MARC, member, sent, show, view } from './test-people';

beforeAll(startWeb);

test('a member who manages nothing reads names and roles, and meets no command', async () => {
  const read = { ...ccas, siret: null, siretDoubt: null, invitations: [], abilities: { describe: false } };
  read.members = ccas.members.map((membership) => ({ ...membership, email: null, abilities: { end: false } }));
  await show({ ...view, organisations: [read], abilities: { manage: false, inviteAlone: [], handOver: false } });
  expect(screen.getByText('Inès M.')).toBeTruthy();
  expect(screen.getAllByText('Acteur social')).toHaveLength(2);
  expect(screen.queryByRole('button')).toBeNull();
});

test('a member who manages sees the doubt on a number, and what each member carries', async () => {
  await show(view);
  expect(screen.getByText(/SIRET à vérifier/)).toBeTruthy();
  expect(screen.getByText('Acteur social, 3 actions en cours, référent de parcours : 2 situations')).toBeTruthy();
  expect(screen.getByText('1 organisation, 2 membres, 1 invitation en attente')).toBeTruthy();
});

test('[COM-3] an organisation shared with other committees says who corrects it, and offers no form', async () => {
  await show({
    ...view,
    organisations: [{ ...ccas, whyNotDescribed: 'organisation-shared', abilities: { describe: false } }],
  });
  expect(screen.getByText(/^Partagée avec d’autres comités\s: un administrateur/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Corriger/ })).toBeNull();
});

test('an administrator chooses no one who takes over: it goes back to the organisation', async () => {
  await show({ ...view, abilities: { ...view.abilities, handOver: false } });
  await userEvent.click(button('Retirer Inès M. du comité'));
  expect(screen.queryByRole('radio')).toBeNull();
  expect(screen.getByText(/Ses 3 actions en cours reviennent à toute l’organisation/)).toBeTruthy();
});

test('replacing says what passes on, and names the membership that ends', async () => {
  await show(view);
  await userEvent.click(button('Remplacer Inès M.'));
  expect(screen.getByText(/Ses 3 actions en cours passent à la personne qui arrive/)).toBeTruthy();
  await userEvent.type(screen.getByLabelText('Adresse professionnelle'), 'samia@exemple.fr');
  await userEvent.click(button('Envoyer l’invitation'));
  await waitFor(() => expect(sent).toMatchObject([{ body: { replacesMembershipId: INES } }]));
});

test('a membership is deactivated with its follow-ups reassigned, and the focus stays near', async () => {
  await show(view, { ...view, organisations: [{ ...ccas, members: ccas.members.slice(1) }] });
  await userEvent.click(button('Retirer Inès M. du comité'));
  expect(screen.getByText(/référente de 2 situations/)).toBeTruthy();
  await userEvent.click(screen.getByRole('radio', { name: 'À Marc D.' }));
  await userEvent.click(button('Retirer cette personne'));
  expect(await screen.findByText('Inès M. ne siège plus dans ce comité.')).toBeTruthy();
  expect(sent).toMatchObject([{ path: `/api/memberships/${INES}/end`, body: { handOverTo: MARC } }]);
  expect(screen.queryByText('Inès M.')).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'CCAS (démo)' }));
});

test('the last facilitator stays: the reason is said where the command was made', async () => {
  await show(view, new ServerRefusal({ refused: 'last-facilitator' }));
  await userEvent.click(button('Retirer Marc D. du comité'));
  await userEvent.click(button('Retirer cette personne'));
  expect((await screen.findByRole('alert')).textContent).toMatch(/n’aurait plus d’animation/);
  expect(screen.getByText('Marc D.')).toBeTruthy();
});

test('an organisation that Passerelle knows is offered as its name is typed, and admitted', async () => {
  const ecole = { ...ccas, id: ECOLE, name: 'École du Geste (démo)', members: [], invitations: [] };
  await show(view, { ...view, organisations: [ccas, ecole] });
  await userEvent.click(button('Ajouter une organisation'));
  await userEvent.type(screen.getByLabelText('Nom de l’organisation'), 'ecole');
  await userEvent.click(await screen.findByRole('button', { name: 'Faire siéger École du Geste (démo)' }));
  await screen.findByText('École du Geste (démo) siège dans le comité. Invitez ses membres.');
  expect(sent).toMatchObject([{ body: { organisationId: ECOLE } }]);
  await waitFor(() => expect(document.activeElement?.textContent).toBe('École du Geste (démo)'));
});

test('a doubtful number is shown once it is written; one of La Poste is not', async () => {
  await show(view);
  await userEvent.click(button('Ajouter une organisation'));
  const form = within(screen.getByRole('form', { name: 'Ajouter une organisation' }));
  await userEvent.type(form.getByLabelText(/^SIRET/), '356 000 000 00043');
  await userEvent.tab();
  expect(form.getByText(/ne forment pas un SIRET connu/)).toBeTruthy();
  await userEvent.clear(form.getByLabelText(/^SIRET/));
  await userEvent.type(form.getByLabelText(/^SIRET/), '356 000 000 00042');
  await userEvent.tab();
  expect(form.queryByText(/ne forment pas/)).toBeNull();
  await userEvent.click(form.getByRole('button', { name: 'Ajouter l’organisation' }));
  expect(form.getByText('Donnez le nom de l’organisation.')).toBeTruthy();
  expect(form.getByText('Choisissez le type dans la liste.')).toBeTruthy();
  expect(sent).toEqual([]);
});

test('a correction begun before another member’s shows what it would replace', async () => {
  const before = { name: 'CCAS', kind: 'social-action-centre', siret: '' };
  const draft = { described: { ...before, name: 'CCAS du port' }, begunOn: before };
  pageDrafts.box().write(`correct-organisation/${CCAS}`, draft);
  await show(view);
  expect(screen.getByLabelText('Nom de l’organisation')).toHaveProperty('value', 'CCAS du port');
  expect(screen.getByRole('alert').textContent).toContain('CCAS (démo), Centre communal d’action sociale, 123');
});

test('a search counts what it finds: not the organisation that stays for the form opened in it', async () => {
  const members = [1, 2, 3, 4, 5, 6, 7, 8].map((one) => member(`${INES.slice(0, -1)}${one}`, `Inès M. ${one}`));
  await show({ ...view, organisations: [{ ...ccas, members }] });
  await userEvent.click(button('Corriger CCAS (démo)'));
  await userEvent.type(screen.getByRole('searchbox'), 'zzzz');
  expect(screen.getByRole('form', { name: /CCAS/ })).toBeTruthy();
  expect(screen.getByText('0 organisation trouvée')).toBeTruthy();
  await userEvent.clear(screen.getByRole('searchbox'));
  await userEvent.type(screen.getByRole('searchbox'), 'ccas');
  expect(screen.getByText('1 organisation trouvée')).toBeTruthy();
});

test('Escape closes, the focus goes back to the button, and what was written is there on opening again', async () => {
  await show(view);
  await userEvent.click(button('Corriger CCAS (démo)'));
  await userEvent.type(screen.getByLabelText('Nom de l’organisation'), ' du port');
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('form')).toBeNull();
  expect(document.activeElement).toBe(button('Corriger CCAS (démo)'));
  await userEvent.click(button('Corriger CCAS (démo)'));
  expect(screen.getByLabelText('Nom de l’organisation')).toHaveProperty('value', 'CCAS (démo) du port');
});
