import { randomUUID } from 'node:crypto';
import { sendSignInLink } from '@passerelle/contracts';
import { SIGN_IN_LINK_TABLE } from '../../../model/sign-ins/sign-in-link.table.js';
import { TestSignIn } from '../test-sign-in.js';

let test: TestSignIn;

beforeAll(async () => {
  test = await TestSignIn.start();
});
afterAll(() => test.app.close());

describe('[S3] asking for a link', () => {
  it('is answered alike whether the address is known or not, with the same rows written', async () => {
    const { email } = await test.somebody();
    const before = await test.look((tx) => tx.manager.count(SIGN_IN_LINK_TABLE));
    const known = await test.browser().ask(sendSignInLink, { email });
    const unknown = await test.browser().ask(sendSignInLink, { email: `nobody.${randomUUID()}@example.org` });
    expect(unknown.status).toBe(known.status);
    expect(await unknown.text()).toBe(await known.text());
    const names = (response: Response) => [...response.headers.keys()].sort();
    expect(names(unknown)).toEqual(names(known));
    expect(await test.look((tx) => tx.manager.count(SIGN_IN_LINK_TABLE))).toBe(before + 2);
  });

  it('needs an address that is one', async () => {
    const response = await test.browser().ask(sendSignInLink, { email: 'claire' });
    expect(await response.json()).toEqual({ refused: 'invalid', field: 'email' });
  });
});
