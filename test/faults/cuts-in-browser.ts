import { join } from 'node:path';
import { provideBrowser } from '../runner/find-browser.mjs';
import { root, run } from '../runner/run-program.mjs';
import type { Check } from './fault-context.js';
import type { Figures } from './figures.js';

const SECONDS = [1, 1.5, 2, 3, 4, 6, 10, 20, 40, 60];

export const CUTS_IN_BROWSER = {
  name: 'F25',
  what: 'ten cuts of 1 to 60 s while a member whom the room alone lets in types in a browser',
};

/** By the journey of which `npm test` makes two, on an instance of its own. */
export async function cutsInBrowser(figures: Figures): Promise<Check> {
  const env = { CHROMIUM_PATH: provideBrowser(), PASSERELLE_CUTS: SECONDS.join(',') };
  const journey = ['lost-connection', '-g', 'whom the room alone lets in'];
  const parameters = ['test', '-c', join('test', 'e2e', 'playwright.config.ts'), ...journey];
  const { code, stdout, stderr } = await run(root, 'playwright', parameters, { env, stopBy: 'SIGINT' });
  figures.notes.push(`cuts of ${SECONDS.join(', ')} s`);
  const isWell = code === 0 && /\b1 passed/.test(stdout);
  return { title: CUTS_IN_BROWSER.name, failures: isWell ? [] : [(stdout + stderr).slice(-3_000)] };
}
