import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { timingsOfJourneys } from './dearest.mjs';
import { provideBrowser } from './find-browser.mjs';
import { indent, step } from './results.mjs';
import { root, run } from './run-program.mjs';

/** The journeys in real browsers, against the built application. */
export async function runJourneys() {
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-journeys-'));
  const report = join(folder, 'report.json');
  try {
    const env = { CHROMIUM_PATH: provideBrowser(), PLAYWRIGHT_JSON_OUTPUT_FILE: report };
    // Playwright ends the server that it has started at SIGINT alone.
    const options = { env, stopBy: 'SIGINT' };
    const parameters = ['test', '-c', 'test/e2e/playwright.config.ts'];
    const { stdout, stderr } = await run(root, 'playwright', parameters, options);
    return count(report, stdout + stderr);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function count(report, output) {
  let content;
  try {
    content = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return step(0, 1, ['✗ Playwright gave no report', indent(output)]);
  }
  const { expected, unexpected, flaky } = content.stats;
  // Errors outside a test: the server did not start, a file does not load, no test was found.
  const failed = unexpected + flaky + (unexpected + flaky === 0 ? content.errors.length : 0);
  return { ...step(expected, failed, failed > 0 ? [indent(output)] : []), timings: timingsOfJourneys(content) };
}
