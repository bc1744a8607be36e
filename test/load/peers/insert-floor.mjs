// A bare committed insert, twenty a second: prints the median of the milliseconds that it takes.
import pg from 'pg';

const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
await client.connect();
await client.query('create table if not exists insert_floor (id bigint generated always as identity, payload bytea)');
const insert = { name: 'floor', text: 'insert into insert_floor (payload) values ($1)', values: [Buffer.alloc(60, 1)] };
const taken = [];
for (let count = 0; count < 80; count++) {
  const since = performance.now();
  await client.query(insert);
  taken.push(performance.now() - since);
  await new Promise((done) => setTimeout(done, 50));
}
await client.end();
process.send?.(taken.sort((a, b) => a - b)[40]);
