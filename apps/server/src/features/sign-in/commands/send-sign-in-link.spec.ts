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

  it.each(['known', 'unknown'])('is refused the sixth time in ten minutes to an address that is %s', async (which) => {
    const email = which === 'known' ? (await test.somebody()).email : `nobody.${randomUUID()}@example.org`;
    test.app.clock.pass(11);
    for (let time = 0; time < 5; time += 1) {
      const written = time % 2 === 0 ? email : email.toUpperCase();
      expect((await test.browser().ask(sendSignInLink, { email: written })).status).toBe(200);
    }
    const sixth = await test.browser().ask(sendSignInLink, { email });
    expect(sixth.status).toBe(429);
    expect(await sixth.json()).toEqual({ refused: 'too-many-attempts' });
    test.app.clock.pass(10);
    expect((await test.browser().ask(sendSignInLink, { email })).status).toBe(200);
  });

  it('counts right when ten ask at the same time', async () => {
    const { email } = await test.somebody();
    test.app.clock.pass(11);
    const answers = await Promise.all(Array.from({ length: 10 }, () => test.browser().ask(sendSignInLink, { email })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(5);
  });

  it('is refused the thirty-first time from one network address, for any account', async () => {
    test.app.clock.pass(11);
    const ask = () => test.browser().ask(sendSignInLink, { email: `nobody.${randomUUID()}@example.org` });
    for (let time = 0; time < 30; time += 1) expect((await ask()).status).toBe(200);
    expect((await ask()).status).toBe(429);
    test.app.clock.pass(11);
    expect((await ask()).status).toBe(200);
  });

  it('needs an address that is one', async () => {
    const response = await test.browser().ask(sendSignInLink, { email: 'claire' });
    expect(await response.json()).toEqual({ refused: 'invalid', field: 'email' });
  });
});
