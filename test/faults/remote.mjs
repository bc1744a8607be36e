// A process of its own for one object: `remote.mjs crowd.ts Crowd`. It obeys the fault run, and ends with it.
import { setPriority } from 'node:os';
import { loadTypeScript } from './load-typescript.mjs';

process.once('disconnect', () => process.exit(143));

const [file, name, niceness] = process.argv.slice(2);
setPriority(Number(niceness ?? 0));
const { [name]: Remote } = await loadTypeScript(file);
const remote = new Remote();
process.on('message', ({ order, given }) => {
  remote[order](given).then(
    (answer) => process.send({ answer: answer ?? null }),
    (error) => process.send({ failure: error.message }),
  );
});
process.send({ answer: null });
