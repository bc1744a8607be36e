import { randomUUID } from 'node:crypto';
import type { DataSource, QueryRunner } from 'typeorm';
import { setScene, type Scene } from '../../../testing/scene.js';
import { startTestApp, type TestApp } from '../../../testing/test-app.js';
import { TABLES } from '../../../tables.js';
import { createDataSource } from '../data-source.js';
import { Administration1764000000018 } from './0018-administration.js';

const AT = '2026-11-20T09:00:00Z';

let app: TestApp;
let owner: DataSource;
let runner: QueryRunner;
let scene: Scene;

beforeAll(async () => {
  app = await startTestApp();
  scene = await setScene(app, 1);
  owner = await createDataSource(app.ownerUrl, TABLES, 1).initialize();
  runner = owner.createQueryRunner();
  // The owner of a table passes its policies, unless they are forced: the actor is set all the same.
  await runner.query("select set_config('passerelle.actor', 'job:test', false)");
});
afterAll(async () => {
  await runner.release();
  await owner.destroy();
  await app.close();
});

interface Former {
  role: string;
  invitedBy: string;
  committee?: { id: string; organisationId: string };
  usedAt?: string;
}

/** An invitation as it was stored before. */
async function before({ role, invitedBy, committee, usedAt }: Former): Promise<string> {
  const id = randomUUID();
  const here = { id: scene.committee.id, organisationId: scene.organisations.adviser.id };
  const { id: committeeId, organisationId } = committee ?? here;
  await runner.query(
    `insert into invitation (id, token_digest, email, committee_id, organisation_id, role, administrator,
       invited_by, invited_at, expires_at, used_at)
     values ($1, $2, $3, $4, $5, $6, false, $7, $8, $8, $9)`,
    [id, `digest ${id}`, `${id}@example.org`, committeeId, organisationId, role, invitedBy, AT, usedAt ?? null],
  );
  return id;
}

test('what was sent before stays, and what an administrator sent awaits a facilitator where there is one', async () => {
  const migration = new Administration1764000000018();
  await migration.down(runner);
  const empty = { id: randomUUID(), organisationId: scene.organisations.adviser.id };
  await runner.query(
    `insert into committee (id, name, kind, territory, time_zone, demo)
     values ($1, 'COPASS Muret', 'copass', 'Muret', 'Europe/Paris', true)`,
    [empty.id],
  );
  await runner.query('insert into committee_organisation (committee_id, organisation_id) values ($1, $2)', [
    empty.id,
    empty.organisationId,
  ]);
  const { administrator, facilitator } = scene.people;
  const ids = {
    'of a facilitator': await before({ role: 'prescriber', invitedBy: facilitator.id }),
    'of an administrator': await before({ role: 'observer', invitedBy: administrator.id }),
    'of an administrator, used': await before({ role: 'observer', invitedBy: administrator.id, usedAt: AT }),
    'to facilitate first': await before({ role: 'facilitator', invitedBy: administrator.id, committee: empty }),
    'to observe where there is none': await before({ role: 'observer', invitedBy: administrator.id, committee: empty }),
  };

  await migration.up(runner);

  const rows: { id: string; agreement: string; sent: number; mailed: boolean }[] = await runner.query(
    `select id, agreement, cardinality(sent_at) as sent, mailed_at is not null as mailed from invitation`,
  );
  const of = (id: string) =>
    rows.filter((row) => row.id === id).map(({ agreement, sent, mailed }) => ({ agreement, sent, mailed }))[0];
  expect(Object.fromEntries(Object.entries(ids).map(([what, id]) => [what, of(id)]))).toEqual({
    'of a facilitator': { agreement: 'not-needed', sent: 1, mailed: true },
    'of an administrator': { agreement: 'awaited', sent: 0, mailed: false },
    'of an administrator, used': { agreement: 'not-needed', sent: 1, mailed: true },
    'to facilitate first': { agreement: 'first-facilitator', sent: 1, mailed: true },
    'to observe where there is none': { agreement: 'awaited', sent: 0, mailed: false },
  });
  // Nothing else is lost.
  const [{ accounts = 0 } = {}]: { accounts?: number }[] = await runner.query(
    'select count(*)::int as accounts from account where deactivated_at is null',
  );
  expect(accounts).toBe(Object.keys(scene.people).length);
});
