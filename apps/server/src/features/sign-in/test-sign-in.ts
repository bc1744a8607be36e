import { sendSignInLink, signIn } from '@passerelle/contracts';
import type { Account } from '@passerelle/domain';
import { anAccount } from '@passerelle/testing';
import type { Tx } from '../../platform/database/tx.js';
import { DemoMailStore } from '../../platform/mail/demo-mail-store.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';
import { AccountRepository } from '../../model/accounts/account.repository.js';
import { SIGN_IN_TABLE } from '../../model/sign-ins/sign-in.table.js';
import { TestBrowser } from './test-browser.js';

/** For tests: an instance that listens, people who may sign in, and their mail. */
export class TestSignIn {
  private constructor(
    readonly app: TestApp,
    readonly address: string,
  ) {}

  static async start(): Promise<TestSignIn> {
    const app = await startTestApp();
    return new TestSignIn(app, await app.listen());
  }

  look<Result>(task: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.app.run({ kind: 'job', purpose: 'test' }, task);
  }

  browser(headers: Record<string, string> = {}): TestBrowser {
    return new TestBrowser(this.address, headers);
  }

  /** A member who may sign in. */
  async somebody(): Promise<Account> {
    const account = anAccount();
    await this.look((tx) => this.app.get(AccountRepository).add(tx, [account]));
    return account;
  }

  /** The text of the last mail to an address. */
  async mailTo(email: string): Promise<{ subject: string; text: string }> {
    const mails = await this.look((tx) => this.app.get(DemoMailStore).list(tx));
    return mails.find((mail) => mail.recipient === email) ?? { subject: '', text: '' };
  }

  /** The token of the last link mailed to an address. */
  async tokenFor(email: string): Promise<string> {
    return /#([A-Za-z0-9_-]+)/.exec((await this.mailTo(email)).text)?.[1] ?? '';
  }

  async askLink(browser: TestBrowser, email: string): Promise<string> {
    // Two mails of one instant have no order.
    this.app.clock.pass(0.01);
    const answer = await browser.ask(sendSignInLink, { email });
    if (!answer.ok) throw new Error(`no link: ${answer.status}`);
    return this.tokenFor(email);
  }

  async signedIn(email: string, headers: Record<string, string> = {}): Promise<TestBrowser> {
    const browser = this.browser(headers);
    const answer = await browser.ask(signIn, { token: await this.askLink(browser, email) });
    if (!answer.ok) throw new Error(`not signed in: ${answer.status}`);
    return browser;
  }

  countSignIns(accountId: string): Promise<number> {
    return this.look((tx) => tx.manager.countBy(SIGN_IN_TABLE, { accountId }));
  }
}
