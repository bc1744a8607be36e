// The clients of one measurement, in a process of their own: `drive.mjs <system> <load> <address> <round> [prepare]`.
// It reports to its parent when the measured window begins and ends, waits for its word, and gives what it measured.
import { once } from 'node:events';
import { fortyCases } from './forty-cases.mjs';
import { LOADS } from './loads.mjs';

const [, , system, load, address, round, only] = process.argv;
const { open, prepare, use, Y } = await import(`./systems/${system}.mjs`);

async function mark(moment) {
  process.send({ moment });
  await once(process, 'message');
}

const [{ tickets }] = await once(process, 'message');
const { documents, members, run } = LOADS[load];
const named = documents.map(({ name, seeded }) => ({
  name: `${load}-${round}-${name}`,
  state: seeded ? fortyCases(Y) : undefined,
}));
if (only === 'prepare') process.send({ measured: await prepare({ address, documents: named, members }) });
else {
  if (tickets) use(address, tickets);
  const pages = { open: (index) => open({ address, document: named[index].name }), Y };
  const measured = await run(pages, mark);
  process.send({ measured });
}
process.disconnect();
process.exit(0);
