// Hocuspocus on PostgreSQL with its defaults: `PORT`, `DATABASE_URL`.
import { Database } from '@hocuspocus/extension-database';
import { Server } from '@hocuspocus/server';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
await pool.query('create table if not exists hocuspocus_document (name text primary key, state bytea not null)');

const server = new Server({
  port: Number(process.env.PORT),
  address: '127.0.0.1',
  quiet: true,
  extensions: [
    new Database({
      fetch: async ({ documentName }) => {
        const { rows } = await pool.query('select state from hocuspocus_document where name = $1', [documentName]);
        return rows[0]?.state ?? null;
      },
      store: async ({ documentName, state }) => {
        const store =
          'insert into hocuspocus_document values ($1, $2) on conflict (name) do update set state = excluded.state';
        await pool.query(store, [documentName, state]);
      },
    }),
  ],
});
await server.listen();
process.send?.('ready');
