import { randomUUID } from 'node:crypto';
import {
  listDemoMails,
  listDemoMembers,
  showCommittee,
  showInstance,
  showMe,
  signInAsDemoMember,
} from '@passerelle/contracts';
import { anAccount } from '@passerelle/testing';
import { AccountRepository } from '../../model/accounts/account.repository.js';
import { TestBrowser } from '../../features/sign-in/test-browser.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';
import { SeedDemo } from './seed-demo.js';

describe('in the demo', () => {
  let app: TestApp;
  let address: string;

  beforeAll(async () => {
    app = await startTestApp({ demo: true });
    await app.get(SeedDemo).execute();
    address = await app.listen();
  }, 30_000);
  afterAll(() => app.close());

  it('a visitor picks a member of each role, and is that member', async () => {
    const browser = new TestBrowser(address);
    expect(await browser.see(showInstance)).toEqual({ demo: true });
    const members = await browser.see(listDemoMembers);
    for (const role of ['facilitator', 'prescriber', 'training-provider', 'support-partner', 'coordinator', null]) {
      const member = members.find((one) => one.role === role);
      await browser.ask(signInAsDemoMember, { accountId: member?.accountId ?? '' });
      const me = await browser.see(showMe);
      expect(me).toMatchObject({ accountId: member?.accountId, name: member?.name, demo: true });
    }
  });

  it('the facilitator of Toulouse sees the committee and what may be done there', async () => {
    const browser = new TestBrowser(address);
    const members = await browser.see(listDemoMembers);
    const claire = members.find(
      ({ name, committeeName }) => name === 'Claire V.' && committeeName?.includes('Toulouse'),
    );
    await browser.ask(signInAsDemoMember, { accountId: claire?.accountId ?? '' });
    const me = await browser.see(showMe);
    const path = showCommittee.path.replace(':committeeId', me.seats[0]?.committeeId ?? '');
    const committee: unknown = await (await browser.request('GET', path)).json();
    expect(committee).toMatchObject({
      name: 'COPASS Toulouse (démo)',
      abilities: { planMeeting: true, importCases: true, seeCases: true, confirmAgreements: false },
    });
  });

  it('no visitor becomes a real member', async () => {
    const account = anAccount({ email: 'claire@example.org', name: 'Claire V.', administrator: true });
    await app.run({ kind: 'job', purpose: 'test' }, (tx) => app.get(AccountRepository).add(tx, [account]));
    const browser = new TestBrowser(address);
    expect((await browser.ask(signInAsDemoMember, { accountId: account.id })).status).toBe(404);
    expect(await (await browser.ask(listDemoMembers)).text()).not.toContain(account.id);
  });

  it('mails are read on a page', async () => {
    expect((await new TestBrowser(address).ask(listDemoMails)).status).toBe(200);
  });
});

describe('outside the demo', () => {
  let app: TestApp;
  let address: string;

  beforeAll(async () => {
    app = await startTestApp();
    address = await app.listen();
  });
  afterAll(() => app.close());

  it('none of its endpoints exists', async () => {
    const browser = new TestBrowser(address);
    expect(await browser.see(showInstance)).toEqual({ demo: false });
    expect((await browser.ask(listDemoMembers)).status).toBe(404);
    expect((await browser.ask(listDemoMails)).status).toBe(404);
    expect((await browser.ask(signInAsDemoMember, { accountId: randomUUID() })).status).toBe(404);
  });
});
