import { randomUUID } from 'node:crypto';
import { MEMBERSHIP_TABLE } from '../../../model/memberships/membership.table.js';
import { ShowCommittee } from './show-committee.js';
import { ShowMe } from './show-me.js';
import { asJob, TestCommittee, testAccount } from '../test-committee.js';
import type { MemberActor } from '../../../platform/database/actor.js';
import { startTestApp, type TestApp } from '../../../testing/test-app.js';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const show = (actor: MemberActor, committeeId: string) =>
  app.run(actor, (tx) => app.get(ShowCommittee).execute(tx, { committeeId }));
const me = (actor: MemberActor) => app.run(actor, (tx) => app.get(ShowMe).execute(tx));

const NOTHING = {
  planMeeting: false,
  importCases: false,
  seeCases: false,
  confirmAgreements: false,
  openCase: false,
  exportCases: false,
  manage: false,
};

it('[SEE-1] a member sees the committee, its organisations and its members', async () => {
  const committee = await TestCommittee.create(app);
  const region = await committee.organisation('region', 'Région');
  const agency = await committee.organisation('france-travail', 'Agence');
  const claire = await committee.member('facilitator', region);
  const yanis = await committee.member('prescriber', agency);
  const view = await show(yanis, committee.id);
  expect(view).toMatchObject({ id: committee.id, name: committee.committee.name, timeZone: 'Europe/Paris' });
  expect(view.organisations.map(({ name }) => name)).toEqual(['Agence', 'Région']);
  expect(view.members.map(({ accountId, role }) => ({ accountId, role }))).toEqual([
    { accountId: claire.accountId, role: 'facilitator' },
    { accountId: yanis.accountId, role: 'prescriber' },
  ]);
});

it.each([
  [
    'facilitator',
    { planMeeting: true, importCases: true, seeCases: true, openCase: true, exportCases: true, manage: true },
  ],
  ['prescriber', { importCases: true, seeCases: true, confirmAgreements: true, openCase: true, exportCases: true }],
  ['training-provider', { seeCases: true, exportCases: true }],
  ['support-partner', { exportCases: true }],
  ['coordinator', {}],
  ['observer', {}],
] as const)('a %s may do this: %j', async (role, abilities) => {
  const committee = await TestCommittee.create(app);
  const actor = await committee.member(role, await committee.organisation('region'));
  const view = await show(actor, committee.id);
  expect(view.abilities).toEqual({ ...NOTHING, ...abilities });
});

it('[SEE-1] [DO-17] an administrator sees that it exists and keeps its memberships, and does nothing else there', async () => {
  const committee = await TestCommittee.create(app);
  const view = await show(await testAccount(app, true), committee.id);
  expect(view.abilities).toEqual({ ...NOTHING, manage: true });
});

it('[SEE-1] for a stranger it is as if it were not there', async () => {
  const committee = await TestCommittee.create(app);
  const stranger = await testAccount(app);
  for (const id of [committee.id, randomUUID()]) {
    await expect(show(stranger, id)).rejects.toMatchObject({
      refusal: { refused: 'not-found' },
    });
  }
});

it('a membership that has ended gives nothing more, from that moment on', async () => {
  const committee = await TestCommittee.create(app);
  const actor = await committee.member('facilitator', await committee.organisation('region', 'Région'));
  expect((await me(actor)).seats).toEqual([
    expect.objectContaining({ committeeId: committee.id, organisationName: 'Région', role: 'facilitator' }),
  ]);
  await asJob(app, (tx) => tx.manager.update(MEMBERSHIP_TABLE, { accountId: actor.accountId }, { endedAt: tx.now }));
  expect((await me(actor)).seats).toEqual([]);
  await expect(show(actor, committee.id)).rejects.toMatchObject({
    refusal: { refused: 'not-found' },
  });
});
