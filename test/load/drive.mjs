// The clients of one measurement, in a process of their own: `drive.mjs <system> <load> <address> <round> [prepare]`. It
// tells its parent when the measured window begins and ends, waits for its word, and gives what it measured.
import { once } from 'node:events';
import { fortyCases } from './forty-cases.mjs';
import { LOADS } from './loads.mjs';

const [, , system, load, address, round, only] = process.argv;
const { open, prepare, Y } = await import(`./systems/${system}.mjs`);

async function mark(moment) {
  process.send({ moment });
  await once(process, 'message');
}

const { documents, members, run } = LOADS[load];
const named = documents.map(({ name, seeded }) => ({
  name: `${load}-${round}-${name}`,
  state: seeded ? fortyCases(Y) : undefined,
}));
if (only === 'prepare') await prepare({ address, documents: named, members });
else {
  const pages = { open: (place) => open({ address, document: named[place].name }), Y };
  const measured = await run(pages, mark);
  process.send({ measured });
}
process.disconnect();
process.exit(0);
