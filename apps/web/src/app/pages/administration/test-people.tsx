import type { PeopleView } from '@passerelle/contracts';
import { ROLES } from '@passerelle/domain';
import { screen } from '@testing-library/react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { Component } from '../../../features/administration/people-page';
import { draw, serve } from '../../test-web';

export const COMMITTEE = 'a4a1d0de-4f0b-4a0a-9b53-0d6a3c0a9d11';
export const CCAS = '5b7c8d9e-1f2a-4b3c-8d4e-5f6a7b8c9d0e';
export const ECOLE = '0d5a9f14-8b53-43a5-b4c4-6a2ba3f6a3ad';
export const INES = '11111111-1111-4111-8111-111111111111';
export const MARC = '22222222-2222-4222-8222-222222222222';
export const INVITATION = '33333333-3333-4333-8333-333333333333';

export const member = (accountId: string, name: string, more: object = {}) => ({
  membershipId: accountId,
  accountId,
  name,
  role: 'support-partner' as const,
  email: `${name.split(' ')[0]?.toLowerCase()}@exemple.fr`,
  followUps: 0,
  referentOf: 0,
  deactivated: false,
  abilities: { end: true },
  ...more,
});
export const ccas: PeopleView['organisations'][number] = {
  id: CCAS,
  name: 'CCAS (démo)',
  kind: 'social-action-centre',
  siret: '123',
  siretDoubt: 'length',
  members: [member(INES, 'Inès M.', { followUps: 3, referentOf: 2 }), member(MARC, 'Marc D.')],
  invitations: [
    {
      id: INVITATION,
      email: 'lea@exemple.fr',
      role: 'support-partner',
      expiresAt: '2026-12-07T09:00:00.000Z',
      expired: false,
      replacesName: null,
      byName: 'Claire V.',
      agreement: 'not-needed',
      agreementByName: null,
      mail: 'sent',
      abilities: { answer: false, sendAgain: true },
    },
  ],
  followUps: 4,
  whyNotDescribed: null,
  abilities: { describe: true },
};
export const view: PeopleView = {
  committeeId: COMMITTEE,
  committeeName: 'COPASS Foix (démo)',
  organisations: [ccas],
  facilitatorsReachable: true,
  abilities: { manage: true, inviteAlone: [...ROLES], handOver: true },
};
export const withInvitation = (changed: object): PeopleView => ({
  ...view,
  organisations: [{ ...ccas, invitations: ccas.invitations.map((one) => ({ ...one, ...changed })) }],
});

/** The commands that the page has sent since it was shown. */
export const sent: { path: string; body: unknown }[] = [];

/** Shows the page; commands are answered by `answer`. */
export async function show(shown: PeopleView, answer: unknown = shown): Promise<void> {
  sent.length = 0;
  serve(({ method, path, body }) => {
    if (method === 'POST') {
      sent.push({ path, body });
      return answer;
    }
    return path.endsWith('/other-organisations')
      ? [{ id: ECOLE, name: 'École du Geste (démo)', kind: 'training-provider', siret: null }]
      : shown;
  });
  draw(
    <MemoryRouter initialEntries={[`/comites/${COMMITTEE}`]}>
      <Routes>
        <Route path="/comites/:committeeId" Component={Component} />
      </Routes>
    </MemoryRouter>,
  );
  await screen.findByRole('heading', { name: 'CCAS (démo)' });
}
export const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
