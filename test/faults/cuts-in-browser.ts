import { join } from 'node:path';
import { provideBrowser } from '../runner/find-browser.mjs';
import { root, run } from '../runner/run-program.mjs';
import type { Check, FaultContext } from './fault-context.js';
import type { Figures } from './figures.js';

const SECONDS = [1, 1.5, 2, 3, 4, 6, 10, 20, 40, 60];

/** Ten cuts in a real browser, by the journey of which `npm test` makes two: on an instance of its own. */
export async function cutsInBrowser(_: FaultContext, { title }: { title: string }, figures: Figures): Promise<Check> {
  const env = { CHROMIUM_PATH: provideBrowser(), PASSERELLE_CUTS: SECONDS.join(',') };
  const journey = ['lost-connection', '-g', 'whom the room alone lets in'];
  const config = join('test', 'e2e', 'playwright.config.ts');
  const { code, stdout, stderr } = await run(root, 'playwright', ['test', '-c', config, ...journey], {
    env,
    stopBy: 'SIGINT',
  });
  figures.notes.push(`cuts of ${SECONDS.join(', ')} s`);
  return { title, failures: code === 0 && /\b1 passed/.test(stdout) ? [] : [(stdout + stderr).slice(-3_000)] };
}
