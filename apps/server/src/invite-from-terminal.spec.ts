import { randomBytes, randomUUID } from 'node:crypto';
import { acceptInvitationCommand, previewInvitation, showMe } from '@passerelle/contracts';
import { aCommittee } from '@passerelle/testing';
import pg from 'pg';
import { asJob } from './features/committees/test-committee.js';
import { CommitteeRepository } from './model/committees/committee.repository.js';
import { COMMITTEE_TABLE } from './model/committees/committee.table.js';
import { Jobs } from './platform/jobs/jobs.js';
import { DemoMailStore } from './platform/mail/demo-mail-store.js';
import { CONFIG, type Config } from './platform/config.js';
import { inviteFromTerminal } from './invite-from-terminal.js';
import { OperatorRefused } from './platform/operator-refused.js';
import { MemberClient } from './testing/member-client.js';
import { setScene } from './testing/scene.js';
import { dropDatabase, startTestApp, type TestApp } from './testing/test-app.js';

const ORIGIN = 'https://passerelle.example';

let app: TestApp;
let address: string;
let environment: NodeJS.ProcessEnv;
let visitor: MemberClient;

beforeAll(async () => {
  app = await startTestApp();
  app.clock.set(new Date());
  address = await app.listen();
  visitor = await MemberClient.signIn(app, address, null);
  environment = {
    NODE_ENV: 'test',
    DATABASE_URL: app.ownerUrl,
    PASSERELLE_MASTER_KEY: app.app.get<Config>(CONFIG).masterKey.toString('base64'),
    PASSERELLE_ORIGIN: ORIGIN,
    LOG_LEVEL: 'debug',
  };
});
afterAll(() => app.close());

const invite = (email: string) => inviteFromTerminal(['--administrator', email], environment);
const look = (token: string) => visitor.ask(previewInvitation, {}, { token });
const tokenIn = (link: string): string => link.split('#')[1] ?? '';

async function accept(token: string) {
  const response = await fetch(`${address}${acceptInvitationCommand.path}`, {
    method: 'POST',
    headers: { origin: address, 'content-type': 'application/json' },
    body: JSON.stringify({ token, name: 'Aline R.' }),
  });
  return { status: response.status, cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '' };
}

async function refusalOf(typed: string[], given = environment): Promise<string> {
  const error: unknown = await inviteFromTerminal(typed, given).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(OperatorRefused);
  return error instanceof Error ? error.message : '';
}

test('the first person of an empty instance: a link on its address, used once, makes an administrator', async () => {
  const { email, link } = await invite('Aline@Example.org');
  expect(email).toBe('aline@example.org');
  expect(link).toMatch(new RegExp(`^${ORIGIN}/invitation#[\\w-]{43}$`));
  expect((await look(tokenIn(link))).view).toMatchObject({ administrator: true, committeeName: null, role: null });
  const { cookie } = await accept(tokenIn(link));
  const me = await fetch(`${address}${showMe.path}`, { headers: { cookie } });
  expect(await me.json()).toMatchObject({ name: 'Aline R.', administrator: true, seats: [] });
  expect((await accept(tokenIn(link))).status).toBe(422);
  expect(await refusalOf(['--administrator', 'ALINE@example.org'])).toMatch(/administre déjà[^]*already/);
});

test('asked for again, the earlier link opens nothing any more', async () => {
  const first = await invite('again@example.org');
  const second = await invite('again@example.org');
  expect((await look(tokenIn(first.link))).refusal?.refused).toBe('link-expired');
  expect((await look(tokenIn(second.link))).status).toBe(200);
});

test('a member of a committee becomes its administrator by the same link', async () => {
  const { people } = await setScene(app, 0);
  const { link } = await invite(people.coordinator.email);
  expect((await look(tokenIn(link))).view).toMatchObject({ administrator: true, knownName: people.coordinator.name });
});

describe('[DO-24] a committee whose facilitators answer no more', () => {
  const inviteTo = (email: string, committee: string) =>
    inviteFromTerminal(['--facilitator', email, '--committee', committee], environment);

  test('its operator names a facilitator, who begins signed in; those who were there are told', async () => {
    const { committee, people, organisations } = await setScene(app, 0);
    const name = `COPASS ${randomUUID()}`;
    await asJob(app, (tx) => tx.manager.update(COMMITTEE_TABLE, { id: committee.id }, { name }));
    const { email, link } = await inviteTo('Zoe@Example.org', name);
    expect((await look(tokenIn(link))).view).toMatchObject({
      ...{ committeeName: name, organisationName: organisations.facilitator.name, role: 'facilitator' },
      administrator: false,
    });
    const { cookie } = await accept(tokenIn(link));
    const me = await fetch(`${address}${showMe.path}`, { headers: { cookie } });
    expect(await me.json()).toMatchObject({ administrator: false, seats: [{ role: 'facilitator' }] });
    await app.get(Jobs).runDue();
    const mails = await asJob(app, (tx) => app.get(DemoMailStore).list(tx));
    expect(mails.filter(({ recipient }) => recipient === people.facilitator.email)).toMatchObject([
      { subject: 'Passerelle\u00a0: l’animation d’un comité change' },
    ]);
    const again = await refusalOf(['--facilitator', email, '--committee', name]);
    expect(again).toMatch(/anime déjà ce comité[^]*already/);
  });

  test('a name that no committee has, and a committee without a facilitator, are refused in words', async () => {
    expect(await refusalOf(['--facilitator', 'zoe@example.org', '--committee', 'Nulle part'])).toMatch(
      /Aucun comité ne porte exactement ce nom[^]*No committee/,
    );
    const empty = aCommittee({ name: `COPASS ${randomUUID()}` });
    await asJob(app, (tx) => app.get(CommitteeRepository).add(tx, [empty]));
    expect(await refusalOf(['--facilitator', 'zoe@example.org', '--committee', empty.name])).toMatch(
      /personne qui administre la nomme[^]*an administrator names/,
    );
  });

  test.each([
    [['--facilitator', 'zoe@example.org']],
    [['--committee', 'COPASS']],
    [['--administrator', 'zoe@example.org', '--committee', 'COPASS']],
    [['--administrator', 'zoe@example.org', '--facilitator', 'zoe@example.org', '--committee', 'COPASS']],
  ])('%j says what to type', async (typed) => {
    expect(await refusalOf(typed)).toMatch(/Dites quelle adresse inviter[^]*--facilitator/);
  });
});

test('neither the command nor its failure writes the token anywhere but in its answer', async () => {
  const written: string[] = [];
  const spies = [process.stdout, process.stderr].map((stream) =>
    jest.spyOn(stream, 'write').mockImplementation((text) => written.push(String(text)) > 0),
  );
  try {
    await invite('quiet@example.org');
    await refusalOf(['--administrator', 'aline@example.org']);
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  expect(written).toEqual([]);
});

test('an instance that was never started is migrated first', async () => {
  const url = new URL(app.ownerUrl);
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const owner = new pg.Client(app.ownerUrl);
  await owner.connect();
  const say = (statement: string) => owner.query(statement);
  try {
    await say(`create database ${name}`);
    url.pathname = `/${name}`;
    const { link } = await inviteFromTerminal(['--administrator', 'first@example.org'], {
      NODE_ENV: 'test',
      DATABASE_URL: url.toString(),
      PASSERELLE_MASTER_KEY: randomBytes(32).toString('base64'),
    });
    expect(link).toMatch(/^http:\/\/localhost:3000\/invitation#/);
  } finally {
    await owner.end();
    await dropDatabase(app.ownerUrl, name);
  }
});

test.each([
  ['nothing', []],
  ['an empty address', ['--administrator', '']],
  ['no address', ['--administrator']],
  ['another word', ['--facilitator', 'a@example.org']],
  ['an address alone', ['a@example.org']],
])('typed with %s, it says how it is typed', async (_what, typed) => {
  expect(await refusalOf(typed)).toMatch(/^Dites quelle adresse inviter[^]*\nSay which address/);
});

test('an address that is not one is said back', async () => {
  expect(await refusalOf(['--administrator', 'aline@'])).toMatch(/« aline@ » n’est pas[^]*not a whole address/);
});

test('a database that does not answer is said without its password', async () => {
  const closed = { ...environment, DATABASE_URL: 'postgresql://owner:secret@127.0.0.1:9/passerelle' };
  const words = await refusalOf(['--administrator', 'a@example.org'], closed);
  expect(words).toMatch(/ne répond pas \(ECONNREFUSED\)[^]*does not answer/);
  expect(words).not.toContain('secret');
});

test('a configuration that is not right names what is wrong', async () => {
  const words = await refusalOf(['--administrator', 'a@example.org'], { DATABASE_URL: app.ownerUrl });
  expect(words).toMatch(/La configuration ne convient pas[^]*PASSERELLE_MASTER_KEY/);
});
