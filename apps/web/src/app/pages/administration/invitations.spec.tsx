import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ServerRefusal, startWeb } from '../../test-web';
import { button, ccas, CCAS, INVITATION, sent, show, view, withInvitation } from './test-people';

beforeAll(startWeb);

test('an invitation leaves by mail: no link is on the page, the news is said, the focus comes back', async () => {
  await show(view);
  await userEvent.click(button('Inviter un membre, CCAS (démo)'));
  expect(document.activeElement?.textContent).toBe('Inviter un membre de CCAS (démo)');
  await userEvent.type(screen.getByLabelText('Adresse professionnelle'), 'samia@exemple');
  await userEvent.click(button('Envoyer l’invitation'));
  expect(screen.getByText(/Cette adresse est incomplète/)).toBeTruthy();
  expect(sent).toEqual([]);
  await userEvent.type(screen.getByLabelText('Adresse professionnelle'), '.fr');
  await userEvent.click(button('Envoyer l’invitation'));
  expect(await screen.findByText(/^L’invitation part vers samia@exemple.fr/)).toBeTruthy();
  expect(document.activeElement).toBe(button('Inviter un membre, CCAS (démo)'));
  expect(screen.queryByText(/https?:/)).toBeNull();
  expect(sent).toMatchObject([
    { body: { organisationId: CCAS, role: 'support-partner', email: 'samia@exemple.fr', replacesMembershipId: null } },
  ]);
});

test('an administrator is told before and after that it awaits the agreement of a facilitator', async () => {
  const awaited = { email: 'samia@exemple.fr', agreement: 'awaited', mail: null };
  const abilities = { manage: true, inviteAlone: [], handOver: false };
  await show({ ...view, abilities }, { ...withInvitation(awaited), abilities });
  await userEvent.click(button('Inviter un membre, CCAS (démo)'));
  expect(screen.getByText(/Rien ne part avant l’accord d’une animatrice ou d’un animateur/)).toBeTruthy();
  await userEvent.type(screen.getByLabelText('Adresse professionnelle'), 'samia@exemple.fr');
  await userEvent.click(button('Demander l’accord'));
  expect(await screen.findByText(/demandé l’accord d’une animatrice/)).toBeTruthy();
  expect(screen.getByText('Attend l’accord d’une animatrice ou d’un animateur')).toBeTruthy();
});

test('an administrator is told that no mail leaves when the accounts of all facilitators are deactivated', async () => {
  const awaited = { email: 'samia@exemple.fr', agreement: 'awaited', mail: null };
  const unreachable = {
    abilities: { manage: true, inviteAlone: [], handOver: false },
    facilitatorsReachable: false,
  };
  await show({ ...view, ...unreachable }, { ...withInvitation(awaited), ...unreachable });
  await userEvent.click(button('Inviter un membre, CCAS (démo)'));
  expect(screen.getByText(/aucun courriel ne les prévient.*exploite Passerelle/)).toBeTruthy();
  await userEvent.type(screen.getByLabelText('Adresse professionnelle'), 'samia@exemple.fr');
  await userEvent.click(button('Demander l’accord'));
  expect(await screen.findByText(/samia@exemple.fr attend.*désactivés.*exploite Passerelle/)).toBeTruthy();
  expect(screen.queryByText(/que Passerelle prévient/)).toBeNull();
});

test.each([
  ['Donner mon accord à l’invitation de lea@exemple.fr', true, /accord est noté/],
  ['Refuser l’invitation de lea@exemple.fr', false, /rien ne part/],
])('a facilitator answers with one click: %s', async (command, agreed, said) => {
  const awaited = { agreement: 'awaited', mail: null, byName: 'Aline R.' };
  const asked = withInvitation({ ...awaited, abilities: { answer: true, sendAgain: false } });
  await show(
    asked,
    withInvitation(agreed ? { agreement: 'given' } : { agreement: 'refused', agreementByName: 'Claire V.' }),
  );
  expect(screen.getByText(/Préparée par Aline R./).textContent).toContain('Répond aux actions confiées');
  expect(screen.queryByRole('button', { name: /^Retirer l’invitation/ })).toBeNull();
  expect(screen.getByText('1 invitation attend votre accord')).toBeTruthy();
  await userEvent.click(button('Aller à CCAS (démo)'));
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'CCAS (démo)' }));
  await userEvent.click(button(command));
  expect(await screen.findByText(said)).toBeTruthy();
  expect(sent).toMatchObject([{ path: `/api/invitations/${INVITATION}/answer`, body: { agreed } }]);
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'CCAS (démo)' }));
  expect(screen.queryByText('1 invitation attend votre accord')).toBeNull();
  if (!agreed) expect(screen.getByText('Refusée par Claire V.')).toBeTruthy();
  // What was refused is awaited no more.
  expect(screen.queryByText(/1 invitation en attente/) === null).toBe(!agreed);
});

test.each([
  ['leaving', /en route/],
  ['sent', /Courriel envoyé/],
  ['unconfirmed', /n’a pas confirmé l’envoi/],
])('whether its mail has left is said (%s), and it is sent again with one click', async (mail, words) => {
  await show(withInvitation({ mail }));
  expect(screen.getByText(words)).toBeTruthy();
  await userEvent.click(button('Renvoyer l’invitation à lea@exemple.fr'));
  expect(await screen.findByText(/repart vers lea@exemple.fr/)).toBeTruthy();
  expect(sent).toMatchObject([{ path: `/api/invitations/${INVITATION}/send-again` }]);
});

test('sent too often: the reason and the way out are said beside it', async () => {
  await show(view, new ServerRefusal({ refused: 'sent-too-often' }));
  await userEvent.click(button('Renvoyer l’invitation à lea@exemple.fr'));
  expect((await screen.findByRole('alert')).textContent).toMatch(/trois fois en un jour.*demain/);
});

test('an invitation is withdrawn with one click', async () => {
  await show(view, { ...view, organisations: [{ ...ccas, invitations: [] }] });
  await userEvent.click(button('Retirer l’invitation envoyée à lea@exemple.fr'));
  expect(await screen.findByText(/lea@exemple.fr est retirée/)).toBeTruthy();
  expect(sent).toMatchObject([{ path: `/api/invitations/${INVITATION}/withdraw` }]);
});

test('an invitation that leaves no more today says so, and when it does', async () => {
  await show(withInvitation({ abilities: { answer: false, sendAgain: false } }));
  expect(screen.getByText(/^Envoyée 3 fois en vingt-quatre heures. Elle pourra repartir demain/)).toBeTruthy();
});
