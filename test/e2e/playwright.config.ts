import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { findBrowser } from '../runner/find-browser.mjs';

/** Another port lets two checkouts run their journeys at the same time. */
const port = process.env['PASSERELLE_JOURNEYS_PORT'] ?? '4310';
const origin = `http://127.0.0.1:${port}`;
const root = fileURLToPath(new URL('../..', import.meta.url));
const quiet = ['gpu', 'quic', 'background-networking', 'component-update', 'sync'].map((part) => `--disable-${part}`);
// Chromium refuses its sandbox to root; anybody else keeps it.
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../../test-results',
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 240_000,
  expect: { timeout: 15_000 },
  // The JSON report goes to PLAYWRIGHT_JSON_OUTPUT_FILE, for the count of the whole run.
  reporter: process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] ? [['list'], ['json']] : [['list']],
  use: {
    baseURL: origin,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    trace: 'off',
    launchOptions: { executablePath: findBrowser(), args: [...quiet, '--no-first-run', ...asRoot] },
  },
  webServer: {
    command: 'node test/runner/serve-for-browsers.mjs',
    cwd: root,
    url: `${origin}/health`,
    env: { PORT: port },
    timeout: 120_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 8_000 },
    stderr: 'pipe',
  },
});
