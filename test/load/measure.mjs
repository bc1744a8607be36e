// One load on one system: a fresh server, fresh clients, and what the server used in the measured window.
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import * as Y from 'yjs';
import { fortyCases } from './forty-cases.mjs';
import { cpuOf, drive, insertFloor, memoryOf, startSystem } from './processes.mjs';

const rounded = (value, digits = 3) => Number(value.toFixed(digits));

export async function measureOnce({ system, load, round, port, databaseUrl, profile }) {
  const floor = load === 's1' && system === 'relay' ? { insert: rounded(await insertFloor(databaseUrl)) } : {};
  const tickets = system === 'ours' ? await prepareOurs({ load, round, port, databaseUrl }) : null;
  if (system === 'hocuspocus' && load === 's4') await seedHocuspocus(databaseUrl, `s4-${round}-cases`);
  const server = await startSystem(system, { port, databaseUrl, profile });
  try {
    await wait(1_000);
    const idle = memoryOf(server.pid);
    let [before, cpu, cpuWarm, memory] = [0, 0, undefined, 0];
    const marked = async (moment) => {
      if (moment === 'end') [cpu, memory] = [cpuOf(server.pid) - before, memoryOf(server.pid) - idle];
      if (moment === 'warm-end') cpuWarm = rounded(cpuOf(server.pid) - before);
      if (profile && system === 'ours' && !moment.startsWith('warm')) await turnProfile(server.pid);
      if (moment === 'start' || moment === 'warm') before = cpuOf(server.pid);
    };
    const measured = await drive([system, load, server.address, round], { tickets, marked });
    const figures = Object.entries(measured).map(([name, value]) => [name, rounded(value, 2)]);
    return { cpu: rounded(cpu), cpuWarm, memory: rounded(memory, 1), ...Object.fromEntries(figures), ...floor };
  } finally {
    await server.stop();
  }
}

/** Begins the profile of a server, or writes it. */
async function turnProfile(pid) {
  process.kill(pid, 'SIGWINCH');
  await wait(1_500);
}

/** The server that made the members and the documents is not the one that is measured. */
async function prepareOurs({ load, round, port, databaseUrl }) {
  const server = await startSystem('ours', { port, databaseUrl });
  try {
    return await drive(['ours', load, server.address, round, 'prepare']);
  } finally {
    await server.stop();
  }
}

async function seedHocuspocus(databaseUrl, name) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query('create table if not exists hocuspocus_document (name text primary key, state bytea not null)');
  const state = Buffer.from(fortyCases(Y));
  await client.query('insert into hocuspocus_document values ($1, $2) on conflict do nothing', [name, state]);
  await client.end();
}
