// The process of many writers: what they do is in crowd.ts; it obeys the fault run, and ends with it.
import { loadTypeScript } from './load-typescript.mjs';

process.once('disconnect', () => process.exit(143));

const { Crowd } = await loadTypeScript('crowd.ts');
const crowd = new Crowd();
process.on('message', ({ order, given }) => {
  crowd[order](given).then(
    (answer) => process.send({ answer: answer ?? null }),
    (error) => process.send({ failure: error.message }),
  );
});
process.send({ answer: null });
