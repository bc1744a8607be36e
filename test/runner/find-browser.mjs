import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

// The shell without windows comes first: it draws the same pages with about half the work of the whole browser.
const NAMES = [
  'chromium-headless-shell',
  'chrome-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The Chromium of this machine, or undefined: CHROMIUM_PATH, the system's own, the one of Playwright. */
export function findBrowser() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...PLACES];
  return candidates.find(isProgram) ?? [chromium.executablePath()].find((path) => existsSync(path));
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Installs one where that is possible without asking; otherwise says exactly how. */
export function provideBrowser() {
  const found = findBrowser() ?? installWithApt();
  if (found) return found;
  throw new Error(
    'No Chromium was found. Install one (“npx playwright install chromium”, or “sudo apt-get install ' +
      'chromium-headless-shell fonts-liberation”), or say where it is: CHROMIUM_PATH=/path/to/chromium npm test.',
  );
}

/** Debian's own first; where the shell is not packaged, as before Debian 12, the whole browser. */
function installWithApt() {
  if (process.getuid?.() !== 0 || !apt('update')) return undefined;
  for (const browser of ['chromium-headless-shell', 'chromium']) {
    if (apt('install', '-y', browser, 'fonts-liberation')) return findBrowser();
  }
  return undefined;
}

function apt(...parameters) {
  console.log(`  apt-get ${parameters.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', parameters, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}
